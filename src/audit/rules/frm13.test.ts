import { auditRows, auditWorkbook, calc } from "../../../test/auditRows";
import { bookFromRows } from "../../book/build";
import { frm13 } from "./frm13";

test("fires on errors turned into 0, one finding a sheet", () => {
  const { findings } = auditRows(frm13, [[calc("IFERROR(B1/C1,0)"), calc("IFERROR(B2/C2,0)")]]);
  expect(findings.map(({ cell, severity, values }) => [cell, severity, values.count])).toEqual([
    ["A1", "low", 2],
  ]);
});

test("does not fire where the error becomes a blank or a word", () => {
  expect(
    auditRows(frm13, [[calc('IFERROR(B1/C1,"")'), calc("IFERROR(B1/C1,D1)")]]).findings
  ).toEqual([]);
});

test("200 characters are not too long, 201 are; the office may choose", () => {
  const long = (length: number) => `"${"x".repeat(length - 2)}"`;
  expect(auditRows(frm13, [[calc(long(200))]]).findings).toEqual([]);
  expect(auditRows(frm13, [[calc(long(201))]]).findings[0]!.values).toMatchObject({
    case: "long",
    length: 201,
  });
  const book = bookFromRows({ S: [[calc(long(50))]] });
  expect(auditWorkbook(frm13, book, { "FRM-13": { length: 40 } }).findings).toHaveLength(1);
});
