import type { CellObject, WorkSheet } from "@e965/xlsx";
import { MAX_COLUMNS, MAX_ROWS, parseRange } from "../../book/address";
import type { CellValue, Note, Sheet, Span } from "../../book/book";
import { SheetBuilder } from "../../book/build";

/** Error values by the code that files of the old formats store. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

const VISIBILITIES: readonly Sheet["visibility"][] = ["visible", "hidden", "veryHidden"];

/** A sheet of the library's (in its dense form) as one of ours. */
export function librarySheet(name: string, source: WorkSheet | undefined, hidden: number): Sheet {
  const builder = new SheetBuilder(name);
  const notes: Note[] = [];
  const rows = (source?.["!data"] ?? []) as (CellObject[] | undefined)[];
  const arrays = arrayFormulas(rows);
  rows.forEach((cells, row) => {
    if (row >= MAX_ROWS) return;
    cells?.forEach((cell, col) => {
      if (!cell || col >= MAX_COLUMNS) return;
      const value = valueOf(cell);
      const formula = cell.f ?? arrays.get(cell.F ?? "");
      builder.set(row, col, {
        value,
        ...(formula === undefined ? {} : { formula: formula.replace(/^=/, "") }),
        ...(cell.z === undefined ? {} : { format: String(cell.z) }),
      });
      for (const note of cell.c ?? []) {
        notes.push({
          row,
          col,
          author: note.a ?? "",
          text: note.t ?? "",
          threaded: note.T === true,
        });
      }
    });
  });
  return builder.finish({
    visibility: VISIBILITIES[hidden] ?? "hidden",
    hiddenRows: hiddenSpans(source?.["!rows"] as readonly ({ hidden?: boolean } | undefined)[]),
    hiddenColumns: hiddenSpans(source?.["!cols"] as readonly ({ hidden?: boolean } | undefined)[]),
    merges: (source?.["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    notes,
    protected: source?.["!protect"] !== undefined,
  });
}

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;
    case "b":
      return cell.v === true;
    case "e":
      return { error: ERRORS[Number(cell.v)] ?? "#N/A" };
    case "s":
      return typeof cell.v === "string" ? cell.v : String(cell.v ?? "");
    default:
      return null;
  }
}

/** Formulas of array ranges by the range they fill: the library states them on the first cell alone. */
function arrayFormulas(rows: readonly (CellObject[] | undefined)[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const cells of rows) {
    cells?.forEach((cell) => {
      if (cell?.F && cell.f && parseRange(cell.F)) found.set(cell.F, cell.f);
    });
  }
  return found;
}

function hiddenSpans(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Span[] {
  const spans: Span[] = [];
  lines?.forEach((line, i) => {
    if (!line?.hidden) return;
    const last = spans.at(-1);
    if (last && last.last === i - 1) spans[spans.length - 1] = { first: last.first, last: i };
    else spans.push({ first: i, last: i });
  });
  return spans;
}
