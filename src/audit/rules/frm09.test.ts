import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import { frm09 } from "./frm09";

test("fires on a loop, once, with its chain", () => {
  const result = auditRows(frm09, [[calc("B1+1"), calc("C1*2"), calc("A1"), calc("A1*2")]]);
  expect(cellsFound(result)).toEqual(["A1"]);
  expect(result.findings[0]).toMatchObject({
    severity: "critical",
    values: { chain: "A1 → B1 → C1 → A1" },
  });
});

test("fires on a total that takes itself in", () => {
  expect(cellsFound(auditRows(frm09, [[1], [2], [calc("SUM(A1:A3)")]]))).toEqual(["A3"]);
});

test("does not fire on running totals, on ROW() of the own cell, nor on loops that IF may break", () => {
  const running = Array.from({ length: 50 }, (_, i) => [1, calc(`SUM(A$1:A${i + 1})`)]);
  expect(cellsFound(auditRows(frm09, running))).toEqual([]);
  expect(cellsFound(auditRows(frm09, [[calc("ROW(A1)")], [calc("IF(B1,A2,0)")]]))).toEqual([]);
});

test("iteration without a loop is a lesser finding; a book without formulas is not evaluated", () => {
  expect(auditRows(frm09, [[calc("B1")]], { iterative: true }).findings).toMatchObject([
    { severity: "medium", cell: null },
  ]);
  expect(auditRows(frm09, [[1]]).evaluated["FRM-09"]).toBe(0);
});
