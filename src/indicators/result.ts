import type { Indicator, UndefinedReason } from "./indicator";

/** An indicator that has a value; one that overflows is not defined (OUT_OF_RANGE). */
export function defined(value: number): Indicator {
  if (!Number.isFinite(value)) return notDefined("OUT_OF_RANGE");
  // -0 would print as "-0".
  return { value: value === 0 ? 0 : value };
}

/** An indicator that has none, with the reason. */
export function notDefined(reason: UndefinedReason): Indicator {
  return { undefined: reason };
}

/** The number, or null when the indicator is absent or not defined. */
export function valueOf(indicator: Indicator | undefined): number | null {
  return indicator && "value" in indicator ? indicator.value : null;
}
