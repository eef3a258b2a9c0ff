import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { frm11 } from "./frm11";

const lookup = (keys: readonly CellInput[], formula: string) =>
  cellsFound(
    auditRows(
      frm11,
      keys.map((key, i) => [key, i, ...(i === 0 ? [calc(formula)] : [])])
    )
  );

test("fires on the nearest key where keys are in no order", () => {
  expect(lookup(["b", "a", "c"], 'VLOOKUP("a",A1:B3,2)')).toEqual(["C1"]);
  expect(lookup([3, 1, 2], "MATCH(2,A1:A3)")).toEqual(["C1"]);
});

test("does not fire on exact matches, nor on sorted brackets", () => {
  expect(lookup(["b", "a", "c"], 'VLOOKUP("a",A1:B3,2,FALSE)')).toEqual([]);
  expect(lookup(["b", "a", "c"], 'MATCH("a",A1:A3,0)')).toEqual([]);
  expect(lookup([0, 10, 20], "VLOOKUP(12,A1:B3,2,TRUE)")).toEqual([]);
  expect(lookup([20, 10, 0], "MATCH(12,A1:A3,-1)")).toEqual([]);
});

test("a heading above sorted keys is no disorder; equal keys are in order", () => {
  expect(lookup(["Seuil", 0, 10, 10], "VLOOKUP(12,A1:B4,2)")).toEqual([]);
});
