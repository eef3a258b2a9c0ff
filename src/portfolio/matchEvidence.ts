import type { FieldId } from "../fields/catalogue";
import { dayNumber } from "../indicators/inputs";
import type { ProjectReport } from "../reading/report";
import { foldName } from "./order";

/** What speaks for or against two reports being of one project, names apart. */
export interface Evidence {
  /** Weighted agreement of what both report, 0 to 1; 0.5 when they share nothing. */
  readonly agreement: number;
  /** Weight of what could be compared. */
  readonly weight: number;
  /** Lowest agreement of start and size; null when neither can be compared. */
  readonly figures: number | null;
  /** Start and size are both there and the same to the unit. */
  readonly sameFigures: boolean;
}

const AMOUNTS: readonly FieldId[] = [
  "estimatedCost",
  "wholeLifeCost",
  "originalBudget",
  "currentBudget",
  "budgetAtCompletion",
];
const DURATIONS: readonly FieldId[] = ["durationYears", "durationMonths", "durationDays"];
const WORDS: readonly FieldId[] = ["department", "programme", "functionalArea", "projectManager"];

/** Words of a text with more than three letters, for telling how much two descriptions share. */
export type WordsOf = (text: string) => ReadonlySet<string>;

/** Holds what both reports say against each other: description, start, size, duration, who carries it. */
export function evidenceFor(a: ProjectReport, b: ProjectReport, wordsOf: WordsOf): Evidence {
  const parts: (readonly [weight: number, agreement: number])[] = [];
  const text = (report: ProjectReport, field: FieldId) => {
    const value = report.fields[field]?.value;
    return typeof value === "string" ? value : "";
  };
  const [first, second] = [wordsOf(text(a, "description")), wordsOf(text(b, "description"))];
  if (first.size >= 4 && second.size >= 4)
    parts.push([4, Math.min(1, 1.3 * overlap(first, second))]);
  const starts = [a, b].map((report) =>
    dayNumber(text(report, "startDateBaseline") || text(report, "startDate"))
  );
  const start =
    starts[0] === null || starts[1] === null
      ? null
      : Math.max(0, 1 - Math.abs(starts[0]! - starts[1]!) / 180);
  if (start !== null) parts.push([2, start]);
  const amount = closest(a, b, AMOUNTS);
  if (amount !== null) parts.push([2, amount]);
  const duration = closest(a, b, DURATIONS);
  if (duration !== null) parts.push([1, duration]);
  for (const field of WORDS) {
    const [x, y] = [foldName(text(a, field)), foldName(text(b, field))];
    if (x === "" || y === "") continue;
    parts.push([0.7, x === y ? 1 : overlap(new Set(x.split(" ")), new Set(y.split(" ")))]);
  }
  const weight = parts.reduce((sum, [one]) => sum + one, 0);
  const agreement = parts.reduce((sum, [one, agrees]) => sum + one * agrees, 0);
  const figures = [start, amount].filter((one) => one !== null);
  return {
    agreement: weight === 0 ? 0.5 : agreement / weight,
    weight,
    figures: figures.length === 0 ? null : Math.min(...figures),
    sameFigures: start === 1 && amount === 1,
  };
}

/** Agreement of the first field that both report: 1 when equal, 0 when one is half again the other. */
function closest(a: ProjectReport, b: ProjectReport, fields: readonly FieldId[]): number | null {
  for (const field of fields) {
    const [x, y] = [a.fields[field], b.fields[field]];
    if (typeof x?.value !== "number" || typeof y?.value !== "number") continue;
    if (x.currency !== y.currency) continue;
    const size = Math.max(Math.abs(x.value), Math.abs(y.value));
    return size === 0 ? 1 : Math.max(0, 1 - (2 * Math.abs(x.value - y.value)) / size);
  }
  return null;
}

/** Shared words over the words of the shorter text: a description that was cut or continued still agrees. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  return shared / short.size;
}

/** Words of texts, each text taken apart once. */
export function textWords(): WordsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const words = new Set(
      foldName(text.slice(0, 2000))
        .split(" ")
        .filter((word) => word.length > 3)
    );
    known.set(text, words);
    return words;
  };
}
