import { cellName, quoteSheet } from "../../book/address";
import type { PlanLink, PlanSheet } from "../../plan/plan";
import { xmlAttribute } from "./fileText";
import { planRows } from "./planCells";
import type { OnRemark } from "./remark";

/** Excel drops every link of a sheet that has more. */
const MAX_LINKS = 65_530;
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Links of a sheet, and the relationships to other files that they rest on. */
export interface SheetLinks {
  readonly xml: string;
  readonly relationships: readonly string[];
}

/** The `<hyperlinks>` of a sheet; files are named once each, relative to the workbook. */
export function sheetLinks(sheet: PlanSheet, remark: OnRemark): SheetLinks {
  const files = new Map<string, string>();
  let xml = "";
  let count = 0;
  for (const { row, cells } of planRows(sheet)) {
    for (const { col, link } of cells) {
      if (!link) continue;
      const cell = cellName({ row, col });
      if (++count > MAX_LINKS) remark({ code: "linkDropped", sheet: sheet.name, cell });
      else xml += linkXml(cell, link, files);
    }
  }
  const relationships = [...files].map(
    ([file, id]) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlAttribute(fileTarget(file))}" TargetMode="External"/>`
  );
  return { xml: xml === "" ? "" : `<hyperlinks>${xml}</hyperlinks>`, relationships };
}

function linkXml(cell: string, link: PlanLink, files: Map<string, string>): string {
  const { target, tooltip } = link;
  let external = "";
  if ("file" in target) {
    const id = files.get(target.file) ?? `rIdLink${files.size + 1}`;
    files.set(target.file, id);
    external = ` r:id="${id}"`;
  }
  const location = xmlAttribute(`${quoteSheet(target.sheet)}!${target.cell}`);
  const hover = tooltip === undefined ? "" : ` tooltip="${xmlAttribute(tooltip.slice(0, 255))}"`;
  return `<hyperlink ref="${cell}"${external} location="${location}"${hover}/>`;
}

/** A path as a relative reference: forward slashes, each segment escaped (`#`, `%`, spaces, accents). */
function fileTarget(file: string): string {
  const path = file.replaceAll("\\", "/");
  const segments = path.split("/").map((segment) => encodeURIComponent(wellFormed(segment)));
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:/${segments.slice(1).join("/")}`;
  return path.startsWith("/") ? `file://${segments.join("/")}` : segments.join("/");
}

/** Half a character cannot be encoded; no disk holds such a name either. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
