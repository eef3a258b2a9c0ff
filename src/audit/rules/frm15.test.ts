import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { frm15 } from "./frm15";

const list = (total: string): CellInput[][] => [
  [1],
  [2],
  [calc("SUM(A1:A2)", 3)],
  [4],
  [calc(total, 10)],
];

test("fires on a total over a subtotal and its parts, and names the subtotal", () => {
  const result = auditRows(frm15, list("SUM(A1:A4)"));
  expect(cellsFound(result)).toEqual(["A5"]);
  expect(result.findings[0]!.values).toMatchObject({ twice: "A3" });
});

test("fires on a cell added twice", () => {
  expect(auditRows(frm15, list("A3+A4+A4")).findings[0]!.values).toMatchObject({
    case: "cell",
    twice: "A4",
  });
});

test("does not fire on a total of subtotals, on a halved sum, nor on SUBTOTAL", () => {
  for (const total of ["SUM(A3:A4)", "SUM(A1:A4)/2", "SUBTOTAL(9,A1:A4)", "SUM(A1:A2,A4)"]) {
    expect(cellsFound(auditRows(frm15, list(total)))).toEqual([]);
  }
});

test("copies side by side are one finding", () => {
  const rows = [
    [1, 1],
    [2, 2],
    [calc("SUM(A1:A2)"), calc("SUM(B1:B2)")],
    [calc("SUM(A1:A3)"), calc("SUM(B1:B3)")],
  ];
  const result = auditRows(frm15, rows);
  expect(result.findings.map(({ values }) => values.cells)).toEqual(["A4:B4"]);
});
