import type { WriteStream } from "node:tty";

/** Where the command speaks to the person. */
export interface Terminal {
  /** Results, one line; silent with --quiet and when the result itself goes to the standard output. */
  readonly line: (text: string) => void;
  /** What went wrong; never silent. */
  readonly complain: (text: string) => void;
  /** Replaces the progress line; "" clears it. Nothing where nobody watches. */
  readonly progress: (text: string) => void;
  readonly paint: Paint;
  /** Characters in a line; Infinity where the output is not a terminal. */
  readonly columns: number;
}

export type Colour = "red" | "yellow" | "green" | "blue" | "grey" | "bold";

/** Colours a text, or leaves it as it is where colour is not wanted. */
export type Paint = (text: string, colour: Colour) => string;

const CODES: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  blue: [34, 39],
  grey: [90, 39],
  bold: [1, 22],
};

/**
 * Output is coloured on a terminal only, and not where NO_COLOR is set (no-color.org) or TERM is "dumb".
 * Progress goes to the standard error, so that it never mixes with a result sent elsewhere.
 */
export function openTerminal(silent: boolean): Terminal {
  const { stdout, stderr, env } = process;
  const plain = Boolean(env.NO_COLOR) || env.TERM === "dumb";
  let shown = false;
  const progress = (text: string): void => {
    if (silent || !stderr.isTTY || plain) return;
    if (text !== "" || shown) stderr.write(`\r\x1b[K${cut(text, stderr)}`);
    shown = text !== "";
  };
  return {
    line: (text) => {
      if (silent) return;
      progress("");
      stdout.write(`${text}\n`);
    },
    complain: (text) => {
      progress("");
      stderr.write(`${text}\n`);
    },
    progress,
    paint: painter(stdout.isTTY === true && !plain),
    columns: stdout.isTTY ? Math.max(stdout.columns || 80, 40) : Infinity,
  };
}

/** A paint that colours, or not. */
export function painter(colours: boolean): Paint {
  return (text, colour) => {
    if (!colours || text === "") return text;
    const [on, off] = CODES[colour];
    return `\x1b[${on}m${text}\x1b[${off}m`;
  };
}

/** A progress line longer than the terminal would scroll instead of being replaced. */
function cut(text: string, stream: WriteStream): string {
  return text.slice(0, Math.max((stream.columns || 80) - 1, 20));
}
