import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a small package for a test is made of; each part may be text or bytes. */
export interface PackageParts {
  /** Content of `sheetData`, or a whole sheet part when it starts with "<?xml" or "<worksheet". */
  readonly sheet?: string | Uint8Array;
  /** Elements after `sheetData`. */
  readonly after?: string;
  /** Elements before `sheetData`. */
  readonly before?: string;
  /** Elements of the workbook besides the sheets. */
  readonly workbook?: string;
  /** `<si>` elements. */
  readonly strings?: string;
  /** `numFmtId` of each cell style. */
  readonly formats?: readonly number[];
  /** Own number formats by id, from 164 on. */
  readonly codes?: Readonly<Record<number, string>>;
  /** Relationships of the sheet: type and target. */
  readonly relationships?: readonly (readonly [string, string])[];
  /** Relationships of the package beside that of the workbook. */
  readonly packageRelationships?: readonly (readonly [string, string])[];
  /** Relationships of the workbook beside the usual. */
  readonly workbookRelationships?: readonly (readonly [string, string, string])[];
  /** Further parts, or replacements of the usual ones; null takes a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The parts of a one-sheet workbook by name. */
export function packageParts(given: PackageParts): Record<string, Uint8Array> {
  const sheet = given.sheet ?? "";
  const whole = typeof sheet !== "string" || /^\ufeff?<(\?xml|worksheet)/.test(sheet);
  const parts: Record<string, string | Uint8Array | null> = {
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ...numbered(given.packageRelationships ?? [], "p"),
    ]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets>${given.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
      ...(given.workbookRelationships ?? []),
    ]),
    "xl/worksheets/sheet1.xml": whole
      ? sheet
      : `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${given.before ?? ""}<sheetData>${sheet}</sheetData>${given.after ?? ""}</worksheet>`,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><numFmts>` +
      Object.entries(given.codes ?? {})
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`)
        .join("") +
      `</numFmts><cellXfs>${(given.formats ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${given.strings ?? ""}</sst>`,
    ...(given.relationships
      ? {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships(numbered(given.relationships, "s")),
        }
      : {}),
    ...given.parts,
  };
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part !== null) bytes[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return bytes;
}

/** The bytes of a one-sheet workbook. */
export function packageBytes(given: PackageParts): Uint8Array {
  return zipSync(packageParts(given) as Zippable, { mtime: new Date(2026, 0, 1) });
}

export function relationships(
  list: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const items = list.map(([id, type, target]) => {
    const external = /^https?:/.test(target) || type === "externalLinkPath";
    return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ""}/>`;
  });
  return `<Relationships xmlns="${PACKAGE_REL}">${items.join("")}</Relationships>`;
}

function numbered(
  list: readonly (readonly [string, string])[],
  prefix: string
): (readonly [string, string, string])[] {
  return list.map(([type, target], i) => [`${prefix}${i + 1}`, type, target] as const);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
