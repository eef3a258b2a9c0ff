import { openWorkbook, type Opened } from "../node/open";
import { captureConsole } from "./console";
import { scriptScope } from "./scope";

/** What running one script came to. */
export interface ScriptResult {
  readonly script: string;
  readonly ok: boolean;
  readonly error: { code: string; message: string; location?: string; statement?: string } | null;
  readonly console: string[];
  /** Requests that the script's syncs sent. */
  readonly syncs: number;
  readonly requestBytes: number;
}

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;

/** Milliseconds left to handlers of events and timers once the script itself is done. */
const SETTLE = 50;

/**
 * Evaluates a script (plain JavaScript, top-level await) with the real Excel, Office and
 * OfficeExtension in scope, on the given workbook or a fresh one.
 */
export async function runScript(
  name: string,
  source: string,
  opened: Opened = openWorkbook()
): Promise<ScriptResult> {
  const lines: string[] = [];
  const { host } = opened;
  const scope = { ...scriptScope(opened), console: captureConsole(lines) };
  let error: ScriptResult["error"] = null;
  const rejected = (reason: unknown) => (error ??= describe(reason));
  process.on("unhandledRejection", rejected);
  try {
    await new AsyncFunction(...Object.keys(scope), source)(...Object.values(scope));
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
  } catch (reason) {
    error = describe(reason);
  } finally {
    process.off("unhandledRejection", rejected);
  }
  return {
    script: name,
    ok: error === null,
    error,
    console: lines,
    syncs: host.requests.filter((request) => !request.isCleanup).length,
    requestBytes: host.requests.reduce((sum, request) => sum + request.requestBytes, 0),
  };
}

function describe(reason: unknown): NonNullable<ScriptResult["error"]> {
  const error = reason as {
    code?: string;
    name?: string;
    message?: string;
    debugInfo?: { errorLocation?: string; statement?: string };
  };
  return {
    code: error?.code ?? error?.name ?? "Error",
    message: error?.message ?? String(reason),
    ...(error?.debugInfo?.errorLocation ? { location: error.debugInfo.errorLocation } : {}),
    ...(error?.debugInfo?.statement ? { statement: error.debugInfo.statement } : {}),
  };
}
