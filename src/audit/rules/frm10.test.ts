import { auditRows, calc } from "../../../test/auditRows";
import { frm10 } from "./frm10";

test("fires once a sheet and function, with how many", () => {
  const { findings } = auditRows(frm10, [
    [calc("TODAY()-B1"), calc("OFFSET(A1,1,0)"), calc("today()")],
  ]);
  expect(findings.map(({ cell, values }) => [cell, values.function, values.count])).toEqual([
    ["B1", "OFFSET", 1],
    ["A1", "TODAY", 2],
  ]);
});

test("does not fire on INDEX, nor on the word in a text", () => {
  expect(auditRows(frm10, [[calc("INDEX(A2:A9,3)"), calc('"TODAY()"')]]).findings).toEqual([]);
});

test("formulas without a function are looked at all the same", () => {
  expect(auditRows(frm10, [[calc("B1")]]).evaluated["FRM-10"]).toBe(1);
});
