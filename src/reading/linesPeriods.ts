import { serialToIso } from "../book/dates";

/** Months by their first letters once accents, dots and case are gone; fr and en. */
const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "january", "janv", "jan"],
  ["fevrier", "february", "fevr", "fev", "feb"],
  ["mars", "march", "mar"],
  ["avril", "april", "avr", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "july", "juil", "jul"],
  ["aout", "august", "aou", "aug"],
  ["septembre", "september", "sept", "sep"],
  ["octobre", "october", "oct"],
  ["novembre", "november", "nov"],
  ["decembre", "december", "dec"],
];

const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** A period as a heading tells it: the year may be missing and come from the heading above ("janv." under "2026"). */
export interface HeadingPeriod {
  readonly kind: "month" | "quarter" | "half" | "year";
  readonly year: number | null;
  /** 1 to 12, 1 to 4, 1 to 2; 0 for a year. */
  readonly part: number;
  /** What the heading says beside the period ("Réel" in "Réel janv-26"), as typed; "" when nothing. */
  readonly rest: string;
}

const OPEN_ENDED =
  /\b(avant|anterieurs?|anterieures?|jusqu|before|prior|previous|up to|apres|au-?dela|after|beyond|onwards?|et suivant|ulterieur|future years)|[<>]|\bpre-|\+\s*$/;

/** Reads a heading text as a period: "janv-26", "01/2026", "Jan 2026", "T1 2026", "Q1", "2026", "FY26", "2026-03". */
export function periodOfText(text: string): HeadingPeriod | null {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  // "Avant 2026" and "2027 et au-delà" are no periods but all that lies before or after one.
  if (!plain || plain.length > 60 || OPEN_ENDED.test(plain)) return null;
  return numericMonth(plain) ?? namedMonth(plain) ?? quarter(plain) ?? yearAlone(plain);
}

/** Reads a heading cell that is a number: a date serial shown as a date, or a bare year. */
export function periodOfNumber(
  value: number,
  dateFormat: boolean,
  date1904: boolean
): HeadingPeriod | null {
  if (dateFormat) {
    const iso = serialToIso(value, date1904);
    if (!iso) return null;
    return {
      kind: "month",
      year: Number(iso.slice(0, 4)),
      part: Number(iso.slice(5, 7)),
      rest: "",
    };
  }
  return Number.isInteger(value) && value >= 1990 && value <= 2100
    ? { kind: "year", year: value, part: 0, rest: "" }
    : null;
}

/** "2026-03", "2026-Q1" or "2026"; null while the year is unknown. A half-year is named by its first quarter's half: "2026-H1". */
export function periodName(period: HeadingPeriod, yearAbove: number | null): string | null {
  const year = period.year ?? yearAbove;
  if (year === null) return null;
  if (period.kind === "month") return `${year}-${String(period.part).padStart(2, "0")}`;
  if (period.kind === "quarter") return `${year}-Q${period.part}`;
  if (period.kind === "half") return `${year}-H${period.part}`;
  return String(year);
}

function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const n = Number(digits);
  if (digits.length === 2) return 2000 + n;
  return n >= 1990 && n <= 2100 ? n : null;
}

function numericMonth(text: string): HeadingPeriod | null {
  const day = /^(20\d\d)-(0[1-9]|1[0-2])-\d\d$/.exec(text);
  if (day) return month(day[1]!, Number(day[2]), "");
  const iso = /^(.*?)\b(20\d\d)[-/.](0[1-9]|1[0-2])\b(?![-/.]\d)(.*)$/.exec(text);
  if (iso) return month(iso[2]!, Number(iso[3]), iso[1]! + iso[4]!);
  const french = /^(.*?)(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](20\d\d)\b(.*)$/.exec(text);
  if (french) return month(french[3]!, Number(french[2]), french[1]! + french[4]!);
  const coded = /^(?:m|mois |month )(0?[1-9]|1[0-2])(?:[ -]?(20\d\d))?$/.exec(text);
  if (coded?.[2]) return month(coded[2], Number(coded[1]), "");
  return null;
}

function namedMonth(text: string): HeadingPeriod | null {
  const match = /^(.*?)\b([a-z]{3,9})\.?(?:[ '\u2019.\-/]*)((?:20)?\d\d)?(?!\d)(.*)$/.exec(text);
  if (!match) return null;
  for (const word of text.matchAll(/([a-z]{3,9})\.?[ '\u2019.\-/]*((?:20)?\d\d(?!\d))?/g)) {
    const part = MONTH_OF.get(word[1]!);
    if (part === undefined) continue;
    const rest = text.slice(0, word.index) + text.slice(word.index + word[0].length);
    const year = fullYear(word[2]);
    // A day before the month ("31 mars 2026") is a date, not a heading of a month.
    if (/\d/.test(rest)) return null;
    return { kind: "month", year, part, rest: tidy(rest) };
  }
  return null;
}

function quarter(text: string): HeadingPeriod | null {
  const named =
    /^(.*?)\b(?:t|q|trim(?:estre)?\.? ?|quarter |qtr ?)([1-4])\b[ '\u2019\-/]*((?:20)?\d\d)?\b(.*)$/.exec(
      text
    ) ??
    /^(.*?)\b([1-4])(?:er|e|eme|st|nd|rd|th) (?:trimestre|quarter)\b ?((?:20)?\d\d)?(.*)$/.exec(
      text
    );
  if (named && !/\d/.test(named[1]! + named[4]!)) {
    const year = fullYear(named[3]);
    return { kind: "quarter", year, part: Number(named[2]), rest: tidy(named[1]! + named[4]!) };
  }
  const after = /^(20\d\d)[ \-/]*(?:t|q)([1-4])$/.exec(text);
  if (after) return { kind: "quarter", year: Number(after[1]), part: Number(after[2]), rest: "" };
  const half = /^(?:s|h)([12])[ \-/]*((?:20)?\d\d)$/.exec(text);
  if (half) return { kind: "half", year: fullYear(half[2]), part: Number(half[1]), rest: "" };
  return null;
}

function yearAlone(text: string): HeadingPeriod | null {
  const match = /^(.*?)(?<!\d)((?:19|20)\d\d)(?:[ ]?[-/][ ]?(?:20)?\d\d)?(?!\d)(.*)$/.exec(text);
  if (match) {
    const year = fullYear(match[2]);
    const rest = tidy(match[1]! + match[3]!.replace(/^\s*[)\]]/, ""));
    return year === null || /\d/.test(rest) ? null : { kind: "year", year, part: 0, rest };
  }
  const fiscal = /^(?:fy|ex(?:ercice)?\.?) ?(\d\d)(?:[ ]?[-/][ ]?\d\d)?$/.exec(text);
  return fiscal ? { kind: "year", year: fullYear(fiscal[1]), part: 0, rest: "" } : null;
}

function month(year: string, part: number, rest: string): HeadingPeriod {
  return { kind: "month", year: Number(year), part, rest: tidy(rest) };
}

function tidy(rest: string): string {
  return rest
    .replace(/[()[\]:\-–/'’]+/g, " ")
    .replace(/\b(?:fy|exercice|annee|year|mois|de|en)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
