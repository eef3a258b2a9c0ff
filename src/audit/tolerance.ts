import type { ReportedValue } from "../fields/values";

/** Relative part of DOMAIN C's tolerance: 0.005 % of the value. */
const RELATIVE = 0.00005;

/**
 * The smallest step of a value as it was typed or shown, in the value's own unit: 10,000 for "53,02" M€,
 * 0.01 for "-19%". Null when the text does not tell (zero, a date, a text with other digits in it).
 */
export function displayUnit(reported: ReportedValue): number | null {
  if (typeof reported.value !== "number" || reported.value === 0) return null;
  const digits = reported.source.text.replace(/[eE][+-]?\d+/, "").replace(/\D/g, "");
  const shown = Number(digits);
  if (!Number.isFinite(shown) || shown === 0) return null;
  const power = Math.log10(Math.abs(reported.value) / shown);
  const whole = Math.round(power);
  // What is shown may be rounded from the value by half a step; more than that, the digits are not the value's.
  const slack = Math.log10(1 + 0.5 / shown) + 1e-9;
  return Math.abs(power - whole) <= Math.max(slack, 1e-9) ? 10 ** whole : null;
}

/** τ of DOMAIN C: half a display unit, or 0.005 % of the value, whichever is larger. In the value's unit. */
export function tolerance(reported: ReportedValue): number {
  const value = typeof reported.value === "number" ? Math.abs(reported.value) : 0;
  const half = (displayUnit(reported) ?? 0) / 2;
  // The last term absorbs binary fractions: 0.1 + 0.2 is no deviation.
  return Math.max(half, RELATIVE * value) * (1 + 1e-9);
}
