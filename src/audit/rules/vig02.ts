import type { FieldValues, ReportedValue } from "../../fields/values";
import { amount, comparable, evaluateEach, findingAt, threshold } from "../build";
import type { Amount } from "../build";
import { headingOf } from "../headings";
import { PUBLISHED } from "../publishedFigures";
import type { Published } from "../publishedFigures";
import { earnedRecords } from "../records";
import type { AuditedRecord } from "../records";
import type { Rule, Subject } from "../rule";
import { displayUnit } from "../tolerance";
import { moneyWords, numberWords, percentWords, valueWords } from "../words";

/** VIG-02: a published figure differs from the one recomputed from the figures beside it. */
export const vig02: Rule = {
  id: "VIG-02",
  scope: "cell",
  severity: "high",
  title: {
    fr: "Chiffre publié qui ne se recalcule pas",
    en: "Published figure that does not recompute",
  },
  message: {
    fr: "« {heading} » : {found} affiché, {expected} d'après « {first} » ({firstValue}) et « {second} » ({secondValue}).",
    en: "“{heading}”: {found} is stated, {expected} follows from “{first}” ({firstValue}) and “{second}” ({secondValue}).",
  },
  advice: {
    fr: "Recalculez le chiffre, ou corrigez les montants dont il découle.",
    en: "Recompute the figure, or mend the amounts it follows from.",
  },
  source: "Vigie",
  // Half a displayed step is rounding; a tenth more allows for figures computed before they were rounded.
  thresholds: { displayedSteps: 0.6 },
  evaluate: (subject) => {
    const records = earnedRecords(subject);
    const parts = PUBLISHED.map((published) => {
      const cases = records.flatMap((record) => caseOf(record, published) ?? []);
      const steps = threshold(vig02, subject, "displayedSteps");
      const decimals = inputStep(cases);
      const finest = finestStep(cases);
      const misses = (one: Case, way: number): boolean => {
        const value = published.ways[way]!(one.a.value, one.b.value)!;
        return (
          Math.abs(one.stated.value - value) >
          steps * stepOf(one, finest, decimals) +
            allowance(one, published, decimals) +
            singlePrecision(one)
        );
      };
      const way = wayOf(cases, published, misses);
      return evaluateEach(cases, (one) =>
        misses(one, way) ? finding(subject, one, published, way) : []
      );
    });
    return {
      evaluated: parts.reduce((count, { evaluated }) => count + evaluated, 0),
      findings: parts.flatMap(({ findings }) => findings),
    };
  },
};

interface Case {
  readonly record: AuditedRecord;
  readonly stated: Amount;
  readonly a: Amount;
  readonly b: Amount;
}

function caseOf(record: AuditedRecord, { field, from, ways }: Published): Case | null {
  const fields: FieldValues = record.fields;
  const [stated, a, b] = [amount(fields[field]), amount(fields[from[0]]), amount(fields[from[1]])];
  if (!stated || !a || !b || !comparable(a, b)) return null;
  return ways[0]!(a.value, b.value) === null ? null : { record, stated, a, b };
}

/** The way that most figures follow; the first one unless another has strictly more for it. */
function wayOf(
  cases: readonly Case[],
  { ways }: Published,
  misses: (one: Case, way: number) => boolean
): number {
  const met = ways.map((_, way) => cases.filter((one) => !misses(one, way)).length);
  return met.indexOf(Math.max(...met));
}

/** Half a unit in the last place of a 32-bit number: planning tools store amounts so. */
const SINGLE_PRECISION = 2 ** -24;

/** How far a difference of two amounts stored as 32-bit numbers may be off, in the amounts' own unit. */
function singlePrecision({ stated, a, b }: Case): number {
  if (stated.reported.unit !== "currency") return 0;
  return SINGLE_PRECISION * (Math.abs(a.value) + Math.abs(b.value));
}

/** The step of the stated figure; ".0" counts as a decimal only where another figure of the column uses it. */
function stepOf(one: Case, finest: number, inputs: number | null): number {
  const { reported } = one.stated;
  // A zero amount is rounded like the amounts beside it.
  const zero = reported.unit === "currency" ? (inputs ?? 0) : zeroStep(reported);
  return Math.max(displayUnit(reported) ?? zero, finest);
}

/** The finest step that a stated figure needs; trailing zeros ("-19.0") need none. */
function finestStep(cases: readonly Case[]): number {
  const steps = cases.map(({ stated: { reported } }) => {
    const text = reported.source.text.replace(/([.,]\d*?)0+(?=\D*$)/, "$1");
    const trimmed = { ...reported, source: { ...reported.source, text } };
    return displayUnit(trimmed) ?? (reported.unit === "currency" ? Infinity : zeroStep(trimmed));
  });
  const finest = Math.min(...steps);
  return Number.isFinite(finest) ? finest : 0;
}

/** What rounding of the inputs may add. */
function allowance(one: Case, published: Published, inputs: number | null): number {
  const [slopeA, slopeB] = published.slope(one.a.value, one.b.value);
  return (inputs === null ? 0 : (inputs / 2) * (slopeA + slopeB)) + 1e-9;
}

/** The finest step that the inputs are typed in: amounts of one table are rounded alike. */
function inputStep(cases: readonly Case[]): number | null {
  const steps = cases.flatMap(({ a, b }) => [
    ...(displayUnit(a.reported) === null ? [] : [displayUnit(a.reported)!]),
    ...(displayUnit(b.reported) === null ? [] : [displayUnit(b.reported)!]),
  ]);
  return steps.length === 0 ? null : Math.min(...steps);
}

/** The step of a zero: "0%" and "0" in a percent column are whole percents, "0.00" hundredths. */
function zeroStep({ unit, source }: ReportedValue): number {
  const decimals = /[.,](\d+)/.exec(source.text)?.[1]?.length ?? 0;
  return (unit === "fraction" ? 0.01 : 1) * 10 ** -decimals;
}

function finding(
  subject: Subject,
  { record, stated, a, b }: Case,
  published: Published,
  way: number
) {
  const { language } = subject.settings;
  const value = published.ways[way]!(a.value, b.value)!;
  const { source, unit, currency } = stated.reported;
  const words =
    unit === "fraction"
      ? percentWords(value, language, 1)
      : unit === "currency"
        ? moneyWords(value, currency, language)
        : numberWords(value, language, 3);
  return findingAt(vig02, source, {
    project: record.report.key,
    found: valueWords(stated.reported, language),
    expected: words,
    values: {
      heading: headingOf(subject, source, published.field),
      first: headingOf(subject, a.reported.source, published.from[0]),
      firstValue: valueWords(a.reported, language),
      second: headingOf(subject, b.reported.source, published.from[1]),
      secondValue: valueWords(b.reported, language),
      about: published.field,
    },
  });
}
