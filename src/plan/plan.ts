/**
 * A workbook to be written, as plain data. The only way anything is written: `xlsx/` renders it to a
 * file, `excel/` into the open workbook, and a test holds both equal.
 */
export interface Plan {
  readonly sheets: readonly PlanSheet[];
  /** What a sheet has no room for and how it was put together instead; said on the sheet and by whoever writes it. */
  readonly notices?: readonly string[];
  readonly names: readonly PlanName[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    /** ISO date stamped as creation and last change; a fixed one when absent, never the clock. */
    readonly date?: string;
    /** Custom document properties: template id and version, schema … */
    readonly custom?: Readonly<Record<string, string | number | boolean>>;
  };
}

export type PlanScalar = string | number | boolean | null;

/** A cell: a bare value, or a value with a formula, a style, a link. Text is always written as text. */
export type PlanCell = PlanScalar | PlanCellFull;

export interface PlanCellFull {
  /** The value; for a formula, its computed value, stored beside it. An indicator that is not defined is text such as "n/d". */
  readonly value: PlanScalar;
  /** Formula without "=", in English with commas; structured references allowed. */
  readonly formula?: string;
  /** In a column that has a formula: the value was typed over it, so that this cell has none. */
  readonly typed?: true;
  /** Name of a style in `styles.ts`. */
  readonly style?: string;
  /** Number format code; overrides that of the column and style. */
  readonly format?: string;
  readonly link?: PlanLink;
  /** A note shown when the cell is hovered. */
  readonly note?: string;
}

/** Within the workbook ("Findings!A5") or to a file beside it ("retours/PRJ-01.xlsx", sheet and cell). */
export interface PlanLink {
  readonly target:
    | { readonly sheet: string; readonly cell: string }
    | { readonly file: string; readonly sheet: string; readonly cell: string };
  readonly tooltip?: string;
}

export interface PlanSheet {
  /** Stable key of the sheet whatever its language: "projects". */
  readonly key: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Widths in characters, by zero-based column. */
  readonly widths: readonly number[];
  /** Height in points of rows that need no more; Excel's own 15 when absent. */
  readonly rowHeight?: number;
  /** Heights in points, by zero-based row, where not automatic. */
  readonly heights: Readonly<Record<number, number>>;
  /** Cells outside tables. */
  readonly blocks: readonly PlanBlock[];
  readonly tables: readonly PlanTable[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly validations: readonly PlanValidation[];
  readonly charts: readonly PlanChart[];
  readonly merges: readonly string[];
  readonly print: PlanPrint;
}

/** A rectangle of cells at an anchor (zero-based). Rows may differ in length; `undefined` cells are not touched. */
export interface PlanBlock {
  readonly row: number;
  readonly col: number;
  readonly rows: readonly (readonly (PlanCell | undefined)[])[];
}

/** An Excel table: headings at the anchor, then the rows, then totals where a column has one. */
export interface PlanTable {
  /** Stable name, the same in both languages: "Projects". */
  readonly name: string;
  readonly row: number;
  readonly col: number;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** Key of each row, for refresh: what the person added stays with it. */
  readonly keys: readonly string[];
  readonly totals: boolean;
  /** Excel's own table style, "TableStyleLight1". */
  readonly style: string;
  /** Shaded alternate rows; true when absent. */
  readonly banded?: boolean;
  /** Filter buttons in the headings; true when absent. */
  readonly filters?: boolean;
}

export interface PlanColumn {
  /** Stable id: a field or indicator id, or "user:…" for a column that a person added. */
  readonly id: string;
  readonly heading: string;
  /** Shown when the heading is hovered: formula, unit, meaning. */
  readonly note?: string;
  /** Row formula in structured references, the same for every row, without "=". */
  readonly formula?: string;
  readonly format?: string;
  readonly style?: string;
  /** Style of the heading cell; "header" when absent. */
  readonly headingStyle?: string;
  readonly total?:
    { readonly formula: string; readonly value: PlanScalar } | { readonly label: string };
}

export interface PlanConditionalFormat {
  readonly range: string;
  /** Formula without "=", relative to the top left cell of the range. */
  readonly formula: string;
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
  readonly stopIfTrue?: boolean;
}

export interface PlanValidation {
  readonly range: string;
  readonly type: "list" | "decimal" | "whole" | "date";
  readonly formula1: string;
  readonly formula2?: string;
  readonly prompt?: string;
  readonly error?: string;
}

export interface PlanChart {
  readonly kind:
    "bar" | "column" | "line" | "pie" | "doughnut" | "area" | "stackedColumn" | "stackedBar";
  readonly title: string;
  readonly axisTitle?: { readonly category?: string; readonly value?: string };
  /** Where the value axis begins and ends, where not left to the program. */
  readonly valueAxis?: { readonly min?: number; readonly max?: number; readonly step?: number };
  /** Number format of the value axis and the data labels. */
  readonly format?: string;
  /** Print each value at its mark; false when absent. */
  readonly labels?: boolean;
  /** Where the legend stands; none for a single series when absent, below otherwise. */
  readonly legend?: "none" | "bottom" | "right" | "top";
  readonly series: readonly {
    readonly name: string;
    readonly categories: string;
    readonly values: string;
    readonly color?: string;
    /** Colours of single points (slices of a pie), in order. */
    readonly pointColors?: readonly string[];
  }[];
  /** Zero-based cells that it covers. */
  readonly place: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
}

export interface PlanPrint {
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly landscape: boolean;
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  readonly footer: string;
}

export interface PlanName {
  readonly name: string;
  readonly refersTo: string;
}
