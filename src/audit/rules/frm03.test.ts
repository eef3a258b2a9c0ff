import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { frm03 } from "./frm03";

const list = (
  values: readonly CellInput[],
  total: string,
  heading: CellInput = "Budget"
): CellInput[][] => [
  [null, heading],
  ...values.map((value, i): CellInput[] => [`Lot ${i + 1}`, value]),
  ["Total", calc(total)],
];

test("fires on a sum that stops before the lines just above it", () => {
  const result = auditRows(frm03, list([1, 2, 3, 4, 5], "SUM(B2:B4)"));
  expect(cellsFound(result)).toEqual(["B7"]);
  expect(result.findings[0]).toMatchObject({
    expected: "B2:B6",
    values: { omitted: "B5:B6", heading: "Total / Budget" },
  });
});

test("sums side by side that stop at the same line are one finding", () => {
  const rows: CellInput[][] = [
    ...Array.from({ length: 5 }, () => [1, 2, 3]),
    ["A", "B", "C"].map((c) => calc(`SUM(${c}1:${c}4)`)),
  ];
  const result = auditRows(frm03, rows);
  expect(result.findings).toHaveLength(1);
  expect(result.findings[0]!.values).toMatchObject({ count: 3, cells: "A6:C6" });
});

test("does not fire over a blank line, a subtotal, a heading year, or figures of another sum", () => {
  expect(cellsFound(auditRows(frm03, list([1, 2, 3, null, null], "SUM(B2:B4)")))).toEqual([]);
  expect(cellsFound(auditRows(frm03, list([1, 2, 3, calc("SUM(B2:B4)")], "SUM(B2:B4)")))).toEqual(
    []
  );
  expect(cellsFound(auditRows(frm03, list([1, 2, 3], "SUM(B2:B4)", 2026)))).toEqual([]);
});

test("an opening figure above the list counts only where the total beside takes it in", () => {
  const rows = (beside: string): CellInput[][] => [
    [5, 6],
    [1, 2],
    [1, 2],
    [1, 2],
    [calc("SUM(A2:A4)"), calc(beside)],
  ];
  expect(cellsFound(auditRows(frm03, rows("SUM(B2:B4)")))).toEqual([]);
});
