import { existsSync } from "node:fs";
import { CellKind } from "../../book/book";
import type { Sheet } from "../../book/book";
import { FIELDS } from "../../fields/catalogue";
import type { Language } from "../../language/language";
import { readReports } from "../../reading/readReports";
import { UsageError } from "../arguments/command";
import { USAGE_TEXTS } from "../arguments/usageTexts";
import { readHere } from "../actions/read";

/**
 * The projects that must report, from a list: any workbook, CSV or text file that reads as a list of
 * projects, or whose first column is their ids or names, one a line, with or without a heading.
 * @throws UsageError when there is no such list in the file
 */
export async function readExpected(given: string | null, language: Language): Promise<string[]> {
  if (given === null) return [];
  if (!existsSync(given)) throw new UsageError(USAGE_TEXTS.notFound, { given }, "consolidate");
  const book = await readHere(given, language);
  if (typeof book === "string") {
    throw new UsageError(USAGE_TEXTS.expectedUnreadable, { given, reason: book }, "consolidate");
  }
  const reported = readReports(book).reports.map(({ id, name }) => id ?? name);
  const listed = reported.length > 0 ? reported : book.sheets.slice(0, 1).flatMap(firstColumn);
  if (listed.length === 0)
    throw new UsageError(USAGE_TEXTS.expectedEmpty, { given }, "consolidate");
  return [...new Set(listed)];
}

/** What stands in the leftmost column in use, top to bottom, without its heading. */
function firstColumn({ cells }: Sheet): string[] {
  const left = Math.min(...cells.col.subarray(0, cells.count));
  const texts: string[] = [];
  for (let i = 0; i < cells.count; i++) {
    if (cells.col[i] !== left) continue;
    const value = cells.value[i]!;
    const text = cells.kind[i] === CellKind.text ? cells.texts[value]! : String(value);
    if (text.trim() !== "") texts.push(text.trim());
  }
  return texts.length > 0 && isHeading(texts[0]!) ? texts.slice(1) : texts;
}

function isHeading(text: string): boolean {
  return FIELDS.filter(({ id }) => id === "projectId" || id === "projectName").some(
    ({ name, synonyms }) =>
      [name.fr, name.en, ...synonyms].some((word) => fold(word) === fold(text))
  );
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .trim();
}
