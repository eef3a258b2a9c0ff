import { unparse } from "papaparse";
import { batches } from "./table";
import type { DataTable } from "./table";

const BATCH = 5_000;

/**
 * A table as CSV text, in parts: RFC 4180 (comma, CRLF, quotes doubled), a line of headings, dates in ISO,
 * numbers with a point, true and false, nothing for null. UTF-8 without a mark and text as it is, even where
 * it begins with "=": this is data for machines, and any change would falsify it. People have the workbook.
 */
export function* csvParts<Row>(table: DataTable<Row>): Generator<string> {
  yield `${unparse([table.columns.map(({ name }) => name)])}\r\n`;
  for (const columns of batches(table, BATCH)) {
    const rows = columns[0]!.map((_, i) => columns.map((values) => values[i] ?? null));
    yield `${unparse(rows, { newline: "\r\n" })}\r\n`;
  }
}
