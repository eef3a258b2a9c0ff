import type { HistoryRow } from "./history";
import type { Remembered } from "./historyMemory";
import type { PortfolioSettings } from "./portfolio";

/** A cell of a person's own column as it was found: its value, and its formula where it has one. */
export interface KeptCell {
  readonly value: string | number | boolean | null;
  /**
   * Without "="; null when the cell holds a value. A reference to the same row of the table stands as
   * `{{column id}}`, so that it still points at the right cell when rows and columns have moved.
   */
  readonly formula: string | null;
  /** Number format code. */
  readonly format: string;
}

/** A column that a person added to one of our tables; they stand at its right. */
export interface UserColumn {
  readonly heading: string;
  /** By row key. */
  readonly cells: Readonly<Record<string, KeptCell>>;
}

/** A note that a person put on a cell of one of our tables. */
export interface UserNote {
  readonly key: string;
  /** Id of our column, or "user:" and the heading of the person's own. */
  readonly column: string;
  readonly text: string;
}

/** What a person added to one table, by the stable name of the table. */
export interface TableAdditions {
  readonly table: string;
  readonly columns: readonly UserColumn[];
  readonly notes: readonly UserNote[];
  /** Text typed in input columns of ours (answer, accepted by …), by column id, then row key. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, KeptCell>>>>;
  /** Figures of ours that what people wrote speaks of, in the same way. */
  readonly remembered?: Readonly<Record<string, Readonly<Record<string, KeptCell>>>>;
}

/** A sheet that a person added to the portfolio workbook, as values and formulas. */
export interface UserSheet {
  readonly name: string;
  readonly cells: readonly {
    readonly row: number;
    readonly col: number;
    readonly cell: KeptCell;
  }[];
  readonly notes: readonly { readonly row: number; readonly col: number; readonly text: string }[];
}

/** What the last portfolio workbook holds that must outlive this consolidation. */
export interface PreviousPortfolio {
  readonly file: string;
  /** Settings found in it; those that could not be read are absent. */
  readonly settings: Partial<PortfolioSettings>;
  readonly additions: readonly TableAdditions[];
  readonly history: readonly HistoryRow[];
  /** What projects said for the last periods, with their cells; absent in an older workbook. */
  readonly memory?: readonly Remembered[];
  readonly sheets: readonly UserSheet[];
}
