import { ExcelFault } from "./excelFault";
import type { Step } from "./steps";

/** What is watched while one attempt runs. */
export interface Watch {
  /** Milliseconds after which a sync without an answer counts as hung. */
  readonly patience: number;
  readonly signal: AbortSignal | undefined;
  readonly step: Step;
  /** Syncs that Excel has answered. */
  answered: number;
}

/**
 * Watches every `context.sync()` of one attempt: none begins once the work was cancelled or given up
 * (a late answer must not let a forgotten work write on), and one that is not answered in time is given
 * up, since Excel on the web may leave it open for ever. The returned function ends the cancelling:
 * what the work has decided to send is sent.
 */
export function watchSyncs(
  context: Excel.RequestContext,
  watch: Watch,
  giveUp: (fault: ExcelFault) => void
): () => void {
  const send = context.sync.bind(context);
  let stopped: ExcelFault | null = null;
  let isFinishing = false;

  context.sync = async <T>(passThrough?: T): Promise<T> => {
    if (!isFinishing && watch.signal?.aborted)
      stopped ??= new ExcelFault("cancelled", "Cancelled", watch.step);
    if (stopped) throw stopped;
    const alarm = setTimeout(() => {
      stopped = new ExcelFault("hung", "Hung", watch.step);
      giveUp(stopped);
    }, watch.patience);
    try {
      const result = await send(passThrough);
      // Answered after it was given up: the work must not go on.
      if (stopped) throw stopped;
      watch.answered++;
      return result as T;
    } finally {
      clearTimeout(alarm);
    }
  };
  return () => {
    isFinishing = true;
  };
}
