import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { ReadError, damaged } from "./readError";
import { relationshipsOf } from "./relationships";

/** What a zip package is; `part` is its workbook part, `found` a word for what is no workbook. */
export type PackageContent =
  | { readonly kind: "xlsx"; readonly part: string }
  | { readonly kind: "xlsb" | "ods" }
  | { readonly kind: "other" | "unsupported"; readonly found: string };

/**
 * Tells what a zip package is from its parts. The office document relationship says where the workbook
 * is; packages without it that have a workbook in the usual place are read all the same.
 */
export async function packageContent(pack: Package, limits: ReadLimits): Promise<PackageContent> {
  const relationships = await relationshipsOf(pack, "", limits);
  const main = relationships.find(({ type }) => type === "officeDocument")?.target;
  const part = main !== undefined && pack.has(main) ? main : usualPart(pack);
  if (part !== null) {
    if (/\.bin$/i.test(part)) return { kind: "xlsb" };
    if (/(^|\/)document\.xml$/i.test(part)) return { kind: "other", found: "docx" };
    if (/(^|\/)presentation\.xml$/i.test(part)) return { kind: "other", found: "pptx" };
    return { kind: "xlsx", part };
  }
  const mimetype = await pack.read("mimetype");
  if (mimetype && pack.has("content.xml")) {
    const type = new TextDecoder("latin1").decode(mimetype.subarray(0, 200));
    if (type.includes("opendocument.spreadsheet")) return { kind: "ods" };
    return { kind: "other", found: type.trim().slice(0, 60) };
  }
  if (pack.has("META-INF/manifest.xml") && pack.has("content.xml")) return { kind: "ods" };
  if (pack.has("Index/Document.iwa")) return { kind: "unsupported", found: "numbers" };
  // Parts of a workbook without the workbook: what is left of a broken file.
  if (pack.names().some((name) => name.startsWith("xl/")))
    throw damaged("xl/workbook.xml", "missing");
  if (pack.names().length === 0) throw new ReadError("notAWorkbook", { found: "zip" });
  return { kind: "other", found: "zip" };
}

function usualPart(pack: Package): string | null {
  for (const name of ["xl/workbook.xml", "xl/workbook.bin", "workbook.xml", "word/document.xml"]) {
    if (pack.has(name)) return name;
  }
  return null;
}
