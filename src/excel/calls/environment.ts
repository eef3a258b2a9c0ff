/** How calls wait, and whom they tell: the pane sets the banner, tests set the time. */
export interface CallEnvironment {
  /** Resolves after so many milliseconds; rejects never. Returns early when the signal aborts. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds after which one `context.sync()` counts as hung. */
  readonly patience: number;
  /** The same while a cell is being edited: people take their time. */
  readonly patienceWhileEditing: number;
  /** Told true when Excel waits for a person to leave a cell, false when it goes on. */
  readonly onCellEdit: (isWaiting: boolean) => void;
  /** Told before each further attempt. */
  readonly onRetry: (attempt: number, code: string) => void;
}

const wait: CallEnvironment["wait"] = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });

const DEFAULTS: CallEnvironment = {
  wait,
  patience: 60_000,
  patienceWhileEditing: 900_000,
  onCellEdit: () => undefined,
  onRetry: () => undefined,
};

let current = DEFAULTS;

/** How calls wait and whom they tell, at present. */
export const callEnvironment = (): CallEnvironment => current;

/** Changes some of how calls wait and whom they tell; without an argument, back to the beginning. */
export function setCallEnvironment(changes: Partial<CallEnvironment> = DEFAULTS): void {
  current = { ...current, ...changes };
}
