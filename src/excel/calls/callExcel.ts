import { callEnvironment } from "./environment";
import { ExcelFault, faultOf } from "./excelFault";
import type { Step } from "./steps";
import { watchSyncs, type Watch } from "./watchSyncs";

export interface CallOptions {
  /** What the call is for, for messages. */
  readonly step: Step;
  /**
   * True when doing the whole work twice gives what doing it once gives: only then is it repeated after
   * a failure of which nobody knows how far Excel got.
   */
  readonly idempotent: boolean;
  /** Sheet or cell concerned, for messages. */
  readonly where?: string;
  /** Cancels between two syncs and while waiting, never in the middle of one: what Excel did stays known. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds before each further attempt when Excel is busy. */
export const BACKOFF = [500, 1000, 2000, 4000] as const;
/** Milliseconds between attempts while a cell is being edited, where Excel cannot hold the request itself. */
const EDITING_PAUSE = 1000;

/**
 * Runs work against the open workbook: the only way anything reaches Excel. Retries with bounded
 * backoff what is idempotent when Excel is busy, waits for a person to leave a cell, gives up on a sync
 * that never answers, and makes every error an {@link ExcelFault}. Work that reads or writes much keeps
 * to one sync a call and calls once a chunk (`chunks.ts`), so that a retry repeats only its chunk.
 * @throws ExcelFault
 */
export async function callExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: CallOptions
): Promise<T> {
  const environment = callEnvironment();
  let isEditing = false;
  let editingFor = 0;
  try {
    for (let attempt = 0; ;) {
      const watch: Watch = {
        patience: isEditing ? environment.patienceWhileEditing : environment.patience,
        signal: options.signal,
        step: options.step,
        answered: 0,
      };
      try {
        return await runOnce(work, watch, isEditing);
      } catch (thrown) {
        const fault = faultOf(thrown, options.step, options.where ?? null);
        const mayRepeat = options.idempotent || watch.answered === 0;
        if (
          fault.kind === "editing" &&
          mayRepeat &&
          editingFor < environment.patienceWhileEditing
        ) {
          if (!isEditing) environment.onCellEdit(true);
          isEditing = true;
          editingFor += EDITING_PAUSE;
          await pause(EDITING_PAUSE, options);
        } else if (fault.kind === "busy" && options.idempotent && attempt < BACKOFF.length) {
          environment.onRetry(attempt + 1, fault.code);
          await pause(BACKOFF[attempt++]!, options);
        } else throw fault;
      }
    }
  } finally {
    if (isEditing) environment.onCellEdit(false);
  }
}

/** One attempt. Settles as soon as the watch gives up, even if Excel never does. */
function runOnce<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  watch: Watch,
  delayForCellEdit: boolean
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    Excel.run({ delayForCellEdit }, async (context) => {
      const finish = watchSyncs(context, watch, reject);
      const result = await work(context);
      finish();
      await context.sync();
      // Not when Excel.run ends: the client may first wait for its own tidying, which may hang too.
      resolve(result);
      return result;
    }).then(resolve, reject);
  });
}

async function pause(milliseconds: number, { signal, step }: CallOptions): Promise<void> {
  await callEnvironment().wait(milliseconds, signal);
  if (signal?.aborted) throw new ExcelFault("cancelled", "Cancelled", step);
}

/**
 * Runs work that this Excel or this workbook may refuse, and takes the other way when it does: `fallback`
 * is asked when the call is missing in this version, or the sheet or workbook is protected.
 */
export async function callOrDegrade<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: CallOptions,
  fallback: (fault: ExcelFault) => T | Promise<T>
): Promise<T> {
  try {
    return await callExcel(work, options);
  } catch (thrown) {
    const fault = faultOf(thrown, options.step, options.where ?? null);
    if (fault.kind !== "missing" && fault.kind !== "denied") throw fault;
    return fallback(fault);
  }
}
