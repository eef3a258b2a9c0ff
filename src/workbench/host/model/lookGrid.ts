import { MAX_ROWS, type CellRange } from "../../../book/address";
import { lookAt, type Look, type LookPatch, type Looks } from "./styles";
import { Runs } from "./runs";

/** The looks of a sheet: runs down each column, so that whole columns and sheets are cheap. */
export class LookGrid {
  private columns = new Map<number, Runs<Look>>();

  constructor(private readonly looks: Looks) {}

  at(row: number, col: number): Look | undefined {
    return this.columns.get(col)?.at(row);
  }

  /** Lays a change over every cell of a rectangle. */
  patch(range: CellRange, patch: LookPatch): void {
    const key = JSON.stringify(patch);
    this.change(range, (look) => this.looks.patch(look, patch, key));
  }

  /** Replaces every look of a rectangle by what `change` makes of it. */
  change(range: CellRange, change: (look: Look | undefined) => Look | undefined): void {
    for (let col = range.left; col <= range.right; col++) {
      let runs = this.columns.get(col);
      if (!runs) {
        const made = change(undefined);
        if (made === undefined) continue;
        this.columns.set(col, (runs = new Runs()));
      }
      runs.update(range.top, range.bottom, change);
    }
  }

  set(row: number, col: number, look: Look | undefined): void {
    this.change({ top: row, bottom: row, left: col, right: col }, () => look);
  }

  /** The one value that all cells of a rectangle share for a key; null when they differ. */
  common(range: CellRange, key: string): unknown {
    let found: unknown;
    let first = true;
    for (const look of this.distinct(range)) {
      const value = lookAt(look, key);
      if (first) found = value;
      else if (value !== found) return null;
      first = false;
    }
    return found;
  }

  /** The different looks of a rectangle. */
  distinct(range: CellRange): Set<Look | undefined> {
    const all = new Set<Look | undefined>();
    for (let col = range.left; col <= range.right; col++) {
      const runs = this.columns.get(col);
      if (!runs) all.add(undefined);
      else for (const span of runs.spans(range.top, range.bottom)) all.add(span.value);
    }
    return all;
  }

  /** The columns that have looks, with their runs. */
  entries(): Iterable<[number, Runs<Look>]> {
    return this.columns;
  }

  insertRows(at: number, count: number, left: number, right: number): void {
    for (const [col, runs] of this.columns) {
      if (col < left || col > right) continue;
      const above = at > 0 ? runs.at(at - 1) : undefined;
      runs.insert(at, count, MAX_ROWS);
      if (above) runs.update(at, at + count - 1, () => above);
    }
  }

  removeRows(at: number, count: number, left: number, right: number): void {
    for (const [col, runs] of this.columns) {
      if (col >= left && col <= right) runs.remove(at, count);
    }
  }

  /** Moves whole columns; new ones look like the column before them. */
  shiftColumns(at: number, count: number): void {
    const moved = new Map<number, Runs<Look>>();
    for (const [col, runs] of this.columns) {
      if (col < at) moved.set(col, runs);
      else if (count > 0 || col >= at - count) moved.set(col + count, runs);
    }
    const before = at > 0 ? this.columns.get(at - 1) : undefined;
    for (let i = 0; before && i < count; i++) moved.set(at + i, before.copy());
    this.columns = moved;
  }
}
