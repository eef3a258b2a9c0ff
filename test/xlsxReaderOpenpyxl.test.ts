import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { cellName } from "../src/book/address";
import { eachCell } from "../src/book/cells";
import { isDateFormat, isoToSerial } from "../src/book/dates";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

/**
 * Cell by cell against openpyxl: values as stored, formulas, and which numbers are dates. Runs where
 * Debian's python3-openpyxl is installed.
 */
const PYTHON = "/usr/bin/python3";
const SCRIPT = `
import sys, json, datetime, openpyxl
from openpyxl.utils import get_column_letter
def plain(v):
    if isinstance(v, datetime.datetime): return {"date": v.isoformat()}
    if isinstance(v, datetime.date): return {"date": v.isoformat()}
    if isinstance(v, (datetime.time, datetime.timedelta)): return {"time": True}
    return v
out = {}
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
for sheet in formulas.worksheets:
    cells = {}
    shown = values[sheet.title]
    for (row, col), cell in sheet._cells.items():
        value = shown._cells[(row, col)].value if (row, col) in shown._cells else None
        formula = cell.value if cell.data_type == "f" else None
        if value is None and formula is None: continue
        cells[get_column_letter(col) + str(row)] = [plain(value), formula]
    out[sheet.title] = cells
json.dump(out, sys.stdout)
`;

const shared = sharedData();
const ready = shared !== null && hasOpenpyxl();
if (shared !== null && !ready) {
  console.warn("SKIPPED: python3-openpyxl is not installed; nothing was compared with it.");
}

/** Files of every kind in the real data; none has what openpyxl changes while reading (see the manifest's test). */
const FILES = [
  "earned-value/claeys-verhelst.xlsx",
  "earned-value/textbook-exercise.xlsx",
  "french-state-it-projects/export_2018-03-26.xlsx",
  "french-state-it-projects/export_ab55b63.xlsx",
  "french-evm-models/va_model.xlsx",
  "formula-errors/workbooks/fastfacts03.xlsx",
  "formula-errors/workbooks/financial-notes.xlsx",
  "government-return-template/returns/test_template.xlsx",
  "government-return-template/dft1_tmp.xlsm",
  "xlsx-reader/calamine/date_1904.xlsx",
  "xlsx-reader/calamine/issue_553.xlsx",
];

type Seen = Record<string, [unknown, string | null]>;

(ready ? describe : describe.skip)("cell by cell as openpyxl sees it", () => {
  test.each(FILES)("%s", async (file) => {
    const full = path.join(shared!, file);
    const expected = JSON.parse(
      execFileSync(PYTHON, ["-W", "ignore", "-c", SCRIPT, full], {
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
      })
    ) as Record<string, Seen>;
    const book = await readBook(new Uint8Array(readFileSync(full)), file);
    expect(book.sheets.map(({ name }) => name)).toEqual(Object.keys(expected));
    for (const sheet of book.sheets) {
      const seen = expected[sheet.name]!;
      const ours: Seen = {};
      for (const cell of eachCell(sheet)) {
        const address = cellName(cell);
        const theirs = seen[address]?.[0];
        ours[address] = [
          likeTheirs(cell.value, cell.format, theirs, book.date1904),
          cell.formula === null ? null : `=${cell.formula}`,
        ];
      }
      expect({ sheet: sheet.name, cells: ours }).toEqual({ sheet: sheet.name, cells: seen });
    }
  });
});

/** Our value in their terms: error values are text there, dates are dates, "" of a formula is nothing. */
function likeTheirs(value: unknown, format: string, theirs: unknown, date1904: boolean): unknown {
  if (typeof value === "object" && value !== null) return (value as { error: string }).error;
  if (value === "" && theirs === null) return null;
  if (typeof value !== "number" || !isDateFormat(format)) return value;
  if (typeof theirs !== "object" || theirs === null) return value;
  if ("time" in theirs) return theirs;
  const serial = isoToSerial((theirs as { date: string }).date, date1904);
  const near = serial !== null && Math.abs(serial - value) < 1 / 86_400;
  return near ? theirs : { serial: value };
}

function hasOpenpyxl(): boolean {
  if (!existsSync(PYTHON)) return false;
  try {
    execFileSync(PYTHON, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
