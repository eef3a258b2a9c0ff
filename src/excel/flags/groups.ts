import type { CellAddress, CellRange } from "../../book/address";
import type { Severity } from "../../audit/finding";
import { SEVERITY_ORDER } from "../../plan/words/status";
import { addressesOf, rectanglesOf } from "./addresses";
import type { MarkedCells } from "./flag";
import { flaggedFormat } from "./flaggedFormat";
import { lookOf } from "./severityLook";

/** Cells of one sheet that get the same conditional format. */
export interface FlagGroup {
  readonly severity: Severity;
  /** Number format with the glyph; null where there is none: the edge alone shows. */
  readonly numberFormat: string | null;
  /** Addresses of several areas, each short enough for Excel. */
  readonly addresses: readonly string[];
}

/** Cells of a larger place than this are not looked at one by one: their edge is marked, without a glyph. */
const MAX_CELLS_A_PLACE = 2_000;

/** The cells whose number formats are needed, by row. */
export function cellsToLookAt(marked: readonly MarkedCells[]): CellAddress[] {
  return marked
    .filter(({ range }) => sizeOf(range) <= MAX_CELLS_A_PLACE)
    .flatMap(({ range }) => cellsIn(range))
    .sort((a, b) => a.row - b.row || a.col - b.col);
}

/**
 * Groups marked cells by severity and number format; a cell in several places takes the worst severity.
 * @param formats number formats by "row,col"; null where a glyph would not fit.
 */
export function groupsOf(
  marked: readonly MarkedCells[],
  formats: ReadonlyMap<string, string | null>
): FlagGroup[] {
  const worst = new Map<string, { cell: CellAddress; severity: Severity }>();
  for (const { range, severity } of worstFirst(marked)) {
    if (sizeOf(range) > MAX_CELLS_A_PLACE) continue;
    for (const cell of cellsIn(range)) {
      const key = `${cell.row},${cell.col}`;
      if (!worst.has(key)) worst.set(key, { cell, severity });
    }
  }
  const groups = new Map<
    string,
    { severity: Severity; format: string | null; cells: CellAddress[] }
  >();
  for (const [key, { cell, severity }] of worst) {
    const format = formats.get(key) ?? null;
    const name = `${severity} ${format}`;
    const group = groups.get(name) ?? { severity, format, cells: [] };
    groups.set(name, group);
    group.cells.push(cell);
  }
  const large = marked.filter(({ range }) => sizeOf(range) > MAX_CELLS_A_PLACE);
  return [
    ...[...groups.values()].map(({ severity, format, cells }) => ({
      severity,
      numberFormat: format === null ? null : flaggedFormat(format, lookOf(severity).glyph),
      addresses: addressesOf(rectanglesOf(cells)),
    })),
    ...large.map(({ severity, range }) => ({
      severity,
      numberFormat: null,
      addresses: addressesOf([range]),
    })),
  ];
}

function worstFirst(marked: readonly MarkedCells[]): MarkedCells[] {
  const rank = ({ severity }: MarkedCells) => SEVERITY_ORDER.indexOf(severity);
  return [...marked].sort((a, b) => rank(a) - rank(b));
}

const sizeOf = ({ top, left, bottom, right }: CellRange) => (bottom - top + 1) * (right - left + 1);

function cellsIn({ top, left, bottom, right }: CellRange): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) cells.push({ row, col });
  return cells;
}
