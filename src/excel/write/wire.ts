import type { PlanScalar } from "../../plan/plan";

/** A cell as Office.js takes it: "" is an empty cell. */
export type Wire = string | number | boolean;

/** Longest text that a cell holds. */
const MAX_TEXT = 32_767;

/**
 * What Excel might take for something else when it is set as a value: formulas, numbers, dates, percentages,
 * fractions, errors, truth values, in whatever language the person's Excel speaks. No digit, no date.
 */
const MISTAKABLE = /^[=+\-@'#]|\d|^(?:true|false|vrai|faux)$/i;

/** A value to be set; text stays text, whatever it looks like (a leading apostrophe is not part of the value). */
export function wireValue(value: PlanScalar): Wire {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  if (typeof value === "boolean") return value;
  const text = value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
  return MISTAKABLE.test(text) ? `'${text}` : text;
}

/**
 * A cell's content as read: Office.js gives a formula and a text that looks like one alike, save that the value of
 * such a text is the text itself. It keeps an apostrophe, as when it is typed.
 */
export function contentRead(formula: Wire, value: Wire): Wire {
  return isFormula(formula) && value === formula ? `'${formula}` : formula;
}

export const isFormula = (content: Wire): content is string =>
  typeof content === "string" && content.startsWith("=");

/** A cell's content as read, to be set again: formulas as formulas, text as text. */
export function wireAgain(content: Wire): Wire {
  if (typeof content !== "string" || content.startsWith("=") || content.startsWith("'="))
    return content;
  return wireValue(content);
}

const encoder = new TextEncoder();

/** Bytes of something as it travels. */
export function wireBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).byteLength;
}

/**
 * Bytes of cells and formulas that one request may carry. Excel on the web refuses requests beyond 5 MB;
 * the rest is left to what surrounds them.
 */
export const REQUEST_BYTES = 4_000_000;
