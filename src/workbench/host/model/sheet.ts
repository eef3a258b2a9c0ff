import type { CellRange } from "../../../book/address";
import type { Area } from "./area";
import type { BookModel } from "./book";
import { Cells, type Scalar } from "./cells";
import { LookGrid } from "./lookGrid";
import { Runs } from "./runs";
import type { AutoFilterModel } from "./filter";
import type { TableModel } from "./table";
import type {
  CommentModel,
  ConditionalFormatModel,
  CustomProperty,
  Hyperlink,
  NameModel,
  NoteModel,
  ValidationModel,
} from "./parts";
import type { ChartModel } from "./chart";
import type { ShapeModel } from "./shape";
import { plainPageLayout, type PageLayoutModel } from "./pageLayout";
import type { ProtectionModel } from "./protection";

/** What is said of a row or a column: its size in points where set, hidden, outline level. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  /** Hidden by a filter rather than by hand. */
  readonly filtered?: boolean;
  readonly level?: number;
}

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** One worksheet. */
export class SheetModel {
  readonly id: string;
  readonly cells = new Cells();
  readonly looks: LookGrid;
  rows = new Runs<Line>();
  columns = new Runs<Line>();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  standardWidth = STANDARD_WIDTH;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  merges: Area[] = [];
  tables: TableModel[] = [];
  names: NameModel[] = [];
  charts: ChartModel[] = [];
  shapes: ShapeModel[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  validations: ValidationModel[] = [];
  comments: CommentModel[] = [];
  notes: NoteModel[] = [];
  hyperlinks: { area: Area; link: Hyperlink }[] = [];
  customProperties: CustomProperty[] = [];
  frozen: CellRange | null = null;
  protection: ProtectionModel | null = null;
  autoFilter: AutoFilterModel | null = null;
  pageLayout: PageLayoutModel = plainPageLayout();
  horizontalBreaks: Area[] = [];
  verticalBreaks: Area[] = [];
  /** Cells filled by a neighbour's dynamic array, by {@link cellKey}, and the anchor that filled them. */
  readonly spilled = new Map<number, number>();
  /** Rectangles given a look by hand: they count as used. */
  formatted: CellRange[] = [];

  constructor(
    readonly book: BookModel,
    public name: string
  ) {
    this.id = book.newGuid();
    this.looks = new LookGrid(book.looks);
  }

  /** Writes a value, or a formula to be computed. */
  write(row: number, col: number, value: Scalar | undefined, formula?: string): void {
    const wasSpilled = this.spilled.delete(cellKey(row, col));
    this.cells.set(row, col, value, formula);
    this.book.calculation.changed(this, row, col, wasSpilled);
  }

  tableAt(row: number, col: number): TableModel | undefined {
    return this.tables.find(
      ({ area }) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right
    );
  }
}

/** One number for a cell's place. */
export function cellKey(row: number, col: number): number {
  return row * 16384 + col;
}
export function cellOfKey(key: number): { row: number; col: number } {
  return { row: Math.floor(key / 16384), col: key % 16384 };
}
