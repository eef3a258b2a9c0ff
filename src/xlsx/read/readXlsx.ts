import type { Book, Sheet } from "../../book/book";
import { BookContext } from "./bookContext";
import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { ReadError, damaged } from "./readError";
import { relationshipsOf, type Relationship } from "./relationships";
import { SharedStrings } from "./sharedStrings";
import { readSheet } from "./sheetPart";
import { NO_FORMATS, readNumberFormats, type NumberFormats } from "./styles";
import { readTemplate } from "./properties";
import { readWorkbookPart, type WorkbookPart } from "./workbookPart";
import { decodeXml, xmlEncoding } from "./xmlText";

/** Reads an Office Open XML workbook whose workbook part is `part`. */
export async function readXlsx(
  pack: Package,
  part: string,
  file: string,
  limits: ReadLimits
): Promise<Book> {
  const bytes = await pack.read(part);
  if (!bytes) throw damaged(part, "missing");
  const workbook = readWorkbookPart(decodeXml(bytes), part, limits.depth);
  if (workbook.sheets.length > limits.sheets) {
    throw new ReadError("tooLarge", { what: "sheets", limit: limits.sheets });
  }
  const relationships = await relationshipsOf(pack, part, limits);
  const formats = await readFormats(pack, relationships, limits);
  const shared = await readShared(pack, relationships, limits);
  const context = new BookContext(limits, workbook.date1904, shared, formats);
  const sheets: Sheet[] = [];
  for (const entry of workbook.sheets) {
    sheets.push(await readSheet(pack, entry, relationships, context));
  }
  return {
    file,
    format: "xlsx",
    date1904: workbook.date1904,
    sheets,
    names: workbook.names,
    externalLinks: await readExternalLinks(pack, workbook, relationships, limits),
    calculation: workbook.calculation,
    iterative: workbook.iterative,
    template: await readTemplate(pack, limits),
    remarks: context.remarks,
  };
}

async function readFormats(
  pack: Package,
  relationships: readonly Relationship[],
  limits: ReadLimits
): Promise<NumberFormats> {
  const part = relationships.find(({ type }) => type === "styles")?.target;
  const bytes = part === undefined ? null : await pack.read(part);
  return part === undefined || !bytes
    ? { ...NO_FORMATS, codes: [...NO_FORMATS.codes] }
    : readNumberFormats(decodeXml(bytes), part, limits.depth);
}

async function readShared(
  pack: Package,
  relationships: readonly Relationship[],
  limits: ReadLimits
): Promise<SharedStrings> {
  const part = relationships.find(({ type }) => type === "sharedStrings")?.target;
  const bytes = part === undefined ? null : await pack.read(part, limits.partBytes);
  if (part === undefined || !bytes) return SharedStrings.none;
  const utf8 = xmlEncoding(bytes) === "utf-8" ? bytes : new TextEncoder().encode(decodeXml(bytes));
  return SharedStrings.index(utf8, part, limits);
}

/** What other workbooks are called where formulas say `[1]`, `[2]` …; empty where the file does not say. */
async function readExternalLinks(
  pack: Package,
  workbook: WorkbookPart,
  relationships: readonly Relationship[],
  limits: ReadLimits
): Promise<string[]> {
  const links: string[] = [];
  for (const id of workbook.externalLinks) {
    const part = relationships.find((relationship) => relationship.id === id)?.target;
    const inside = part === undefined ? [] : await relationshipsOf(pack, part, limits);
    const target = inside.find(({ external }) => external)?.target ?? "";
    links.push(target.includes("%") ? decodeLink(target) : target);
  }
  return links;
}

function decodeLink(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
