import { PLATFORMS } from "../office/platforms";

export const USAGE = [
  "host run <script.js>... [--workbook in.xlsx] [--save out.xlsx] [--platform " +
    Object.keys(PLATFORMS).join("|") +
    "]",
  "",
  "Evaluates each script (plain JavaScript, top-level await) with Microsoft's Excel, Office and",
  "OfficeExtension in scope, on a fresh workbook with one empty sheet or on the given one, and prints",
  "one JSON line a script: {script, ok, error, console, syncs, requestBytes}.",
  "Exit codes: 0 every script succeeded; 1 one failed; 2 wrong usage.",
].join("\n");

export interface RunOptions {
  readonly scripts: string[];
  readonly workbook: string | null;
  readonly save: string | null;
  readonly platform: string | null;
}

/** Reads the command line; null when it is not one. */
export function readOptions(args: readonly string[]): RunOptions | null {
  const [command, ...rest] = args;
  if (command !== "run") return null;
  const scripts: string[] = [];
  const named: Record<string, string> = {};
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i]!;
    if (!arg.startsWith("--")) scripts.push(arg);
    else {
      const value = rest[++i];
      if (!["--workbook", "--save", "--platform"].includes(arg) || value === undefined) return null;
      named[arg] = value;
    }
  }
  const platform = named["--platform"] ?? null;
  if (scripts.length === 0 || (platform !== null && !(platform in PLATFORMS))) return null;
  return {
    scripts,
    workbook: named["--workbook"] ?? null,
    save: named["--save"] ?? null,
    platform,
  };
}
