import { auditRows, calc, cellsFound } from "../../../test/auditRows";
import type { CellInput } from "../../book/build";
import { describeFinding } from "../describeFinding";
import { frm01 } from "./frm01";

/** Budget, actual and a calculated difference; `typed` rows have a number in place of the formula. */
const rows = (
  count: number,
  typed: readonly number[],
  more: (n: number) => CellInput[] = () => []
) => [
  ["Lot", "Budget", "Réel", "Écart"],
  ...Array.from({ length: count }, (_, i): CellInput[] => {
    const n = i + 2;
    return [`Lot ${n}`, 10 * n, n, typed.includes(n) ? 9 : calc(`B${n}-C${n}`, 9 * n), ...more(n)];
  }),
];

test("fires on a number typed in a calculated column, with the person's own headings", () => {
  const result = auditRows(frm01, rows(8, [5]));
  expect(cellsFound(result)).toEqual(["D5"]);
  expect(result.findings[0]).toMatchObject({
    found: "9",
    values: { heading: "Lot 5 / Écart", range: "D2:D9" },
  });
  expect(describeFinding(result.findings[0]!, "fr").message).toBe(
    "« Lot 5 / Écart » : 9 est saisi en D5, parmi des formules (D2:D9)."
  );
});

test("does not fire where typing is the custom, nor on a row that is typed whole", () => {
  expect(cellsFound(auditRows(frm01, rows(8, [3, 5, 7])))).toEqual([]);
  const whole = rows(8, [5], (n) => [n === 5 ? 4 : calc(`C${n}*2`, 2)]);
  expect(cellsFound(auditRows(frm01, whole))).toEqual([]);
});

test("two formulas beside it are too few; three are enough, and the office may ask for more", () => {
  expect(cellsFound(auditRows(frm01, rows(3, [3])))).toEqual([]);
  expect(cellsFound(auditRows(frm01, rows(4, [3])))).toEqual(["D3"]);
});

test("at the end of the column, only the very number that the formula gives there", () => {
  const ends = (value: number) =>
    rows(8, []).map((row, i) => (i === 8 ? [...row.slice(0, 3), value] : row));
  expect(cellsFound(auditRows(frm01, ends(81)))).toEqual(["D9"]);
  expect(cellsFound(auditRows(frm01, ends(80)))).toEqual([]);
});

test("a total line below, or a first value that starts a chain, is no slip", () => {
  const chain = [[100], ...Array.from({ length: 5 }, (_, i) => [calc(`A${i + 1}*1.1`, 110)])];
  expect(cellsFound(auditRows(frm01, chain))).toEqual([]);
});
