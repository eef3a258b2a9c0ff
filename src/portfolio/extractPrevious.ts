import { ruleById } from "../audit/describeFinding";
import type { Book, CellValue, Sheet } from "../book/book";
import { eachCell } from "../book/cells";
import { extractAdditions, keptCell } from "./extractAdditions";
import { extractHistory, extractMemory } from "./historyTables";
import { TABLES, rowsOf, tableNamed, textOf } from "./machineTables";
import { mergeKept } from "./keptAdditions";
import type { PortfolioSettings } from "./portfolio";
import type { PreviousPortfolio, UserSheet } from "./previous";

/** True when the book is a portfolio workbook of ours: it has the tables that only we write. */
export function isPortfolio(book: Book): boolean {
  return tableNamed(book, TABLES.projects) !== null && tableNamed(book, TABLES.columns) !== null;
}

/**
 * What a portfolio workbook of ours holds that must outlive the next consolidation: what people added,
 * their answers, settings, history. Tables are found by their stable names, columns by their headings.
 * Gives nothing but empty parts for a book that is not one (see `isPortfolio`).
 */
export function extractPrevious(book: Book): PreviousPortfolio {
  return {
    file: book.file,
    settings: extractSettings(book),
    additions: mergeKept(extractAdditions(book), rowsOf(book, TABLES.kept)),
    history: extractHistory(book),
    memory: extractMemory(book),
    sheets: isPortfolio(book) ? book.sheets.filter((sheet) => isPersons(sheet)).map(userSheet) : [],
  };
}

function extractSettings(book: Book): Partial<PortfolioSettings> {
  const value = (id: string) =>
    textOf(rowsOf(book, TABLES.settings).find(([key]) => key === id)?.[2]).trim();
  const settings: { -readonly [Key in keyof PortfolioSettings]?: PortfolioSettings[Key] } = {};
  if (/^\d{4}(-\w+)?$/.test(value("period"))) settings.period = value("period");
  if (/^\d{4}-\d\d-\d\d$/.test(value("statusDate"))) settings.statusDate = value("statusDate");
  if (/^[A-Z]{3}$/.test(value("currency"))) settings.currency = value("currency");
  if (value("language") === "fr" || value("language") === "en") {
    settings.language = value("language") as "fr" | "en";
  }
  const startMonth = Number(value("fiscalYearStart"));
  if (Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12) {
    settings.fiscalYearStart = startMonth;
  }
  if (value("forecastConvention") === "actual" || value("forecastConvention") === "committed") {
    settings.forecastConvention = value("forecastConvention") as "actual" | "committed";
  }
  const rates = rowsOf(book, TABLES.rates).filter(([code, rate]) => code && isPositive(rate));
  if (tableNamed(book, TABLES.rates)) {
    settings.rates = Object.fromEntries(
      rates
        .map(([code, rate]) => [textOf(code).trim(), rate as number] as const)
        .filter(([code]) => code !== settings.currency)
    );
  }
  if (tableNamed(book, TABLES.expected)) {
    settings.expected = rowsOf(book, TABLES.expected)
      .map(([project]) => textOf(project).trim())
      .filter((project) => project !== "");
  }
  if (tableNamed(book, TABLES.thresholds)) settings.thresholds = extractThresholds(book);
  return settings;
}

/** Only what differs from the rule's own default: a default that changes later is not held back by an old workbook. */
function extractThresholds(book: Book): PortfolioSettings["thresholds"] {
  const thresholds: Record<string, Record<string, number>> = {};
  for (const [rule, name, value] of rowsOf(book, TABLES.thresholds)) {
    if (typeof value !== "number" || textOf(rule) === "" || textOf(name) === "") continue;
    if (ruleById(textOf(rule))?.thresholds[textOf(name)] === value) continue;
    (thresholds[textOf(rule)] ??= {})[textOf(name)] = value;
  }
  return thresholds;
}

function isPositive(value: CellValue | undefined): boolean {
  return typeof value === "number" && value > 0;
}

/** Every sheet of ours carries one of our tables, save the summary, which carries our name for it. */
function isPersons(sheet: Sheet): boolean {
  const ours = new Set<string>(Object.values(TABLES).map((name) => name.toLowerCase()));
  // Further sheets of provenance carry a number after the name.
  const named = sheet.tables.map((table) => table.name.toLowerCase().replace(/\d+$/, ""));
  return !named.some((name) => ours.has(name)) && !isSummary(sheet);
}

/** Both languages' names of the sheet without a table. */
function isSummary(sheet: Sheet): boolean {
  return ["Synthèse", "Summary"].includes(sheet.name);
}

function userSheet(sheet: Sheet): UserSheet {
  return {
    name: sheet.name,
    cells: [...eachCell(sheet)].map((cell) => ({
      row: cell.row,
      col: cell.col,
      cell: keptCell(cell, cell.formula),
    })),
    notes: sheet.notes.map(({ row, col, text }) => ({ row, col, text })),
  };
}
