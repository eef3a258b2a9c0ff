import type { CellAddress, CellRange } from "../../book/address";
import type { Wire } from "./wire";

/** The open workbook as far as it concerns a write, just before it. */
export interface LiveBook {
  readonly sheets: readonly LiveSheet[];
  readonly structureProtected: boolean;
  readonly names: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** What the last write left behind, in the workbook. */
  readonly ledger: WriteLedger;
  readonly journal: Journal | null;
}

export interface LiveSheet {
  readonly id: string;
  readonly name: string;
  /** Key of the plan's sheet that it is; null when it is not ours. */
  readonly key: string | null;
  readonly isProtected: boolean;
  readonly tables: readonly LiveTable[];
  readonly detail: LiveDetail;
}

export interface LiveTable {
  readonly name: string;
  /** Headings and totals included. */
  readonly range: CellRange;
  readonly headings: readonly string[];
  readonly hasTotals: boolean;
}

/** What is known of a sheet of ours only. */
export interface LiveDetail {
  /** Contents (formulas, else values) of the used range. */
  readonly grid: {
    readonly top: number;
    readonly left: number;
    readonly cells: readonly (readonly Wire[])[];
  };
  readonly formats: readonly { readonly id: string; readonly signature: string }[];
  readonly charts: readonly string[];
  readonly comments: readonly CellAddress[];
  readonly notes: readonly (CellAddress & { readonly text: string })[];
}

export const NO_DETAIL: LiveDetail = {
  grid: { top: 0, left: 0, cells: [] },
  formats: [],
  charts: [],
  comments: [],
  notes: [],
};

/** Where an exchange stands, kept in the workbook while it is under way. */
export interface Journal {
  readonly run: string;
  /** switching: contents are being exchanged; dressing: they are; done: so is everything else. */
  readonly phase: "switching" | "dressing" | "done";
}

/** What we wrote last, so that a refresh removes what is ours and nothing else. */
export interface WriteLedger {
  readonly version: 1;
  readonly sheets: Readonly<
    Record<
      string,
      {
        /** Rectangles outside tables. */
        readonly blocks: readonly string[];
        readonly merges: readonly string[];
        readonly validations: readonly string[];
        /** Signatures of conditional formats. */
        readonly formats: readonly string[];
      }
    >
  >;
  /** Cell styles that were made to the end. */
  readonly styles: readonly string[];
  /** Ids and headings of each table's columns, so that a heading may change and stay the same column. */
  readonly columns: Readonly<Record<string, readonly (readonly [id: string, heading: string])[]>>;
}

export const NO_LEDGER: WriteLedger = { version: 1, sheets: {}, styles: [], columns: {} };

/** The ledger as found in the workbook; an empty one when there is none that we understand. */
export function ledgerFrom(value: unknown): WriteLedger {
  const found = value as Partial<WriteLedger> | null;
  const isOurs =
    typeof found === "object" &&
    found?.version === 1 &&
    typeof found.sheets === "object" &&
    Array.isArray(found.styles) &&
    typeof found.columns === "object";
  return isOurs ? (found as WriteLedger) : NO_LEDGER;
}

/** The journal as found in the workbook; null when no exchange was begun. */
export function journalFrom(value: unknown): Journal | null {
  const found = value as Partial<Journal> | null;
  return typeof found === "object" && typeof found?.run === "string" && found.phase !== undefined
    ? (found as Journal)
    : null;
}

export const cellOf = ({ grid }: LiveDetail, row: number, col: number): Wire =>
  grid.cells[row - grid.top]?.[col - grid.left] ?? "";
