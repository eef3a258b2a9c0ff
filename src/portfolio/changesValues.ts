import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { dayNumber, rateOf } from "../indicators/inputs";
import type { CurrencySettings } from "../indicators/inputs";
import { change, sideOf } from "./changes";
import type { Change, ChangeDraft, Verdict } from "./changes";

/** Two snapshots of one project, and how money is counted. */
export interface Between {
  readonly project: string;
  readonly name: string;
  /** Periods of the two portfolios. */
  readonly from: string;
  readonly to: string;
  readonly settings: CurrencySettings;
}

/** How a figure that grows bears on the result. */
export type Growth = "worse" | "better" | "neutral";

/**
 * A field whose value is no longer the same, with both values and cells; null when nothing moved. A value
 * that came or went is a move as well: its other side is empty.
 */
export function moved(
  draft: Pick<ChangeDraft, "kind"> & Partial<ChangeDraft>,
  field: FieldId,
  old: ReportedValue | undefined,
  now: ReportedValue | undefined,
  growth: Growth,
  between: Between
): Change | null {
  const [a, b] = [given(old), given(now)];
  if (!a && !b) return null;
  if (a && b && a.value === b.value && a.currency === b.currency) return null;
  const delta = difference(a, b, between.settings);
  const rounding = a !== null && b !== null && roundsTo(a, b);
  return change({
    project: between.project,
    name: between.name,
    subject: field,
    before: a ? sideOf(a, between.from) : null,
    after: b ? sideOf(b, between.to) : null,
    delta,
    share: shareOf(a, delta, between.settings),
    // The same figure to another precision is neither good nor bad news.
    verdict: rounding ? "neutral" : verdictOf(delta, growth),
    rounding,
    ...draft,
  });
}

function given(value: ReportedValue | undefined): ReportedValue | null {
  return value && value.value !== null && value.value !== "" ? value : null;
}

/** A new amount is as large as it is, a withdrawn one as small. */
function difference(
  a: ReportedValue | null,
  b: ReportedValue | null,
  settings: CurrencySettings
): number | null {
  const [x, y] = [a && numberIn(a, settings), b && numberIn(b, settings)];
  if (a && b) return typeof x === "number" && typeof y === "number" ? plain(y - x) : null;
  return null;
}

/** Differences of decimals carry noise in their last figures; nobody reads more than twelve. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

function numberIn(value: ReportedValue, settings: CurrencySettings): number | null {
  if (value.unit === "date") return typeof value.value === "string" ? dayNumber(value.value) : null;
  if (typeof value.value !== "number") return null;
  if (value.unit !== "currency") return value.value;
  const rate = rateOf(value.currency, settings);
  return rate === null ? null : value.value * rate;
}

function shareOf(
  a: ReportedValue | null,
  delta: number | null,
  settings: CurrencySettings
): number | null {
  if (!a || delta === null || a.unit === "date") return null;
  const base = numberIn(a, settings);
  return base === null || base === 0 ? null : delta / Math.abs(base);
}

function verdictOf(delta: number | null, growth: Growth): Verdict {
  if (delta === null || delta === 0 || growth === "neutral") return "neutral";
  return delta > 0 === (growth === "worse") ? "worse" : "better";
}

/** True when both are one figure written with more or fewer decimals: 3.75068 years and 3.8. */
function roundsTo(a: ReportedValue, b: ReportedValue): boolean {
  if (typeof a.value !== "number" || typeof b.value !== "number" || a.currency !== b.currency) {
    return false;
  }
  const scale = scaleOf(a) ?? scaleOf(b);
  if (scale === null) return false;
  const [x, y] = [a.value / scale, b.value / scale].map((value) =>
    Number(value.toPrecision(12))
  ) as [number, number];
  const [coarse, fine] = decimalsOf(x) <= decimalsOf(y) ? [x, y] : [y, x];
  // A whole number may mean just that: only a figure given to decimals is told from a rounded one.
  const decimals = decimalsOf(coarse);
  if (decimals === 0 && a.unit === "currency") return false;
  return Math.abs(fine - coarse) <= 0.5 * 10 ** -decimals + 1e-9 && Math.abs(fine - coarse) < 0.06;
}

/** How many full units one unit as typed is worth ("53,02" M€ is 53 020 000): a power of ten. */
function scaleOf(value: ReportedValue): number | null {
  if (value.unit !== "currency") return 1;
  const typed = Number(value.source.text.replace(/[^\d.,-]/g, "").replace(",", "."));
  if (!Number.isFinite(typed) || typed === 0 || typeof value.value !== "number") return null;
  const power = Math.round(Math.log10(Math.abs(value.value / typed)));
  return 10 ** power;
}

function decimalsOf(value: number): number {
  const text = String(value);
  if (text.includes("e")) return 12;
  return text.split(".")[1]?.length ?? 0;
}
