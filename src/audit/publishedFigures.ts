import type { FieldId } from "../fields/catalogue";
import { cpi } from "../indicators/measures/cpi";
import { spi } from "../indicators/measures/spi";
import { valueOf } from "../indicators/result";

/** What a published figure is recomputed from, and the ways that houses compute it. */
export interface Published {
  readonly field: FieldId;
  readonly from: readonly [FieldId, FieldId];
  readonly ways: readonly ((a: number, b: number) => number | null)[];
  /** How far the result moves with each input: needed to allow for inputs that were rounded. */
  readonly slope: (a: number, b: number) => readonly [number, number];
}

const share = (a: number, b: number): number | null => (b === 0 ? null : (a - b) / Math.abs(b));
const shareSlope = (a: number, b: number): readonly [number, number] => [
  1 / Math.abs(b),
  Math.abs(a) / (b * b),
];
const quotientSlope = shareSlope;
const difference = (a: number, b: number): number => a - b;
const reverse = (a: number, b: number): number => b - a;
const differenceSlope = (): readonly [number, number] => [1, 1];

/** A variance may be published with either sign; which one, the other figures of the workbook tell. */
export const PUBLISHED: readonly Published[] = [
  {
    field: "yearVariancePercent",
    from: ["yearForecast", "yearBudget"],
    ways: [share, (a, b) => negative(share(a, b))],
    slope: shareSlope,
  },
  variance("costVariance", "earnedValue", "actualCost"),
  variance("scheduleVariance", "earnedValue", "plannedValue"),
  variance("varianceAtCompletion", "budgetAtCompletion", "estimateAtCompletion"),
  {
    field: "publishedCpi",
    from: ["earnedValue", "actualCost"],
    ways: [(a, b) => valueOf(cpi.of(a, b))],
    slope: quotientSlope,
  },
  {
    field: "publishedSpi",
    from: ["earnedValue", "plannedValue"],
    ways: [(a, b) => valueOf(spi.of(a, b))],
    slope: quotientSlope,
  },
];

function variance(field: FieldId, a: FieldId, b: FieldId): Published {
  return { field, from: [a, b], ways: [difference, reverse], slope: differenceSlope };
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
