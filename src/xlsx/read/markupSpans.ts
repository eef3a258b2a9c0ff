import { MAX_ROWS } from "../../book/address";
import { ReadError } from "./readError";

/** Counts and positions in SpreadsheetML 2003, each written out cell by cell by the library. */
const XML_SPAN = /\b(?:Index|Span|MergeAcross|MergeDown)\s*=\s*["']\s*(\d{4,})/g;
const HTML_CELL = /<t[dh]\b[^<>]{0,2000}>/gi;
const HTML_SPAN = /\b(?:col|row)span\s*=\s*["']?\s*(\d+)/gi;

/** Lines that all spans of an XML file together may cover. */
const MOST_LINES = 4 * MAX_ROWS;
/** Cells that all spans of an HTML table may cover, and comparisons of cells with spans; the library makes every one. */
const MOST_COVERED = 1_000_000;
const MOST_COMPARED = 50_000_000;

/** Refuses a SpreadsheetML 2003 file whose spans reach beyond the grid: one line of text can ask for 10^17 cells. */
export function checkXmlSpans(bytes: Uint8Array): void {
  let lines = 0;
  for (const [, digits] of textOf(bytes).matchAll(XML_SPAN)) {
    lines += Number(digits);
    if (Number(digits) > MAX_ROWS || lines > MOST_LINES) refuse(Number(digits), MAX_ROWS);
  }
}

/** Refuses an HTML table whose spans would keep the library busy for minutes. */
export function checkHtmlSpans(bytes: Uint8Array): void {
  let cells = 0;
  let spans = 0;
  let covered = 0;
  for (const [tag] of textOf(bytes).matchAll(HTML_CELL)) {
    cells++;
    let area = 1;
    for (const [, digits] of tag.matchAll(HTML_SPAN)) area *= Math.max(1, Number(digits));
    if (area > 1) {
      spans++;
      covered += area;
    }
    if (covered > MOST_COVERED) refuse(covered, MOST_COVERED);
    if (spans * cells > MOST_COMPARED) refuse(spans, MOST_COMPARED);
  }
}

function refuse(found: number, limit: number): never {
  throw new ReadError("suspiciousArchive", { what: "span", found, limit });
}

function textOf(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "latin1").decode(bytes);
}
