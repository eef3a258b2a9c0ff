import { bookFromRows } from "../src/book/build";
import type { CellInput } from "../src/book/build";
import type { Book, CellValue } from "../src/book/book";
import { auditReading } from "../src/audit/auditReading";
import type { AuditResult } from "../src/audit/auditReading";
import type { AuditSettings, Rule } from "../src/audit/rule";
import { readReports } from "../src/reading/readReports";

/** A cell with a formula (without "=") and its stored value. */
export function calc(formula: string, value: CellValue = 1): CellInput {
  return { value, formula };
}

/** Holds one rule against a workbook. */
export function auditWorkbook(
  rule: Rule,
  book: Book,
  thresholds: AuditSettings["thresholds"] = {}
): AuditResult {
  const settings: AuditSettings = { period: "", statusDate: "", language: "fr", thresholds };
  return auditReading({ book, reading: readReports(book), reports: [], settings }, [rule]);
}

/** Holds one rule against a workbook of one sheet "S", given by its rows from A1 on. */
export function auditRows(
  rule: Rule,
  rows: readonly (readonly CellInput[])[],
  rest: Partial<Omit<Book, "sheets">> = {}
): AuditResult {
  return auditWorkbook(rule, bookFromRows({ S: rows }, rest));
}

/** The cells of what a rule found. */
export function cellsFound({ findings }: AuditResult): (string | null)[] {
  return findings.map(({ cell }) => cell);
}
