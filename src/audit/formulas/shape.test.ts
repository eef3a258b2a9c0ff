import fc from "fast-check";
import { cellName } from "../../book/address";
import { shapeOf } from "./shape";
import { tokenise } from "./tokens";

const keyAt = (formula: string, row = 4, col = 3): string =>
  shapeOf(tokenise(formula, "Suivi", row, col)).key;
const kinds = (formula: string): string[] =>
  tokenise(formula, "Suivi", 0, 0).map(({ kind }) => kind);

test("a formula and its copies share their shape, wherever they are filled", () => {
  const place = fc.record({ row: fc.nat(5_000), col: fc.nat(300) });
  const away = fc.record({ row: fc.nat(90), col: fc.nat(20) });
  fc.assert(
    fc.property(place, place, away, away, (here, there, a, b) => {
      const formula = (at: { row: number; col: number }): string => {
        const first = cellName({ row: at.row + a.row, col: at.col + a.col });
        const range = `${cellName(at)}:${cellName({ row: at.row + b.row, col: at.col + b.col })}`;
        return `IF(${first}>0,SUM(${range})/$B$2,'Écarts 2026'!${first})`;
      };
      expect(keyAt(formula(here), here.row, here.col)).toBe(
        keyAt(formula(there), there.row, there.col)
      );
    })
  );
});

test.each([
  ["LOG10(A1)", ["function", "open", "reference", "close"]],
  ['"A1:B2"&A1', ["text", "operator", "reference"]],
  ["Table1[[#This Row],[Coût (k€)]]*2", ["table", "operator", "number"]],
  ["[@Budget]-1", ["table", "operator", "number"]],
  ["'L''an 1'!A1+[2]Lots!$B:$C", ["reference", "operator", "reference"]],
  ["'6c - milestones'!#ref!+#N/A", ["error", "operator", "error"]],
  ["Taux_2026*1.5E-3", ["name", "operator", "number"]],
  ["_xlfn.IFS(2:3,TRUE)", ["function", "open", "reference", "separator", "name", "close"]],
])("%s", (formula, expected) => expect(kinds(formula)).toEqual(expected));

test("the own sheet by name is the own sheet; another one, or a $, is another shape", () => {
  expect(keyAt("Suivi!A1")).toBe(keyAt("A1"));
  expect(keyAt("Autre!A1")).not.toBe(keyAt("A1"));
  expect(keyAt("$A1")).not.toBe(keyAt("A1"));
  expect(keyAt("+A1*2")).toBe(keyAt("A1*2"));
});

test("no text makes it fail, and nothing of it is lost", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const words = tokenise(text, "Suivi", 0, 0);
      const kept = words
        .map((word) => word.text)
        .join("")
        .replace(/\s/g, "");
      expect(kept.length).toBeLessThanOrEqual(text.length);
      if (!/[_\s]/.test(text)) expect(kept.toUpperCase()).toBe(text.toUpperCase());
    })
  );
});
