import type { CellAddress, CellRange } from "../../book/address";
import type { Plan } from "../../plan/plan";
import { has } from "../calls/supports";
import { formatSignature } from "./formatSignature";
import { NO_DETAIL, type LiveDetail } from "./live";
import { rangeIn } from "./rangeIn";
import { readGrids } from "./readGrids";
import { request } from "./request";
import { wireBytes, type Wire } from "./wire";

/** Bytes that a cell takes on the wire where the plan does not say better. */
const USUAL_CELL = 40;
/** Rows of a table that are looked at to guess the size of the others. */
const SAMPLE = 50;

/** Bytes that a cell of a sheet is likely to take, formula and value: what it held before resembles what it will. */
export function cellBytesOf(plan: Plan, key: string): number {
  const tables = plan.sheets.find((sheet) => sheet.key === key)?.tables ?? [];
  const bytes = tables.map(({ columns, rows }) => {
    const sample = rows.slice(0, SAMPLE);
    const cells = sample.flatMap((row) =>
      row.map((cell, i) => {
        const full = cell !== null && typeof cell === "object" ? cell : { value: cell };
        const value = wireBytes(full.value ?? "");
        return value + Math.max(value, wireBytes(full.formula ?? columns[i]!.formula ?? ""));
      })
    );
    return cells.reduce((sum, one) => sum + one + 2, 0) / Math.max(1, cells.length);
  });
  return Math.max(USUAL_CELL, 1.1 * Math.max(0, ...bytes));
}

interface Listed {
  readonly id: string;
  readonly used: CellRange | null;
  readonly formats: readonly { readonly id: string; readonly custom: boolean }[];
  readonly charts: readonly string[];
  readonly comments: readonly string[];
  readonly notes: readonly string[];
}

/** What a refresh must respect on our sheets: two requests, and one for each further 4 MB of cells. */
export async function readDetails(
  ours: readonly string[],
  cellBytes: (id: string) => number
): Promise<Map<string, LiveDetail>> {
  const listed = await listDetails(ours);
  const located = new Map<string, Omit<LiveDetail, "grid">>();
  const grids = await readGrids(
    listed.flatMap(({ id, used }) =>
      used ? [{ sheet: id, range: used, cellBytes: cellBytes(id) }] : []
    ),
    (context) => locate(context, listed, located)
  );
  return new Map(
    listed.map(({ id, used }) => [
      id,
      {
        ...(located.get(id) ?? NO_DETAIL),
        grid: {
          top: used?.top ?? 0,
          left: used?.left ?? 0,
          cells: grids.get(id) ?? ([] as Wire[][]),
        },
      },
    ])
  );
}

/** Asked for only where Excel has notes. */
const notesOf = ({ notes }: Excel.Worksheet) => notes;

function listDetails(ours: readonly string[]): Promise<Listed[]> {
  if (ours.length === 0) return Promise.resolve([]);
  return request("readWorkbook", async (context) => {
    const sheets = ours.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      const { conditionalFormats: formats } = sheet.getRange();
      formats.load("items/id,items/type");
      const { charts, comments } = sheet;
      charts.load("items/name");
      comments.load("items/id");
      const notes = has("notes") ? notesOf(sheet) : null;
      notes?.load("items/content");
      return { id, used, formats, charts, comments, notes };
    });
    await context.sync();
    return sheets.map(({ id, used, formats, charts, comments, notes }) => ({
      id,
      used: used.isNullObject ? null : rangeIn(used.address),
      formats: formats.items.map((item) => ({ id: item.id, custom: item.type === "Custom" })),
      charts: charts.items.map(({ name }) => name),
      comments: comments.items.map((comment) => comment.id),
      notes: notes?.items.map(({ content }) => content) ?? [],
    }));
  });
}

/** Asks for what is known only item by item; answers what to do once the request is back. */
function locate(
  context: Excel.RequestContext,
  listed: readonly Listed[],
  into: Map<string, Omit<LiveDetail, "grid">>
): () => void {
  const asked = listed.map((sheet) => {
    const live = context.workbook.worksheets.getItem(sheet.id);
    const { conditionalFormats: whole } = live.getRange();
    const formats = sheet.formats
      .filter(({ custom }) => custom)
      .map(({ id }) => {
        const { rule, format } = whole.getItem(id).custom;
        rule.load("formula");
        format.font.load("color");
        format.fill.load("color");
        return { id, rule, font: format.font, fill: format.fill };
      });
    const comments = sheet.comments.map((id) => {
      const range = live.comments.getItem(id).getLocation();
      range.load("rowIndex,columnIndex");
      return range;
    });
    const notes = sheet.notes.map((text, i) => {
      const range = live.notes.getItemAt(i).getLocation();
      range.load("rowIndex,columnIndex");
      return { text, range };
    });
    return { sheet, formats, comments, notes };
  });
  return () => {
    for (const { sheet, formats, comments, notes } of asked) {
      into.set(sheet.id, {
        charts: sheet.charts,
        formats: formats.map(({ id, rule, font, fill }) => ({
          id,
          signature: formatSignature(rule.formula as string, font.color ?? "", fill.color ?? ""),
        })),
        comments: comments.map(placeOf),
        notes: notes.map(({ text, range }) => ({ ...placeOf(range), text })),
      });
    }
  };
}

const placeOf = (range: Excel.Range): CellAddress => ({
  row: range.rowIndex,
  col: range.columnIndex,
});
