import type { Terminal } from "./terminal/terminal";

/** 0 done; 1 done, but files were rejected or blocking findings stand; 2 wrong usage; 3 nothing could be consolidated. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command needs of the machine; the only place where the clock comes in. */
export interface Context {
  readonly terminal: Terminal;
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
  /** ISO date. */
  readonly today: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** The bundled worker that reads workbooks. */
  readonly reader: URL;
  readonly cores: number;
}
