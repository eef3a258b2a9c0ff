import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { frm12 } from "./frm12";

const rows = (count: number, blank: readonly number[], formula = (n: number) => `B${n}*C${n}`) =>
  Array.from({ length: count }, (_, i): CellInput[] => {
    const n = i + 1;
    return [`Lot ${n}`, blank.includes(n) ? null : 5, n, calc(formula(n))];
  });

test("fires on the one blank among many filled inputs", () => {
  const result = auditRows(frm12, rows(20, [7]));
  expect(cellsFound(result)).toEqual(["D7"]);
  expect(result.findings[0]!.values).toMatchObject({ blank: "B7", copies: 20 });
});

test("does not fire in a form that waits to be filled in, nor on sums", () => {
  expect(cellsFound(auditRows(frm12, rows(20, [3, 7, 9, 12])))).toEqual([]);
  expect(
    cellsFound(
      auditRows(
        frm12,
        rows(20, [7], (n) => `SUM(B${n}:C${n})*2`)
      )
    )
  ).toEqual([]);
});

test("one blank in ten is the edge; a row without any input is not in use", () => {
  expect(cellsFound(auditRows(frm12, rows(10, [7])))).toEqual(["D7"]);
  expect(cellsFound(auditRows(frm12, rows(9, [7])))).toEqual([]);
  const unused = rows(20, [7]);
  unused[6]![2] = null;
  expect(cellsFound(auditRows(frm12, unused))).toEqual([]);
});
