import ExcelJS from "exceljs";
import type { Book, Sheet } from "../src/book/book";
import { rangeName } from "../src/book/address";
import { eachCell } from "../src/book/cells";
import type { Plan } from "../src/plan/plan";
import { saveBook } from "../src/workbench/host/files/save";
import type { ExcelHost } from "../src/workbench/host/host";
import { readBook } from "../src/xlsx/read/readBook";
import { writePlan } from "../src/xlsx/write/writePlan";

/** What two renderings of a plan must share, by sheet, as plain data that compares well. */
export interface Rendering {
  readonly cells: Record<string, unknown>;
  readonly looks: Record<string, unknown>;
  readonly tables: unknown;
  readonly notes: unknown;
  readonly validations: unknown;
  readonly conditionalFormats: unknown;
  readonly merges: unknown;
  readonly frame: unknown;
}

/** The plan as the file renderer writes it, read back. */
export async function asFile(plan: Plan): Promise<Record<string, Rendering>> {
  return readRendering(await writePlan(plan));
}

/** The workbook as the stand-in saves it, read back. */
export async function asSaved(host: ExcelHost): Promise<Record<string, Rendering>> {
  return readRendering(await saveBook(host.book));
}

async function readRendering(bytes: Uint8Array): Promise<Record<string, Rendering>> {
  const book: Book = await readBook(bytes, "a.xlsx");
  const second = new ExcelJS.Workbook();
  await second.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  );
  return Object.fromEntries(
    book.sheets.map((sheet) => [sheet.name, renderingOf(sheet, second.getWorksheet(sheet.name)!)])
  );
}

/** Engines differ in the last digits. */
const rounded = (value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(9)) : value;

function renderingOf(sheet: Sheet, styled: ExcelJS.Worksheet): Rendering {
  const cells: Record<string, unknown> = {};
  for (const { row, col, value, formula, format } of eachCell(sheet)) {
    // A file can hold an empty text; a cell of the open workbook is then empty.
    if (value !== "" || formula !== null)
      cells[`${row},${col}`] = { value: rounded(value), formula, format };
  }
  const looks: Record<string, unknown> = {};
  styled.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const look = lookOf(cell);
      if (look !== "{}") looks[cell.address] = look;
    })
  );
  return {
    cells,
    looks,
    tables: sheet.tables.map((table) => ({ ...table, range: rangeName(table.range) })),
    notes: sheet.notes
      .map(({ row, col, text }) => [row, col, text.replaceAll("\r\n", "\n")])
      .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
    validations: sheet.validations,
    conditionalFormats: (
      styled as unknown as {
        conditionalFormattings: { ref: string; rules: ExcelJS.ExpressionRuleType[] }[];
      }
    ).conditionalFormattings
      .flatMap(({ ref, rules }) =>
        rules.map(({ formulae, style, priority }) => ({
          ref,
          formulae,
          priority,
          font: style?.font?.color?.argb?.slice(-6),
          bold: style?.font?.bold ?? false,
          fill: (style?.fill as ExcelJS.FillPattern | undefined)?.bgColor?.argb?.slice(-6),
        }))
      )
      .sort((a, b) => a.priority - b.priority)
      .map(({ priority: _, ...rest }) => rest),
    merges: sheet.merges.map(rangeName).sort(),
    frame: {
      visibility: sheet.visibility,
      widths: styled.columns?.map(({ width }) => Math.round((width ?? 0) * 10) / 10),
      gridlines: styled.views[0]?.showGridLines,
      frozen: [
        (styled.views[0] as { xSplit?: number })?.xSplit ?? 0,
        (styled.views[0] as { ySplit?: number })?.ySplit ?? 0,
      ],
      tab: styled.properties.tabColor?.argb?.slice(-6),
    },
  };
}

const edge = (border: Partial<ExcelJS.Border> | undefined) =>
  border?.style ? `${border.style} ${border.color?.argb?.slice(-6)}` : undefined;

/** What a reader of the sheet sees of a cell; what is left out is Excel's default. */
function lookOf({ style }: ExcelJS.Cell): string {
  const { font, fill, border, alignment, numFmt } = style;
  const color = font?.color?.argb?.slice(-6);
  const pattern = fill as ExcelJS.FillPattern | undefined;
  return JSON.stringify({
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: font?.underline ? true : undefined,
    color: color === "000000" ? undefined : color,
    size: font?.size === 11 ? undefined : font?.size,
    fill: pattern?.pattern === "solid" ? pattern.fgColor?.argb?.slice(-6) : undefined,
    top: edge(border?.top),
    bottom: edge(border?.bottom),
    left: edge(border?.left),
    right: edge(border?.right),
    horizontal: alignment?.horizontal,
    vertical: alignment?.vertical === "bottom" ? undefined : alignment?.vertical,
    wrap: alignment?.wrapText || undefined,
    indent: alignment?.indent || undefined,
    format: numFmt === "General" ? undefined : numFmt,
  });
}
