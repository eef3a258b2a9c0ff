import { say } from "../../language/language";
import type { Language } from "../../language/language";
import { duration, percent } from "../terminal/numbers";
import { TERMINAL_TEXTS } from "../terminal/texts";

/** Milliseconds of each step. */
export interface Steps {
  readonly reading: number;
  readonly consolidating: number;
  readonly writing: number;
}

/** How long each step took, and the share that is reading. */
export function timingsLine(steps: Steps, language: Language): string {
  const total = steps.reading + steps.consolidating + steps.writing;
  return say(TERMINAL_TEXTS.timings, language, {
    reading: duration(steps.reading, language),
    share: percent(total > 0 ? steps.reading / total : 0, language),
    consolidating: duration(steps.consolidating, language),
    writing: duration(steps.writing, language),
  });
}
