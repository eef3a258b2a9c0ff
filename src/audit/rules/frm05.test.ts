import { auditRows, calc } from "../../../test/auditRows";
import { frm05 } from "./frm05";

const links = { externalLinks: ["file:///C:/Suivi/Budget%202026.xlsx", "other.xlsx"] };

test("fires once a sheet and workbook, with the workbook's name", () => {
  const { findings } = auditRows(
    frm05,
    [[calc("[1]Lots!A1"), calc("[1]Lots!A2*2"), calc("[2]X!B1")]],
    links
  );
  expect(findings.map(({ cell, values }) => [cell, values.target, values.count])).toEqual([
    ["A1", "Budget 2026.xlsx", 2],
    ["C1", "other.xlsx", 1],
  ]);
});

test("does not fire on links between the workbook's own sheets, nor on table columns", () => {
  const { findings, evaluated } = auditRows(
    frm05,
    [[calc("Autre!A1"), calc("SUM(T[Budget])")]],
    links
  );
  expect(findings).toEqual([]);
  expect(evaluated["FRM-05"]).toBe(2);
});

test("names that lead elsewhere are one finding a workbook, on no cell", () => {
  const name = (n: string) => ({ name: n, refersTo: "[1]Lots!$A$1", sheet: null, hidden: false });
  const { findings } = auditRows(frm05, [[1]], { ...links, names: [name("Taux"), name("Base")] });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    cell: null,
    severity: "medium",
    values: { count: 2, name: "Taux" },
  });
});
