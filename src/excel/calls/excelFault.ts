import { kindOfCode, type FaultKind } from "./faultKind";
import type { Step } from "./steps";

/**
 * The one error that leaves `excel/`. Branch on `kind`; people read it through `sayFault`, never
 * through `message`, which is Microsoft's English and meant for a log.
 */
export class ExcelFault extends Error {
  override readonly name = "ExcelFault";

  constructor(
    readonly kind: FaultKind,
    /** Microsoft's code ("AccessDenied"), or ours where Excel did not answer ("Hung", "Cancelled"). */
    readonly code: string,
    /** What the call was for. */
    readonly step: Step,
    /** Sheet, cell or member concerned, where known. */
    readonly where: string | null = null,
    options: { readonly message?: string; readonly cause?: unknown } = {}
  ) {
    super(options.message ?? code, { cause: options.cause });
  }

  /** True when Excel may have carried out a part of what was asked: nobody can know. */
  get isUncertain(): boolean {
    return this.kind === "hung" || this.kind === "busy" || this.kind === "unexpected";
  }
}

/** The parts of Office.js's error that count. */
interface OfficeError {
  readonly code: string;
  readonly message?: string;
  readonly httpStatusCode?: number;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Makes whatever was thrown during a step into a fault; faults stay what they are. */
export function faultOf(thrown: unknown, step: Step, where: string | null = null): ExcelFault {
  if (thrown instanceof ExcelFault) return thrown;
  const error = (thrown ?? {}) as Partial<OfficeError>;
  if (typeof error.code === "string") {
    return new ExcelFault(
      kindOfCode(error.code, error.httpStatusCode),
      error.code,
      step,
      where ?? error.debugInfo?.errorLocation ?? null,
      { message: `${error.code}: ${error.message ?? ""}`, cause: thrown }
    );
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ExcelFault("unexpected", "Error", step, where, { message, cause: thrown });
}
