import type { FieldId } from "../fields/catalogue";
import type { Text } from "../language/language";
import type { Indicator, IndicatorId } from "./indicator";
import { notDefined } from "./result";
import type { Inputs, Term } from "./term";

/** What the number counts: full units of the currency, a fraction (0.19 is 19 %), a ratio, days. */
export type MeasureUnit = "currency" | "fraction" | "ratio" | "days";

/** One indicator of a project: how it is computed, how Excel computes it, and what people read about it. */
export interface Measure {
  readonly id: IndicatorId;
  readonly unit: MeasureUnit;
  /** Heading, as short as people say it. */
  readonly name: Text;
  /** The formula in the field's own letters, shown with the heading. */
  readonly formulaText: Text;
  /** What it says, in a sentence. */
  readonly meaning: Text;
  readonly terms: readonly Term[];
  /** From the terms' numbers, all known. */
  readonly of: (...numbers: readonly number[]) => Indicator;
  /** Over projects: the indicator of summed terms, or the sum of the projects' values. */
  readonly rollUp: "ofSums" | "sum" | "notAdditive";
  /** The same in Excel from the terms' expressions; `{nd}` where it is not defined. */
  readonly body: (...expressions: readonly string[]) => string;
}

/** Every column that an indicator may read. */
export function fieldsOf(measure: Measure): readonly FieldId[] {
  return [...new Set(measure.terms.flatMap((term) => term.fields))];
}

/** The numbers of its terms, or null when one is missing. */
export function termsOf(measure: Measure, inputs: Inputs): readonly number[] | null {
  const numbers = measure.terms.map((term) => term.value(inputs));
  return numbers.every((number) => number !== null) ? numbers : null;
}

/** The indicator of one set of inputs. */
export function measureOf(measure: Measure, inputs: Inputs): Indicator {
  const numbers = termsOf(measure, inputs);
  return numbers === null ? notDefined("INPUT_MISSING") : measure.of(...numbers);
}
