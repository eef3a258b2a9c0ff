import { parseRange } from "../../book/address";
import type { BookTable } from "../../book/book";
import type { BookContext } from "./bookContext";
import { readOptionalPart } from "./optionalPart";
import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { walkXml } from "./xml";
import { unescapeSpreadsheet } from "./xmlText";

/** The Excel tables of a sheet, in the order of its relationships. */
export async function readTables(
  pack: Package,
  relationships: readonly Relationship[],
  sheet: string,
  context: BookContext
): Promise<BookTable[]> {
  const tables: BookTable[] = [];
  for (const { type, target, external } of relationships) {
    if (type !== "table" || external) continue;
    const table = await readOptionalPart(pack, target, sheet, context, (xml) =>
      readTable(xml, target, context.limits.depth)
    );
    if (table) tables.push(table);
  }
  return tables;
}

function readTable(xml: string, part: string, depthLimit: number): BookTable | null {
  let table: BookTable | null = null;
  const columns: string[] = [];
  walkXml(xml, part, depthLimit, {
    open(element, attributes) {
      if (element === "table") {
        const range = parseRange(attributes.get("ref") ?? "");
        if (!range) return;
        table = {
          name: attributes.get("displayName") ?? attributes.get("name") ?? "",
          range,
          headerRow: attributes.get("headerRowCount") !== "0",
          totalsRow: Number(attributes.get("totalsRowCount") ?? 0) > 0,
          columns,
        };
      } else if (element === "tableColumn") {
        columns.push(unescapeSpreadsheet(attributes.get("name") ?? ""));
      }
    },
  });
  return table;
}
