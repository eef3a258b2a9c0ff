import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import type { Shape } from "./shape";

/** A number typed into formulas as a factor. */
export interface Constant {
  /** As typed: "1.2", "20%". */
  readonly text: string;
  readonly formulas: readonly FormulaCell[];
}

/** Numbers that count units (months, days, hours, rounding), halves, and powers of ten. */
const UNITS = new Set([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 28, 30, 31, 48, 52, 60, 90, 180, 250, 252, 260, 360, 365,
  365.25, 3600, 86400, 1024, 0.5, 0.25, 1.5, 2.5, 30.4375,
]);

/** The typed factors of a sheet's formulas, in the order in which they are met. */
export function constantsOf({ formulas }: SheetFormulas): Constant[] {
  const found = new Map<string, FormulaCell[]>();
  const factors = new Map<Shape, readonly string[]>();
  for (const formula of formulas) {
    const known = factors.get(formula.shape) ?? factorsOf(formula.shape);
    factors.set(formula.shape, known);
    for (const text of new Set(known)) {
      const group = found.get(text);
      if (group) group.push(formula);
      else found.set(text, [formula]);
    }
  }
  return [...found].map(([text, group]) => ({ text, formulas: group }));
}

/** Numbers that the formula multiplies or divides something it refers to by, or a power; no units. */
function factorsOf({ tokens, references }: Shape): string[] {
  if (references.length === 0) return [];
  return tokens.flatMap((token, i) => {
    if (token.kind !== "number" || !("value" in token)) return [];
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const percent = after?.kind === "operator" && after.text === "%";
    const next = percent ? tokens[i + 2] : after;
    const factor = isFactor(before?.text) || isFactor(next?.text);
    if (!factor || isUnit(percent ? token.value / 100 : token.value)) return [];
    return [percent ? `${token.text}%` : token.text];
  });
}

function isFactor(text: string | undefined): boolean {
  return text === "*" || text === "/";
}

function isUnit(value: number): boolean {
  const tens = Math.log10(value);
  return UNITS.has(value) || Math.abs(tens - Math.round(tens)) < 1e-9;
}
