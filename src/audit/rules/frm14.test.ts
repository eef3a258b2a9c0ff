import { auditRows, calc } from "../../../test/auditRows";
import { frm14 } from "./frm14";

test("fires on a workbook calculated by hand", () => {
  const { findings } = auditRows(frm14, [[1, 2, calc("A1+B1", 3)]], { calculation: "manual" });
  expect(findings).toMatchObject([{ rule: "FRM-14", cell: null, severity: "high" }]);
});

test("fires on sums that no longer equal what they add up", () => {
  const { findings } = auditRows(frm14, [[1, 2, calc("SUM(A1:B1)", 7)]]);
  expect(findings).toMatchObject([
    { cell: "C1", values: { case: "stale", stored: 7, computed: 3 } },
  ]);
});

test("does not fire on rounding of the last digits, nor where a text stands among the figures", () => {
  expect(auditRows(frm14, [[0.1, 0.2, calc("A1+B1", 0.3)]]).findings).toEqual([]);
  expect(auditRows(frm14, [["1", 2, calc("A1+B1", 3)]]).findings).toEqual([]);
});

test("by hand, but without a formula to be stale, is no finding", () => {
  expect(auditRows(frm14, [[1, 2]], { calculation: "manual" }).findings).toEqual([]);
});
