import { rangeName } from "../../book/address";
import type { PlanColumn, PlanTable } from "../../plan/plan";
import { fileFormula } from "./fileFormula";
import { xmlAttribute, xmlText } from "./fileText";
import { tableHeight } from "./planCells";

/** Rectangle of a table in A1 notation, headings and totals included. */
export function tableRange(table: PlanTable): string {
  return rangeName({
    top: table.row,
    left: table.col,
    bottom: table.row + tableHeight(table) - 1,
    right: table.col + table.columns.length - 1,
  });
}

/** The part `xl/tables/table{id}.xml`: calculated columns keep their formula, so that new rows get it too. */
export function tablePart(table: PlanTable, id: number): string {
  const whole = tableRange(table);
  const filtered = rangeName({
    top: table.row,
    left: table.col,
    bottom: table.row + tableHeight(table) - 1 - (table.totals ? 1 : 0),
    right: table.col + table.columns.length - 1,
  });
  const name = xmlAttribute(table.name);
  const columns = table.columns.map((column, i) => columnXml(column, i + 1, table));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    `id="${id}" name="${name}" displayName="${name}" ref="${whole}" ` +
    `${table.totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    (table.filters === false ? "" : `<autoFilter ref="${filtered}"/>`) +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${xmlAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="${table.banded === false ? 0 : 1}" showColumnStripes="0"/></table>`
  );
}

/** `SUBTOTAL(109,Table[Column])` is what Excel's own totals row calls "sum". */
const SUBTOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "109": "sum",
};

function columnXml(column: PlanColumn, id: number, table: PlanTable): string {
  let attributes = `id="${id}" name="${headingName(column.heading)}"`;
  let children = "";
  if (column.formula !== undefined) {
    const { text, array } = fileFormula(column.formula, table.name);
    children += `<calculatedColumnFormula${array ? ' array="1"' : ""}>${xmlText(text)}</calculatedColumnFormula>`;
  }
  if (table.totals && column.total) {
    if ("label" in column.total) {
      attributes += ` totalsRowLabel="${xmlAttribute(column.total.label)}"`;
    } else {
      const own = subtotalFunction(column, table.name);
      attributes += ` totalsRowFunction="${own ?? "custom"}"`;
      if (own === null) {
        const { text } = fileFormula(column.total.formula, table.name);
        children += `<totalsRowFormula>${xmlText(text)}</totalsRowFormula>`;
      }
    }
  }
  return children === ""
    ? `<tableColumn ${attributes}/>`
    : `<tableColumn ${attributes}>${children}</tableColumn>`;
}

function subtotalFunction(column: PlanColumn, table: string): string | null {
  if (!column.total || "label" in column.total) return null;
  const match = /^SUBTOTAL\((\d+),\s*([^[\s]*)\[([^\][]+)\]\)$/.exec(column.total.formula.trim());
  if (!match || (match[2] !== "" && match[2] !== table)) return null;
  const named = match[3]!.replace(/'(.)/g, "$1");
  return named === column.heading ? (SUBTOTALS[match[1]!] ?? null) : null;
}

/** Excel spells line breaks of a heading in the format's own escape, not as a character reference. */
function headingName(heading: string): string {
  return xmlAttribute(heading).replaceAll("&#10;", "_x000a_");
}
