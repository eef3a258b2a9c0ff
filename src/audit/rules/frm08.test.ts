import { auditRows, calc } from "../../../test/auditRows";
import { frm08 } from "./frm08";

const constants = (...formulas: string[]) =>
  auditRows(frm08, [formulas.map((formula) => calc(formula))]).findings.map(
    ({ values }) => values.constant
  );

test("fires on rates and factors, one finding a number", () => {
  expect(constants("B9*1.2", "C9*1.2", "D9/6.55957", "E9*20%")).toEqual(["1.2", "6.55957", "20%"]);
});

test("does not fire on units, signs, powers of ten or arguments", () => {
  expect(
    constants("B9*12", "B9/1000", "-1*B9", "B9*100%", "ROUND(B9,3)", "B9+15", "B9/365", "B9*0.01")
  ).toEqual([]);
});

test("typed calculations that refer to nothing are no formulas of a model", () => {
  expect(constants("120*1.2")).toEqual([]);
});
