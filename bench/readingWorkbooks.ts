import { strToU8, zipSync, type Zippable } from "fflate";

/** Numbers that look random and are the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

const WORDS = [
  "Refonte du système comptable",
  "Migration vers le nuage",
  "Déploiement du réseau",
  "Portail des agents",
  "Lot 2: études détaillées",
  "Recette & bascule",
  "En cours",
  "Terminé",
  "À risque",
  "Direction des systèmes d'information",
  "Fournisseur à désigner",
  "Budget révisé en comité",
];
const COLUMNS = 20;

/**
 * An .xlsx as Excel writes one: a list of `rows` rows by 20 columns, six of text from the shared strings,
 * three dates, eight numbers, three formulas (one stated cell by cell, two shared), with the cell styles,
 * row heights and parts that Excel adds.
 */
export function listWorkbook(rows: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const strings: string[] = [];
  const places = new Map<string, number>();
  const shared = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const lines: string[] = [];
  const letters = Array.from({ length: COLUMNS }, (_, i) => String.fromCharCode(65 + i));
  lines.push(
    `<row r="1" spans="1:20" ht="15.75" thickBot="1" x14ac:dyDescent="0.3">` +
      letters
        .map((l, i) => `<c r="${l}1" s="4" t="s"><v>${shared(`Colonne ${i + 1}`)}</v></c>`)
        .join("") +
      "</row>"
  );
  for (let r = 2; r <= rows; r++) lines.push(dataRow(r, rows, random, shared));
  const sheet =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}" ` +
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ` +
    `xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:T${rows}"/>` +
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols><col min="1" max="20" width="14.7" customWidth="1"/></cols><sheetData>${lines.join("")}</sheetData>` +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  const items = strings.map((text) => `<si><t>${text.replace("&", "&amp;")}</t></si>`).join("");
  const parts: Zippable = {};
  for (const [name, text] of Object.entries({
    ...FRAME,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items}</sst>`,
    "xl/worksheets/sheet1.xml": sheet,
  })) {
    parts[name] = strToU8(text);
  }
  // A fixed date, so that the bytes are the same on every run.
  return zipSync(parts, { level: 6, mtime: new Date(2026, 0, 1) });
}

function dataRow(
  r: number,
  rows: number,
  random: () => number,
  shared: (text: string) => number
): string {
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)]!;
  const text = (col: string, value: string): string =>
    `<c r="${col}${r}" s="1" t="s"><v>${shared(value)}</v></c>`;
  const number = (col: string, style: number, value: number): string =>
    `<c r="${col}${r}" s="${style}"><v>${value}</v></c>`;
  const formula = (col: string, f: string, value: number): string =>
    `<c r="${col}${r}" s="2">${f}<v>${value}</v></c>`;
  const money = (): number => Math.round(random() * 1e8) / 100;
  const master = (si: number, col: string, f: string): string =>
    r === 2
      ? `<f t="shared" ref="${col}2:${col}${rows}" si="${si}">${f}</f>`
      : `<f t="shared" si="${si}"/>`;
  const day = 44_000 + Math.floor(random() * 2000);
  const [budget, actual, percent] = [money(), money(), random()];
  return (
    `<row r="${r}" spans="1:20" x14ac:dyDescent="0.25">` +
    text("A", `PRJ-${String(r).padStart(5, "0")}`) +
    text("B", `${word()} ${Math.floor(random() * 400)}`) +
    text("C", word()) +
    text("D", word()) +
    text("E", word()) +
    number("F", 3, day) +
    number("G", 3, day + 200) +
    number("H", 3, day + 230) +
    number("I", 2, budget) +
    number("J", 2, actual) +
    number("K", 2, money()) +
    number("L", 2, Math.round(random() * 1000)) +
    number("M", 2, Math.round(random() * 1000)) +
    number("N", 5, percent) +
    number("O", 1, Math.floor(random() * 5)) +
    number("P", 1, r) +
    formula("Q", `<f>I${r}-J${r}</f>`, budget - actual) +
    formula("R", master(0, "R", "I2*N2"), budget * percent) +
    formula("S", master(1, "S", "IF($J2=0,0,R2/$J2)"), (budget * percent) / actual) +
    text("T", word()) +
    "</row>"
  );
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`;
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const xf = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;

/** The parts that are the same in every workbook. */
const FRAME: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`,
  "_rels/.rels":
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
    `Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Projets" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml":
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="6">${[0, 0, 4, 14, 0, 10].map(xf).join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
