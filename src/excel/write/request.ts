import { callExcel } from "../calls/callExcel";
import type { Step } from "../calls/steps";

/** A request that may be repeated: it only reads, or writes the same again. */
export function request<T>(
  step: Step,
  work: (context: Excel.RequestContext) => Promise<T>,
  signal?: AbortSignal
): Promise<T> {
  return callExcel(work, { step, idempotent: true, signal });
}

/** A request that must not be sent again blindly: who asks for it looks what became of it. */
export function requestOnce<T>(
  step: Step,
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return callExcel(work, { step, idempotent: false });
}
