import { cellName } from "../../book/address";
import type { Sheet } from "../../book/book";
import { SheetBuilder } from "../../book/build";
import type { BookContext } from "./bookContext";
import type { Package } from "./package";
import { ReadError } from "./readError";
import { relationshipsOf, type Relationship } from "./relationships";
import { readSheetFrame } from "./sheetFrame";
import { readNotes } from "./notes";
import { readTables } from "./tables";
import { streamSheet } from "./sheetStream";
import type { SheetEntry } from "./workbookPart";

/**
 * Reads one sheet with the parts that belong to it. A sheet whose part is missing, or that is a chart
 * sheet, comes back without cells; the former with a remark.
 */
export async function readSheet(
  pack: Package,
  entry: SheetEntry,
  ofWorkbook: readonly Relationship[],
  context: BookContext
): Promise<Sheet> {
  const { name, visibility } = entry;
  const part = ofWorkbook.find(({ id }) => id === entry.relationship)?.target;
  if (part === undefined || !pack.has(part)) {
    context.remark("sheetMissing", name, null, part ?? entry.relationship);
    return new SheetBuilder(name).finish({ visibility });
  }
  const { scanner, frame } = await streamSheet(pack.stream(part), name, part, context);
  const around = readSheetFrame(frame, part, context.limits.depth);
  const { columns, formulas } = scanner.store;
  formulas.finishShared(columns);
  const cells = columns.finish(context.texts, context.formats.codes, context.formulas);
  for (const place of columns.duplicates) {
    context.remark("duplicateCell", name, cellName(place), "");
  }
  formulas.finishArrays(cells);
  const relationships = await sheetRelationships(pack, part, name, context);
  return {
    name,
    visibility,
    cells,
    hiddenRows: scanner.hiddenRows,
    ...around,
    tables: await readTables(pack, relationships, name, context),
    notes: await readNotes(pack, relationships, name, context),
  };
}

/** Relationships of a sheet; broken ones cost its notes and tables, not its cells. */
async function sheetRelationships(
  pack: Package,
  part: string,
  sheet: string,
  context: BookContext
): Promise<Relationship[]> {
  try {
    return await relationshipsOf(pack, part, context.limits);
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== "damaged") throw error;
    context.remark("malformedXml", sheet, null, `${part}.rels`);
    return [];
  }
}
