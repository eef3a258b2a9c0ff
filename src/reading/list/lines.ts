import { foldText } from "../../fields/plainText";
import { parseNumber } from "../../fields/numbers";
import { countsColumns } from "../regionsKinds";
import type { FieldColumn } from "./columns";
import type { ListTable } from "./table";

/** What one line of a list is. */
export type LineKind = "record" | "total" | "subtotal" | "unnamed" | "note" | "headings";

export interface ListLine {
  readonly line: number;
  readonly kind: LineKind;
  /** The first words of the line. */
  readonly label: string;
}

const TOTAL =
  /^(?:(?:sous|sub|grand)[ -]?tota(?:l|ux)|s\/total|totaux|total|somme|sum|ensemble|moyenne|average|mean|cumul|nombre de projets|number of projects)\b|\b(?:total|totaux|sous-total|subtotal)s?\s*:?$/;
const SUBTOTAL = /^(?:sous|sub|s\/)[ -]?total|^s\/total/;
/** Not sums, though they stand where totals stand. */
const MEAN = /^(?:moyenne|average|mean|nombre|number)\b/;

/** Tells records from totals, repeated headings, notes and lines without a name, top to bottom. */
export function classifyLines(table: ListTable, columns: readonly FieldColumn[]): ListLine[] {
  const id = columns.find(({ field }) => field === "projectId")?.heading.index ?? null;
  const name = columns.find(({ field }) => field === "projectName")?.heading.index ?? null;
  const slots = table.headings.map(({ index }) => index);
  const known = table.headings.map(({ leaf }) => foldText(leaf));
  const excelTable = table.sheet.tables.find((t) => t.name === table.region.table);
  return table.lines.map((line) => {
    const texts: string[] = [];
    let numbers = 0;
    let filled = 0;
    for (const slot of slots) {
      const cell = table.at(line, slot);
      if (!cell) continue;
      filled++;
      if (typeof cell.value === "string" && parseNumber(cell.value) === null)
        texts.push(cell.value);
      else numbers++;
    }
    const label = texts[0] ?? "";
    const of = (kind: LineKind): ListLine => ({ line, kind, label });
    if (excelTable?.totalsRow && line === excelTable.range.bottom) return of("total");
    const folded = foldText(label);
    const total = folded.length <= 60 && TOTAL.test(folded);
    if (total && texts.length <= 2 && (numbers > 0 || filled <= 2)) {
      return of(MEAN.test(folded) ? "note" : SUBTOTAL.test(folded) ? "subtotal" : "total");
    }
    if (repeatsHeadings(texts, known)) return of("headings");
    if (
      line - table.lines[0]! <= 1 &&
      countsColumns(slots.map((slot) => table.at(line, slot)?.value))
    )
      return of("headings");
    const hasName = name !== null && table.at(line, name) !== null;
    const hasId = id !== null && table.at(line, id) !== null;
    // A lone text is a section title above projects or a note below them.
    const sentence = /\S\s+\S+\s+\S/.test(label);
    if (filled === 1 && slots.length > 2 && texts.length === 1 && (!hasId || sentence))
      return of("note");
    return of(hasName || hasId ? "record" : "unnamed");
  });
}

/** A page break repeats the headings among the records. */
function repeatsHeadings(texts: readonly string[], known: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const repeated = texts.filter((text) => known.includes(foldText(text))).length;
  return repeated >= 3 && repeated * 2 >= texts.length;
}
