import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipParts } from "../../../xlsx/write/zip";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook file while they are being completed. */
export class FileParts {
  private readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  text(path: string): string {
    return strFromU8(this.parts.get(path) ?? new Uint8Array());
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  set(path: string, text: string): void {
    this.parts.set(path, strToU8(text));
  }

  change(path: string, change: (text: string) => string): void {
    this.set(path, change(this.text(path)));
  }

  /** Adds a part with its content type; `path` without a slash in front. */
  add(path: string, contentType: string, text: string): void {
    this.set(path, text);
    this.change("[Content_Types].xml", (types) =>
      types.replace(
        "</Types>",
        `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`
      )
    );
  }

  /** Adds a relationship of a part and answers its id. */
  relate(from: string, type: string, target: string): string {
    const slash = from.lastIndexOf("/");
    const path = `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
    if (!this.has(path))
      this.set(
        path,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
      );
    const known = this.text(path);
    let n = 1;
    while (known.includes(`"rId${n}"`)) n++;
    const line = `<Relationship Id="rId${n}" Type="${type}" Target="${target}"/>`;
    this.set(path, known.replace("</Relationships>", `${line}</Relationships>`));
    return `rId${n}`;
  }

  /** The file: parts in a fixed order and dated alike, so that equal content gives equal bytes. */
  zip(): Uint8Array {
    return zipParts([...this.parts].map(([path, content]) => ({ path, content })));
  }
}

/** Elements of a worksheet part that come after the conditional formats, in the schema's order. */
const AFTER_RULES =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** Puts conditional formats where the schema wants them. */
export function insertRules(sheetXml: string, rules: string): string {
  const at = sheetXml.search(AFTER_RULES);
  return rules === "" ? sheetXml : sheetXml.slice(0, at) + rules + sheetXml.slice(at);
}

/** Puts an extension at the end of a worksheet part. */
export function insertExtension(sheetXml: string, extension: string): string {
  if (extension === "") return sheetXml;
  const list = sheetXml.includes("</extLst></worksheet>");
  return list
    ? sheetXml.replace("</extLst></worksheet>", `${extension}</extLst></worksheet>`)
    : sheetXml.replace("</worksheet>", `<extLst>${extension}</extLst></worksheet>`);
}
