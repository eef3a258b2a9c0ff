import path from "node:path";
import { describePortfolio } from "../src/plan/describePortfolio";
import type { Change, ChangeSide } from "../src/portfolio/changes";
import { consolidate } from "../src/portfolio/consolidate";
import { extractPrevious } from "../src/portfolio/extractPrevious";
import type { OfferedFile, Portfolio, PortfolioSettings } from "../src/portfolio/portfolio";
import type { PreviousPortfolio } from "../src/portfolio/previous";
import { valueAt } from "../src/book/cells";
import { parseCell } from "../src/book/address";
import { readBook } from "../src/xlsx/read/readBook";
import { writePlan } from "../src/xlsx/write/writePlan";

/** One consolidation of a chain: what was made, its workbook, and what the next one reads in it. */
export interface Link {
  readonly portfolio: Portfolio;
  readonly bytes: Uint8Array;
  readonly previous: PreviousPortfolio;
}

/** Consolidates into the last workbook, as `--into` does: nothing but the workbook is handed on. */
export async function consolidateInto(
  files: readonly OfferedFile[],
  settings: PortfolioSettings,
  last?: Link
): Promise<Link> {
  const portfolio = consolidate(files, settings, last?.previous);
  const bytes = await writePlan(describePortfolio(portfolio, last?.previous));
  const previous = extractPrevious(await readBook(bytes, "portefeuille.xlsx"));
  return { portfolio, bytes, previous };
}

/** The changes of one kind. */
export const ofKind = (portfolio: Portfolio, ...kinds: readonly Change["kind"][]): Change[] =>
  (portfolio.changes ?? []).filter(({ kind }) => kinds.includes(kind));

/** The raw value of the cell that a side of a change names, read from the file itself. */
export async function valueInFile(
  folder: string,
  side: ChangeSide,
  read: (file: string) => Promise<Uint8Array> | Uint8Array
): Promise<unknown> {
  const { file, sheet, cell } = side.source!;
  const book = await readBook(await read(path.join(folder, file)), file);
  const at = parseCell(cell)!;
  return valueAt(
    book.sheets.find(({ name }) => name === sheet)!,
    at.row,
    at.col
  );
}
