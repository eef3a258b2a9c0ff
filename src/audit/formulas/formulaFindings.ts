import { cellName } from "../../book/address";
import type { Book } from "../../book/book";
import type { TextValues } from "../../language/language";
import type { Finding } from "../finding";
import type { Evaluation, Rule, Subject } from "../rule";
import { bookFormulas } from "./bookFormulas";
import type { SheetFormulas } from "./bookFormulas";
import { headingAt } from "./labels";

/** What a rule found at one cell of a sheet. */
export interface FormulaFinding {
  readonly row: number;
  readonly col: number;
  readonly found: string;
  readonly expected: string;
  readonly values?: TextValues;
  readonly severity?: Finding["severity"];
}

/** What a rule looked at on one sheet, and what it found. */
export interface SheetEvaluation {
  readonly evaluated: number;
  readonly findings: readonly FormulaFinding[];
}

/** Evaluates a rule sheet by sheet; "not evaluated" where the subject comes without its workbook. */
export function overSheets(
  rule: Pick<Rule, "id" | "severity">,
  subject: Subject,
  evaluate: (sheet: SheetFormulas, book: Book) => SheetEvaluation
): Evaluation {
  const { book } = subject;
  if (!book) return { evaluated: 0, findings: [] };
  let evaluated = 0;
  const findings: Finding[] = [];
  for (const sheet of bookFormulas(book)) {
    const result = evaluate(sheet, book);
    evaluated += result.evaluated;
    findings.push(...result.findings.map((found) => findingOn(rule, book, sheet, found)));
  }
  return { evaluated, findings };
}

function findingOn(
  rule: Pick<Rule, "id" | "severity">,
  book: Book,
  sheet: SheetFormulas,
  { row, col, found, expected, values = {}, severity = rule.severity }: FormulaFinding
): Finding {
  const cell = cellName({ row, col });
  return {
    rule: rule.id,
    severity,
    project: null,
    file: book.file,
    sheet: sheet.sheet.name,
    cell,
    found,
    expected,
    values: {
      heading: headingAt(sheet, row, col),
      ...values,
      found,
      expected,
      cell,
      sheet: sheet.sheet.name,
    },
  };
}

/** A finding of a whole workbook, on no cell. */
export function bookFinding(
  rule: Pick<Rule, "id" | "severity">,
  book: Book,
  found: string,
  values: TextValues,
  severity: Finding["severity"] = rule.severity
): Finding {
  return {
    rule: rule.id,
    severity,
    project: null,
    file: book.file,
    sheet: null,
    cell: null,
    found,
    expected: "",
    values: { ...values, found, expected: "" },
  };
}
