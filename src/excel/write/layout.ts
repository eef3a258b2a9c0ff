import { columnName, rangeName } from "../../book/address";
import type { PlanSheet } from "../../plan/plan";
import { joined } from "./looks";

/** A width of the plan, in characters as files count them (seven pixels each), in points. */
const POINTS_PER_CHARACTER = 5.25;
/** Inches, as files of the plan have them. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** What a sheet gets when it is made and people may change afterwards: widths, panes, gridlines, tab, paper. */
export function layOutOnce(target: Excel.Worksheet, sheet: PlanSheet): void {
  if (sheet.rowHeight !== undefined) target.getRange().format.rowHeight = sheet.rowHeight;
  for (const { from, to, size } of runsOf(sheet.widths)) {
    const columns = target.getRange(`${columnName(from)}:${columnName(to)}`);
    columns.format.columnWidth = size * POINTS_PER_CHARACTER;
  }
  const { rows, columns } = sheet.frozen;
  if (rows > 0 && columns > 0) {
    target.freezePanes.freezeAt(
      rangeName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })
    );
  } else if (rows > 0) target.freezePanes.freezeRows(rows);
  else if (columns > 0) target.freezePanes.freezeColumns(columns);
  target.showGridlines = sheet.gridlines;
  if (sheet.tabColor !== null) target.tabColor = `#${sheet.tabColor}`;
  const { pageLayout } = target;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = sheet.print.landscape ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Inches", MARGINS);
}

/** What depends on what the sheet holds this time: heights of rows, merged cells, pages. */
export function layOut(target: Excel.Worksheet, sheet: PlanSheet): void {
  const byHeight = new Map<number, string[]>();
  const heights = Object.entries(sheet.heights).map(([row, size]) => [Number(row), size] as const);
  for (const { from, to, size } of rowRuns(heights)) {
    const list = byHeight.get(size) ?? [];
    byHeight.set(size, list);
    list.push(`${from + 1}:${to + 1}`);
  }
  for (const [size, rows] of byHeight) {
    for (const address of joined(rows)) target.getRanges(address).format.rowHeight = size;
  }
  for (const merge of sheet.merges) target.getRange(merge).merge(false);
  const { print } = sheet;
  const { pageLayout } = target;
  if (print.area !== null) pageLayout.setPrintArea(print.area);
  if (print.titleRows !== null)
    pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  pageLayout.zoom = {
    horizontalFitToPages: print.fitToWidth,
    // Zero: as many pages as it takes.
    ...(print.fitToHeight > 0 ? { verticalFitToPages: print.fitToHeight } : {}),
  };
  const footer = parts(print.footer);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = footer.left;
  defaultForAllPages.centerFooter = footer.center;
  defaultForAllPages.rightFooter = footer.right;
}

interface SizeRun {
  readonly from: number;
  to: number;
  readonly size: number;
}

function runsOf(sizes: readonly number[]): SizeRun[] {
  return rowRuns(sizes.map((size, i) => [i, size] as const));
}

function rowRuns(sizes: readonly (readonly [number, number])[]): SizeRun[] {
  const runs: SizeRun[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.size === size && last.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at, size });
  }
  return runs;
}

/** A footer as files hold it ("&L…&C…&R…") in its three parts. */
function parts(footer: string): { left: string; center: string; right: string } {
  const of = { L: "", C: "", R: "" };
  let side: keyof typeof of = "C";
  for (const piece of footer.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) side = piece[1] as keyof typeof of;
    else of[side] += piece;
  }
  return { left: of.L, center: of.C, right: of.R };
}
