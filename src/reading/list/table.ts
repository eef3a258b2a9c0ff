import { cellName, type CellAddress, type CellRange } from "../../book/address";
import type { Book, Cell, Sheet } from "../../book/book";
import { cellAt } from "../../book/cells";
import { shownText } from "../../fields/shownText";
import type { Source } from "../../fields/values";
import type { Region, RegionHeading } from "../regionsTypes";

/**
 * A list seen the same way whether its records lie down (one a row) or across (one a column): a line is one
 * record, a slot is the place of one heading.
 */
export class ListTable {
  readonly headings: readonly RegionHeading[];
  /** Lines that hold something, in order. */
  readonly lines: readonly number[];
  /** Lines of the body that hold nothing. */
  readonly empty: number;
  private readonly across: boolean;
  /** Merges that repeat one value over several lines, by slot. */
  private readonly repeated: ReadonlyMap<number, readonly CellRange[]>;

  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly region: Region
  ) {
    this.headings = region.headings;
    this.across = region.orientation === "columns";
    this.repeated = this.mergesOverLines();
    this.lines = this.filledLines();
    const { body } = region;
    const span = this.across ? body.right - body.left + 1 : body.bottom - body.top + 1;
    this.empty = Math.max(0, span - this.lines.length);
  }

  /** The address of a slot on a line. */
  address(line: number, slot: number): CellAddress {
    return this.across ? { row: slot, col: line } : { row: line, col: slot };
  }

  /** The cell of a slot on a line, null when blank; a cell merged over several lines stands on each of them. */
  at(line: number, slot: number): Cell | null {
    const { row, col } = this.address(line, slot);
    const own = cellAt(this.sheet, row, col);
    if (own) return isBlank(own) ? null : own;
    const merge = this.repeated
      .get(slot)
      ?.find((m) => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right);
    if (!merge) return null;
    const first = cellAt(this.sheet, merge.top, merge.left);
    return first && !isBlank(first) ? first : null;
  }

  /** The cells of a slot on the lines given, blanks left out. */
  column(slot: number, lines: readonly number[] = this.lines): Cell[] {
    const cells: Cell[] = [];
    for (const line of lines) {
      const cell = this.at(line, slot);
      if (cell) cells.push(cell);
    }
    return cells;
  }

  /** Where a cell lies and what it shows. */
  source(cell: Cell): Source {
    return {
      file: this.book.file,
      sheet: this.sheet.name,
      cell: cellName(cell),
      text: shownText(cell, this.book.date1904),
    };
  }

  /** Where a heading lies and what it says. */
  headingSource(heading: RegionHeading): Source {
    return {
      file: this.book.file,
      sheet: this.sheet.name,
      cell: cellName(heading.cell),
      text: heading.text,
    };
  }

  /** The part of the body under one heading. */
  columnRange(slot: number): CellRange {
    const { body } = this.region;
    return this.across
      ? { ...body, top: slot, bottom: slot }
      : { ...body, left: slot, right: slot };
  }

  /** One line of the body. */
  lineRange(line: number): CellRange {
    const { body } = this.region;
    return this.across
      ? { ...body, left: line, right: line }
      : { ...body, top: line, bottom: line };
  }

  /** A merge that spans lines and stays in one slot repeats its value; one across slots is layout. */
  private mergesOverLines(): Map<number, CellRange[]> {
    const found = new Map<number, CellRange[]>();
    for (const merge of this.sheet.merges) {
      const slot = this.across ? merge.top : merge.left;
      if (slot !== (this.across ? merge.bottom : merge.right)) continue;
      found.set(slot, [...(found.get(slot) ?? []), merge]);
    }
    return found;
  }

  private filledLines(): number[] {
    const { body } = this.region;
    const { cells } = this.sheet;
    const found = new Set<number>();
    for (let i = 0; i < cells.count; i++) {
      const row = cells.row[i]!;
      if (row > body.bottom) break;
      const col = cells.col[i]!;
      if (row < body.top || col < body.left || col > body.right) continue;
      const line = this.across ? col : row;
      if (!found.has(line) && !isBlank(cellAt(this.sheet, row, col)!)) found.add(line);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** True for a cell that shows nothing: no value, or only spaces (formulas over other workbooks give ""). */
export function isBlank(cell: Cell): boolean {
  return cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
}
