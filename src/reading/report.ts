import type { CellRange } from "../book/address";
import type { ReaderRemark } from "../book/book";
import type { TextValues } from "../language/language";
import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue, Source } from "../fields/values";

/** What one project says for one period. */
export interface ProjectReport {
  /** Stable key: the project id, normalised; the normalised name where there is no id. */
  readonly key: string;
  /** The project id as reported, or null. */
  readonly id: string | null;
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  /** "2026-10", from the report itself; null when it does not say. */
  readonly period: string | null;
  readonly fields: FieldValues;
  readonly lines: readonly Line[];
  readonly milestones: readonly Line[];
  readonly risks: readonly Line[];
  readonly tasks: readonly Line[];
  /** Earned value and the like at several status dates, in time order, where the book holds them. */
  readonly snapshots: readonly Snapshot[];
}

/** One budget line, milestone, risk or task. */
export interface Line {
  /** Unique in its project: its id or label, made unique by a counter where needed. */
  readonly key: string;
  readonly sheet: string;
  /** Zero-based row (column, in transposed tables) where it was read. */
  readonly position: number;
  readonly fields: FieldValues;
  /** Amounts spread over periods, in long form; empty when the table has no periods. */
  readonly phased: readonly PhasedValue[];
}

/** An amount of one line for one period. */
export interface PhasedValue {
  /** "2026-03" a month, "2026-Q1" a quarter, "2026" a year. */
  readonly period: string;
  /** The measure: actualCost, currentBudget … */
  readonly value: ReportedValue;
}

/** The project at one status date. */
export interface Snapshot {
  /** The sheet's or column's own word for it: "Foundation", "2026-10". */
  readonly label: string;
  /** ISO date, or null when the book does not say. */
  readonly date: string | null;
  readonly fields: FieldValues;
  readonly tasks: readonly Line[];
}

/** A figure printed by the sheet beside the one recomputed from what it sums. */
export interface PrintedTotal {
  readonly field: FieldId;
  readonly printed: ReportedValue;
  /** Sum of the lines, in the unit of `printed`; null when none has a value. */
  readonly computed: number | null;
  readonly lines: number;
  /** What it sums: "tasks at Foundation", "column Coût estimé". Data, not prose: a heading or label of the sheet. */
  readonly over: string;
  /** The project it belongs to, or null for a whole list. */
  readonly project: string | null;
}

/**
 * Something reading noticed about one cell or heading. The audit turns notices into findings; reading
 * itself accuses nobody.
 */
export interface Notice {
  readonly code: NoticeCode;
  readonly field: FieldId | null;
  readonly source: Source;
  /** Project concerned, by key, or null. */
  readonly project: string | null;
  readonly values: TextValues;
}

export type NoticeCode =
  /** Words where a number or date belongs ("Exempt under Section 43"). */
  | "proseInValue"
  /** "N/A", "TBD", "-" where a value belongs. */
  | "placeholder"
  /** A number typed as text ("53,02" in a text cell); the value was read. */
  | "numberAsText"
  /** A date typed as text; the value was read. */
  | "dateAsText"
  /** An error value (#REF!) where a value belongs. */
  | "errorValue"
  /** Reads as two numbers or dates according to the locale (1,234 or 03/04/2026) and nothing on the sheet decides. */
  | "ambiguousNumber"
  | "ambiguousDate"
  /** The unit in the cell contradicts the one in the heading. */
  | "unitConflict"
  /** Money whose currency or scale nothing tells. */
  | "unitUnknown"
  | "currencyUnknown"
  /** A heading matched with a low score or close to a runner-up. values: heading, runnerUp, score */
  | "doubtfulHeading"
  /** Two columns match the same field; the better one was taken. values: heading, kept */
  | "competingHeading"
  /** A value outside what the field can hold (percent 230, date 1900). */
  | "outOfRange"
  /** A cell inside a recognised table whose column has no field. */
  | "unreadColumn"
  /** A row inside a table that names no project. */
  | "rowWithoutName"
  /** The same key twice in one list. values: otherCell */
  | "duplicateKey"
  /** Leading, trailing or non-breaking spaces in an identifier. */
  | "hiddenCharacters"
  /** The heading says one thing and most of the column holds another type. */
  | "columnTypeMismatch"
  /** The workbook names no project in a cell: the name was taken from the file's name. values: name */
  | "nameFromFile";

export type LayoutKind =
  | "projectList"
  | "projectListTransposed"
  | "form"
  | "budgetLines"
  | "milestones"
  | "risks"
  | "tasks"
  | "earnedValueSeries"
  | "notProjectData";

/** How one region of a sheet was understood; what `vigie inspect` shows. */
export interface RegionReading {
  readonly sheet: string;
  readonly layout: LayoutKind;
  readonly range: CellRange;
  /** 0 to 1. */
  readonly score: number;
  readonly headings: readonly HeadingMatch[];
  /** Rows (columns when transposed) read as records, as totals, and passed over as empty. */
  readonly records: number;
  readonly totals: number;
  readonly phantom: number;
}

export interface HeadingMatch {
  /** The heading as typed, lines joined by a space. */
  readonly heading: string;
  /** One-based address of its (last) heading cell. */
  readonly cell: string;
  /** null: not matched, its cells are reported unread. */
  readonly field: FieldId | null;
  readonly score: number;
  readonly runnerUp: { readonly field: FieldId; readonly score: number } | null;
  /** What the heading says of unit: "M€", "k£", "%", or null. */
  readonly unit: string | null;
}

/** A part of a sheet that was not read as project data, and why. */
export interface UnreadPart {
  readonly sheet: string;
  readonly range: CellRange;
  readonly cells: number;
  readonly reason: UnreadReason;
}

export type UnreadReason =
  | "emptySheet"
  | "noProjectFound"
  | "titleOrNote"
  | "columnNotMatched"
  | "outsideTables"
  | "hiddenSheet";

/** All that one workbook was understood to say. */
export interface BookReading {
  readonly file: string;
  readonly format: string;
  readonly template: { readonly id: string; readonly version: string } | null;
  /** Decimal separator and day order decided per sheet, with the evidence counts. */
  readonly locales: readonly SheetLocale[];
  readonly regions: readonly RegionReading[];
  readonly unread: readonly UnreadPart[];
  readonly reports: readonly ProjectReport[];
  readonly totals: readonly PrintedTotal[];
  readonly notices: readonly Notice[];
  readonly rowsRead: number;
  readonly rowsUnread: number;
  /** What the reader of the file met and could not keep; the words are in `xlsx/`'s dictionary. */
  readonly remarks?: readonly ReaderRemark[];
}

export interface SheetLocale {
  readonly sheet: string;
  readonly decimal: "," | "." | null;
  readonly dayFirst: boolean | null;
}

/** Where a report's value lies, for code that needs the cell again. */
export type { Source };
