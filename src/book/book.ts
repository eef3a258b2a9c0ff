import type { CellRange } from "./address";

/**
 * A workbook as read: plain data, no behaviour, transferable between threads. Rows and columns are
 * zero-based everywhere in code; only addresses shown to people ("C5") are one-based.
 */
export interface Book {
  /** Name by which people know the file, as given (may hold a folder). */
  readonly file: string;
  readonly format: "xlsx" | "xls" | "xlsb" | "ods" | "csv" | "excel";
  /** True when serial 0 is 1904-01-01 instead of 1899-12-31 (serials differ by 1,462). */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Other workbooks that formulas refer to, in the order of their `[n]` index. */
  readonly externalLinks: readonly string[];
  /** "manual" when the file says that it is not calculated by itself (FRM-14). */
  readonly calculation: "auto" | "manual";
  /** Circular references are iterated rather than refused (FRM-09). */
  readonly iterative: boolean;
  /** Template id and version when the file carries ours in a custom property; null otherwise. */
  readonly template: { readonly id: string; readonly version: string } | null;
  /** What the reader met and could not keep, each in a word and a place; never silent. */
  readonly remarks: readonly ReaderRemark[];
}

/** Something the reader saw that a person may need to know; the words are in `xlsx/`'s dictionary. */
export interface ReaderRemark {
  readonly code: ReaderRemarkCode;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly detail: string;
}

export type ReaderRemarkCode =
  | "formulasNotKept"
  | "sheetMissing"
  | "partMissing"
  | "malformedXml"
  | "cellOutOfGrid"
  | "duplicateCell"
  | "badSharedString"
  | "encodingGuessed"
  /** A quote in a .csv that does not close, or closes in the middle of a value. */
  | "brokenQuotes";

/** One sheet. `cells` holds only cells that have a value or a formula. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: CellColumns;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly BookTable[];
  readonly notes: readonly Note[];
  readonly validations: readonly Validation[];
  readonly protected: boolean;
}

/** First and last index, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The cells of a sheet, one entry each across parallel columns, sorted by row, then column.
 * Columnar so that a million cells cost tens of megabytes and cross threads without copying.
 */
export interface CellColumns {
  readonly count: number;
  readonly row: Uint32Array;
  readonly col: Uint16Array;
  /** One of {@link CellKind}. */
  readonly kind: Uint8Array;
  /** number and date: the number; boolean: 0 or 1; text and error: index in `texts`; empty: 0. */
  readonly value: Float64Array;
  /** Index in `formats` of the number format. */
  readonly format: Uint16Array;
  /** 0: no formula; otherwise index in `formulas` plus 1. */
  readonly formula: Uint32Array;
  readonly texts: readonly string[];
  /** Number format codes; index 0 is "General". */
  readonly formats: readonly string[];
  /** Formula texts without the leading "=", already expanded to their own cell. */
  readonly formulas: readonly string[];
}

/** What a cell holds. `empty` is a formula without a stored result. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** An error value such as `#REF!`, told apart from the same text typed by a person. */
export interface CellError {
  readonly error: string;
}

/** The value of a cell: raw serials for dates (see `isDateFormat`), null when empty. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell, put together on demand from the columns. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** Number format code, "General" when none. */
  readonly format: string;
  /** Formula without "=", or null. */
  readonly formula: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** Formula text without "=", usually a reference. */
  readonly refersTo: string;
  /** Sheet to which the name is local, or null for the whole book. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** An Excel table (ListObject). */
export interface BookTable {
  readonly name: string;
  /** Headings and totals included. */
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
}

export interface Note {
  readonly row: number;
  readonly col: number;
  readonly author: string;
  readonly text: string;
  readonly threaded: boolean;
}

export interface Validation {
  readonly ranges: readonly CellRange[];
  /** "list", "whole", "decimal", "date", "time", "textLength", "custom". */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
}
