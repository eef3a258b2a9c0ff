import { invalidArgument, itemAlreadyExists } from "../protocol/errors";
import type { Area } from "./area";
import type { FilterCriteria } from "./filter";

export interface TableColumnModel {
  readonly id: number;
  name: string;
}

export interface SortField {
  key: number;
  ascending?: boolean;
  sortOn?: string;
  color?: string;
  dataOption?: string;
  subField?: string;
}

/** An Excel table: a rectangle with headings, rows and perhaps totals. */
export class TableModel {
  columns: TableColumnModel[] = [];
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  readonly criteria = new Map<number, FilterCriteria>();
  sort: { fields: SortField[]; matchCase: boolean; method: string } | null = null;
  private nextColumn = 1;

  constructor(
    readonly id: string,
    public name: string,
    /** Headings and totals included. */
    public area: Area
  ) {}

  get firstRow(): number {
    return this.area.top + (this.showHeaders ? 1 : 0);
  }
  get lastRow(): number {
    return this.area.bottom - (this.showTotals ? 1 : 0);
  }
  get rowCount(): number {
    return this.lastRow - this.firstRow + 1;
  }

  newColumn(name: string): TableColumnModel {
    return { id: this.nextColumn++, name };
  }

  /** Index of the column with a name, in any case; -1 when there is none. */
  columnNamed(name: string): number {
    const wanted = name.toLowerCase();
    return this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  }

  /** A heading that no other column has: "Column1", "Cost2". */
  freeHeading(wanted: string, except = -1): string {
    const taken = (name: string) => {
      const at = this.columnNamed(name);
      return at >= 0 && at !== except;
    };
    if (wanted !== "" && !taken(wanted)) return wanted;
    const stem = wanted === "" ? "Column" : wanted;
    for (let n = wanted === "" ? 1 : 2; ; n++) if (!taken(stem + n)) return stem + n;
  }
}

/** Refuses a table name that Excel would not take. */
export function checkTableName(name: string, taken: (name: string) => boolean): void {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
    /^[A-Za-z]{1,3}\d+$/.test(name) ||
    /^[rc]$/i.test(name)
  )
    throw invalidArgument();
  if (taken(name)) throw itemAlreadyExists();
}
