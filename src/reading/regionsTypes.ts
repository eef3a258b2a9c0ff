import type { CellAddress, CellRange } from "../book/address";
import type { LayoutKind } from "./report";

/** What heads one column of a table (one row where records lie across). */
export interface RegionHeading {
  /** Zero-based column; row when the region's orientation is "columns". */
  readonly index: number;
  /** All the lines of the heading joined by a space, the group above first: "Budget 2026 Révisé". */
  readonly text: string;
  /** The last line alone: "Révisé". */
  readonly leaf: string;
  /** The lines above the last one, spread over merged cells; "" when there is none. */
  readonly group: string;
  /** The cell of the last line. */
  readonly cell: CellAddress;
}

/** A part of a sheet that hangs together: a table, or a form. */
export interface Region {
  readonly sheet: string;
  /** Titles left out; headings, records and totals included. */
  readonly range: CellRange;
  /** "rows": one record a row, headings above. "columns": one record a column, headings at the left. */
  readonly orientation: "rows" | "columns";
  readonly headings: readonly RegionHeading[];
  /** The records, with blank and total rows between or below them; the whole range in a form. */
  readonly body: CellRange;
  /** Texts standing above the headings and belonging to this region, nearest last. */
  readonly titles: readonly RegionTitle[];
  /** Name of the Excel table that it is, or null. */
  readonly table: string | null;
  /** What it looks like, and how sure that is (0 to 1). */
  readonly layout: LayoutKind;
  readonly score: number;
}

/** A text that stands alone above a table. */
export interface RegionTitle {
  readonly text: string;
  readonly cell: CellAddress;
}
