import type { FieldId } from "../fields/catalogue";

/** Numbers by field: money in full units of one currency, dates as day numbers, fractions. Absent or null: not reported. */
export type Inputs = Readonly<Partial<Record<FieldId, number | null>>>;

/**
 * One quantity that an indicator is computed from. It says twice the same thing: in TypeScript and as an
 * Excel expression over column placeholders such as `{earnedValue}`, side by side so that they cannot drift.
 */
export interface Term {
  /** The columns it reads. */
  readonly fields: readonly FieldId[];
  /** The number, or null when it cannot be known. */
  readonly value: (inputs: Inputs) => number | null;
  /** Excel condition: true exactly when `value` is not null. */
  readonly known: string;
  /** Excel expression, meaningful where `known` holds. */
  readonly formula: string;
}

/** A field as reported. */
export function field(id: FieldId): Term {
  return {
    fields: [id],
    value: (inputs) => {
      const value = inputs[id];
      return typeof value === "number" && Number.isFinite(value) ? value : null;
    },
    known: `COUNT({${id}})=1`,
    formula: `{${id}}`,
  };
}

/** The first of several terms that is known. */
export function firstOf(...terms: readonly [Term, ...Term[]]): Term {
  const [first, ...rest] = terms;
  const [second, ...others] = rest;
  if (!second) return first;
  const next = firstOf(second, ...others);
  return {
    fields: [...new Set([...first.fields, ...next.fields])],
    value: (inputs) => first.value(inputs) ?? next.value(inputs),
    known: `OR(${first.known},${next.known})`,
    formula: `IF(${first.known},${first.formula},${next.formula})`,
  };
}

/** The sum of two terms, known when both are. */
export function plus(a: Term, b: Term): Term {
  return {
    fields: [...new Set([...a.fields, ...b.fields])],
    value: (inputs) => {
      const [x, y] = [a.value(inputs), b.value(inputs)];
      return x === null || y === null ? null : x + y;
    },
    known: `AND(${a.known},${b.known})`,
    formula: `(${a.formula}+${b.formula})`,
  };
}
