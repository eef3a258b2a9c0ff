import { unzipSync, strFromU8, strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { Plan, PlanSheet } from "../../plan/plan";
import { CellStyles } from "./cellStyles";
import { paleGridlines } from "./charts";
import type { Deflater } from "./deflater";
import { invisibleSeries } from "./invisibleSeries";
import { sheetLinks, type SheetLinks } from "./links";
import { fitNoteBoxes, sheetNotes } from "./notes";
import type { OnRemark } from "./remark";
import { SharedStrings } from "./sharedStrings";
import { dimension, sheetData } from "./sheetCells";
import { skeleton, styleNumbers } from "./skeleton";
import { orderFonts } from "./styleSheet";
import { tablePart } from "./tablePart";
import { planRows } from "./planCells";
import { zipParts, type Part } from "./zip";

/**
 * Renders a Plan as the bytes of an .xlsx file. The same plan gives the same bytes: entries are ordered
 * and dated alike, and no clock is read.
 *
 * hucre makes the package (style sheet, charts, notes, validations, conditional formats, properties);
 * cells, links and tables are ours, because there hucre holds every cell as an object, writes text such
 * as "#REF!" as an error, and leaves out calculated columns and places inside linked files.
 *
 * @param remark hears of what the format could not hold as planned (texts cut at 32,767 characters …)
 * @param deflater compresses faster than the default where there is one (Node)
 * @throws Error when the plan itself is wrong: an unknown style, a malformed range, a bad sheet name
 */
export async function writePlan(
  plan: Plan,
  remark: OnRemark = () => {},
  deflater: Deflater | null = null
): Promise<Uint8Array> {
  const styles = new CellStyles();
  for (const sheet of plan.sheets) meetStyles(sheet, styles);
  const notes = plan.sheets.map(sheetNotes);
  const links = plan.sheets.map((sheet) => sheetLinks(sheet, remark));
  const made = unzipSync(await writeXlsx(skeleton(plan, styles, notes, remark)));
  const strings = new SharedStrings();
  const firstSheet = strFromU8(made["xl/worksheets/sheet1.xml"]!);
  const context = {
    styles,
    styleNumbers: styleNumbers(firstSheet, styles.styles.length),
    strings,
    remark,
  };

  const parts = new Map<string, Part["content"]>(Object.entries(made));
  const edit = (path: string, change: (xml: string) => string) => {
    const bytes = made[path];
    parts.set(path, strToU8(change(bytes ? strFromU8(bytes) : "")));
  };
  let table = 0;
  plan.sheets.forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(made[path]!);
    parts.set(path, sheetPart(xml, sheet, links[i]!, sheetData(sheet, context)));
    if (links[i]!.relationships.length > 0) {
      edit(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, (rels) =>
        addRelationships(rels, links[i]!.relationships)
      );
    }
    if (notes[i]!.length > 0) {
      edit(`xl/drawings/vmlDrawing${i + 1}.vml`, (vml) => fitNoteBoxes(vml, notes[i]!, sheet));
    }
    for (const described of sheet.tables) {
      table++;
      parts.set(`xl/tables/table${table}.xml`, strToU8(tablePart(described, table)));
    }
  });
  for (const path of Object.keys(made)) {
    if (path.startsWith("xl/charts/chart"))
      edit(path, (xml) => invisibleSeries(paleGridlines(xml)));
  }
  edit("xl/styles.xml", orderFonts);
  edit("docProps/app.xml", (xml) => xml.replace("hucre", "Vigie"));
  edit("xl/workbook.xml", (xml) => xml.replace('calcId="0"', 'calcId="191029"'));
  // Last, when every cell has been written and every string met.
  parts.delete("xl/sharedStrings.xml");
  parts.set("xl/sharedStrings.xml", strings.xml());
  return zipParts(
    [...parts].map(([path, content]) => ({ path, content })),
    deflater
  );
}

/** Numbers the styles before the style sheet is made. */
function meetStyles(sheet: PlanSheet, styles: CellStyles): void {
  for (const { cells } of planRows(sheet)) {
    for (const { style, format } of cells) styles.number(style, format);
  }
}

/** The sheet as made, with our dimension, cells and links in their places of the schema's order. */
function* sheetPart(
  xml: string,
  sheet: PlanSheet,
  links: SheetLinks,
  data: Iterable<string>
): Generator<string> {
  const start = xml.indexOf("<sheetData");
  const end = xml.startsWith("<sheetData/>", start)
    ? start + "<sheetData/>".length
    : xml.indexOf("</sheetData>", start) + "</sheetData>".length;
  // hucre always writes margins, and nothing between links and them but print options, which we never set.
  const afterLinks = xml.indexOf("<pageMargins", end);
  let head = xml.slice(0, start).replace(/<dimension [^>]*\/>/, "");
  if (sheet.rowHeight !== undefined) {
    head = head.replace(
      'defaultRowHeight="15"',
      `defaultRowHeight="${sheet.rowHeight}" customHeight="1"`
    );
  }
  const views = head.indexOf("<sheetViews>");
  yield head.slice(0, views) + dimension(sheet) + head.slice(views);
  yield* data;
  yield xml.slice(end, afterLinks) + links.xml + xml.slice(afterLinks);
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function addRelationships(rels: string, added: readonly string[]): string {
  return (rels || NO_RELATIONSHIPS).replace(
    "</Relationships>",
    () => added.join("") + "</Relationships>"
  );
}
