import { say } from "../../language/language";
import type { Language } from "../../language/language";
import { duration, plainNumber } from "./numbers";
import { TERMINAL_TEXTS } from "./texts";

/** Milliseconds between two pictures: often enough to look alive, seldom enough to cost nothing. */
const PACE = 100;

/**
 * Speaks of files done, rate and time left while they are read.
 * @param show what replaces the progress line
 * @param now milliseconds of a clock that only goes forward
 */
export function readingProgress(
  total: number,
  language: Language,
  show: (text: string) => void,
  now: () => number
): (done: number) => void {
  const start = now();
  let shown = -Infinity;
  return (done) => {
    const time = now();
    if (time - shown < PACE && done < total) return;
    shown = time;
    const elapsed = time - start;
    const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
    // The first files start the threads; a forecast from less than half a second would jump about.
    const known = elapsed >= 500 && rate > 0;
    show(
      say(known ? TERMINAL_TEXTS.readingWithRate : TERMINAL_TEXTS.reading, language, {
        done,
        total,
        rate: plainNumber(rate, language, 0, rate < 10 ? 1 : 0),
        left: duration(known ? ((total - done) / rate) * 1000 : 0, language),
      })
    );
  };
}
