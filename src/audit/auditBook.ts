import type { Book } from "../book/book";
import type { BookReading } from "../reading/report";
import { auditReading } from "./auditReading";
import type { AuditResult } from "./auditReading";
import type { AuditSettings } from "./rule";
import { RULES } from "./rules";

const OF_BOOKS = RULES.filter(({ needs }) => needs === "book");

/**
 * Holds a whole workbook against the rules that need it (formula integrity). The place that reads a file
 * calls this while it has the book; the book itself then need not leave it. What these rules find is in no
 * language, and names no project yet.
 * @param thresholds overrides of the rules' own, as in {@link AuditSettings}
 */
export function auditBook(
  book: Book,
  reading: BookReading,
  thresholds: AuditSettings["thresholds"] = {}
): AuditResult {
  const settings: AuditSettings = { period: "", statusDate: "", language: "en", thresholds };
  return auditReading({ book, reading, reports: [], settings }, OF_BOOKS);
}
