import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { auditReading } from "../auditReading";
import { makeSubject } from "../../../test/makeSubject";
import { frm02 } from "./frm02";

const figures = (n: number): CellInput[] => [10 * n, n];
const column = (count: number, of: (n: number) => CellInput) =>
  Array.from({ length: count }, (_, i): CellInput[] => [...figures(i + 1), of(i + 1)]);

test("fires on the formula that takes the row above", () => {
  const result = auditRows(
    frm02,
    column(8, (n) => calc(n === 8 ? "A7-B7" : `A${n}-B${n}`))
  );
  expect(cellsFound(result)).toEqual(["C8"]);
  expect(result.findings[0]).toMatchObject({
    found: "=A7-B7",
    expected: "=A1-B1",
    values: { cells: "C8", range: "C1:C7" },
  });
});

test("fires on a total whose range is shorter than those beside it", () => {
  const rows: CellInput[][] = [
    ...Array.from({ length: 5 }, () => [1, 2, 3, 4]),
    ["A", "B", "C", "D"].map((c) => calc(c === "C" ? "SUM(C2:C5)" : `SUM(${c}1:${c}5)`)),
  ];
  expect(cellsFound(auditRows(frm02, rows))).toEqual(["C6"]);
});

test("does not fire on a total below, nor on what means the same", () => {
  const total = [
    ...column(6, (n) => calc(`A${n}-B${n}`)),
    ["A", "B", "C"].map((c) => calc(`SUM(${c}1:${c}6)`)),
  ];
  expect(cellsFound(auditRows(frm02, total))).toEqual([]);
  const same = (n: number): CellInput =>
    calc([`A${n}+B${n}`, `SUM(A${n}:B${n})`, `B${n}+A${n}`, `(A${n}+B${n})`][n % 4]!);
  expect(cellsFound(auditRows(frm02, column(9, same)))).toEqual([]);
  const anchored = (n: number): CellInput => calc(n === 4 ? "A4*B1" : `A${n}*$B$1`);
  expect(cellsFound(auditRows(frm02, column(8, anchored)))).toEqual([]);
});

test("does not fire on alternating rows, on a first period, or where the pattern finds no figures", () => {
  const alternating = (n: number): CellInput => calc(n % 2 ? `A${n}-B${n}` : `A${n}/B${n}`);
  expect(cellsFound(auditRows(frm02, column(10, alternating)))).toEqual([]);
  const running = (n: number): CellInput => calc(n === 1 ? "A1" : `C${n - 1}+A${n}`);
  expect(cellsFound(auditRows(frm02, column(8, running)))).toEqual([]);
  const rows = column(8, (n) => calc(n === 5 ? "A4-B4" : `A${n}-B${n}`));
  rows[4]![0] = null;
  expect(cellsFound(auditRows(frm02, rows))).toEqual([]);
});

test("without the workbook it is not evaluated", () => {
  const result = auditReading(makeSubject({ projects: [] }), [frm02]);
  expect(result).toEqual({ findings: [], evaluated: { "FRM-02": 0 } });
});
