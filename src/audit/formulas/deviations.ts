import { bandsOf } from "./bands";
import type { Axis, Band } from "./bands";
import type { FormulaCell, SheetFormulas } from "./bookFormulas";
import { differenceOf, makesSenseAt, meansTheSame, sameReferences } from "./compare";
import { wordsApart } from "./editDistance";
import type { Shape } from "./shape";

/** Formulas that break the pattern of those beside them. */
export interface Deviation {
  readonly axis: Axis;
  /** The formulas that differ, all of one shape, in the order of the band. */
  readonly suspects: readonly FormulaCell[];
  /** The nearest formulas of the band that agree, without a gap between them. */
  readonly agreeing: readonly FormulaCell[];
}

/** A reference to one cell may have slipped by so many cells at the end of a band; further is another purpose. */
const SLIP = 3;
/** Fewer formulas than this say nothing of one that stands outside them. */
const FEW = 3;
/** So many formulas that agree on both sides make any other formula between them a break. */
const SURE = 6;

const KNOWN = new WeakMap<SheetFormulas, readonly Deviation[]>();

/** The deviations of a sheet. Looked for once, whichever rules ask. */
export function deviationsOf(sheet: SheetFormulas): readonly Deviation[] {
  const known = KNOWN.get(sheet) ?? look(sheet);
  KNOWN.set(sheet, known);
  return known;
}

function look(sheet: SheetFormulas): Deviation[] {
  const all = bandsOf(sheet).flatMap((band) => ofBand(sheet, band));
  const suspected = new Map<string, Axis>();
  for (const { axis, suspects } of all) {
    for (const { row, col } of suspects) suspected.set(`${axis}${row},${col}`, axis);
  }
  // A whole line that differs from the lines beside it is a line of its own kind.
  return all.filter(
    ({ axis, suspects }) =>
      !suspects.some(({ row, col }) =>
        [-1, 1].some((step) =>
          suspected.has(axis === "row" ? `row${row + step},${col}` : `column${row},${col + step}`)
        )
      )
  );
}

function ofBand(sheet: SheetFormulas, band: Band): Deviation[] {
  const groups = new Map<Shape, FormulaCell[]>();
  for (const formula of band.formulas) {
    const group = groups.get(formula.shape);
    if (group) group.push(formula);
    else groups.set(formula.shape, [formula]);
  }
  if (groups.size < 2) return [];
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  const [agreeing, ...rest] = sorted as [FormulaCell[], ...FormulaCell[][]];
  if (agreeing.length < 2 || agreeing.length === rest[0]?.length) return [];
  return rest.flatMap((suspects) => {
    if (isEstablished(sheet, band.axis, suspects)) return [];
    const kept = suspects.filter((suspect) => breaks(sheet, band, suspect, agreeing, suspects));
    if (kept.length === 0) return [];
    return [{ axis: band.axis, suspects: kept, agreeing: nearest(agreeing, kept[0]!, band.axis) }];
  });
}

function breaks(
  sheet: SheetFormulas,
  band: Band,
  suspect: FormulaCell,
  agreeing: readonly FormulaCell[],
  alike: readonly FormulaCell[]
): boolean {
  const pattern = agreeing[0]!.shape;
  if (suspect.shape.references.length === 0) return false;
  if (meansTheSame(suspect, pattern)) return false;
  if (repeatsAcross(sheet, band.axis, suspect)) return false;
  if (!makesSenseAt(sheet, pattern, suspect)) return false;
  if (suspect.shape.skeleton === pattern.skeleton && sameReferences(suspect, pattern)) return false;
  const at = band.formulas.indexOf(suspect);
  const inside =
    band.formulas[at - 1]?.shape === pattern && band.formulas[at + 1]?.shape === pattern;
  const alone = inside && alike.length === 1;
  // What is fetched from another sheet lies where that sheet has it: blocks of links are no slips.
  if (isLink(suspect.shape) && !(alone && agreeing.length >= SURE)) return false;
  if (alone && agreeing.length >= SURE && isAlone(band, suspect, pattern)) return true;
  const difference = differenceOf(suspect, pattern);
  if (!difference) {
    return alone && wordsApart(suspect.shape, pattern) <= 2;
  }
  if (difference.otherPlace || difference.references === 0) return false;
  if (hasRange(pattern) || inside) return true;
  return agreeing.length >= FEW && difference.cells <= SLIP * difference.references;
}

/** True when no other formula of the band that breaks the pattern computes the same thing. */
function isAlone({ formulas }: Band, { shape }: FormulaCell, pattern: Shape): boolean {
  const kinds = new Set(
    formulas.flatMap((other) => (other.shape.skeleton === shape.skeleton ? other.shape : []))
  );
  kinds.delete(shape);
  kinds.delete(pattern);
  return kinds.size === 0;
}

function isLink({ tokens, references }: Shape): boolean {
  return tokens.length === 1 && references.some(({ sheet }) => sheet !== null);
}

function hasRange({ references }: Shape): boolean {
  return references.some(({ range }) => range);
}

/** True when the same formula stands elsewhere along the line: a second pattern, not a slip. */
function isEstablished(
  { formulas }: SheetFormulas,
  axis: Axis,
  suspects: readonly FormulaCell[]
): boolean {
  const [first] = suspects as [FormulaCell];
  let elsewhere = -suspects.length;
  for (const { row, col, shape } of formulas) {
    if (shape === first.shape && (axis === "row" ? row === first.row : col === first.col)) {
      elsewhere++;
    }
  }
  return elsewhere >= 2;
}

/**
 * True when the line that crosses it does the same beside it, or, for what adds up no range, anywhere: a
 * column or row of its own kind, not a slip.
 */
function repeatsAcross(sheet: SheetFormulas, axis: Axis, suspect: FormulaCell): boolean {
  const { row, col, shape } = suspect;
  if (!hasRange(shape)) {
    const across = sheet.formulas.filter((other) =>
      axis === "row" ? other.col === col : other.row === row
    );
    if (across.some((other) => other !== suspect && other.shape === shape)) return true;
  }
  return [-2, -1, 1, 2].some((step) => {
    const beside =
      axis === "row" ? sheet.formulaAt(row + step, col) : sheet.formulaAt(row, col + step);
    return beside?.shape === shape;
  });
}

/** The run of agreeing formulas that lies next to the suspect, as far as it goes without a gap. */
function nearest(
  agreeing: readonly FormulaCell[],
  suspect: FormulaCell,
  axis: Axis
): readonly FormulaCell[] {
  const place = (formula: FormulaCell): number => (axis === "row" ? formula.col : formula.row);
  // A row of figures may have a column between each two; blocks of rows are told apart by the row between.
  const gap = axis === "row" ? 2 : 1;
  const runs: FormulaCell[][] = [];
  for (const formula of agreeing) {
    const run = runs.at(-1);
    if (run && place(formula) - place(run.at(-1)!) <= gap) run.push(formula);
    else runs.push([formula]);
  }
  const distance = (run: readonly FormulaCell[]): number =>
    Math.min(...run.map((formula) => Math.abs(place(formula) - place(suspect))));
  return runs.reduce((best, run) => (distance(run) < distance(best) ? run : best));
}
