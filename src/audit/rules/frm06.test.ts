import { auditWorkbook, calc } from "../../../test/auditRows";
import { bookOf, SheetBuilder } from "../../book/build";
import type { Sheet } from "../../book/book";
import { frm06 } from "./frm06";

const data = (rest: Partial<Omit<Sheet, "name" | "cells">>, total = "SUM(A1:A5)") => {
  const sheet = new SheetBuilder("Data");
  for (let row = 0; row < 5; row++) sheet.set(row, 0, row + 1);
  return sheet.set(5, 0, calc(total, 15)).finish(rest);
};

test("fires on hidden rows inside a total", () => {
  const { findings } = auditWorkbook(
    frm06,
    bookOf([data({ hiddenRows: [{ first: 1, last: 2 }] })])
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    cell: "A6",
    values: { case: "rows", what: "2:3", totals: "A6" },
  });
});

test("fires on a hidden sheet that a visible total counts", () => {
  const total = new SheetBuilder("Synthèse").set(0, 0, calc("SUM(Data!A1:A5)", 15)).finish();
  const book = bookOf([total, data({ visibility: "veryHidden" })]);
  expect(
    auditWorkbook(frm06, book).findings.map(({ sheet, values }) => [sheet, values.what])
  ).toEqual([["Synthèse", "Data"]]);
});

test("does not fire where nothing that counts is hidden, nor for SUBTOTAL, which says what it does", () => {
  expect(
    auditWorkbook(frm06, bookOf([data({ hiddenRows: [{ first: 8, last: 9 }] })])).findings
  ).toEqual([]);
  const subtotal = data({ hiddenRows: [{ first: 1, last: 2 }] }, "SUBTOTAL(109,A1:A5)");
  expect(auditWorkbook(frm06, bookOf([subtotal])).findings).toEqual([]);
});
