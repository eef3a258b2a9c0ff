import { makeSubject, notice } from "../../../test/makeSubject";
import type { Notice, NoticeCode } from "../../reading/report";
import { auditReading } from "../auditReading";
import { describeFinding } from "../describeFinding";

const audit = (...notices: Notice[]) =>
  auditReading(makeSubject({ projects: [{ fields: { currentBudget: 1 } }], notices })).findings;

const CASES: readonly [NoticeCode, string, string][] = [
  ["proseInValue", "DQ-02", "high"],
  ["placeholder", "DQ-01", "high"],
  ["errorValue", "FRM-04", "critical"],
  ["numberAsText", "FRM-07", "high"],
  ["ambiguousNumber", "VIG-01", "medium"],
  ["unitConflict", "BUD-07", "high"],
  ["currencyUnknown", "BUD-08", "critical"],
  ["unitUnknown", "BUD-08", "critical"],
  ["outOfRange", "DQ-03", "medium"],
  ["duplicateKey", "DQ-05", "critical"],
  ["doubtfulHeading", "TPL-03", "medium"],
  ["rowWithoutName", "DQ-01", "high"],
];

test.each(CASES)("%s becomes %s on its own cell", (code, rule, severity) => {
  const findings = audit(notice(code, "currentBudget", "D14", "Exempt under Section 43"));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule, severity, cell: "D14", file: "retour.xlsx" });
  for (const language of ["fr", "en"] as const) {
    const words = describeFinding(findings[0]!, language);
    expect(words.message).not.toMatch(/\{(?!otherCell|kept)\w+\}/);
    expect(words.advice).not.toMatch(/\{\w+\}/);
  }
});

test("a column of numbers typed as text is one finding that says how many", () => {
  const column = ["D5", "D6", "D7", "D8", "D9"].map((cell) =>
    notice("numberAsText", "currentBudget", cell, "53,02", { project: "projet 1" })
  );
  const findings = audit(...column);
  expect(findings).toHaveLength(1);
  expect(describeFinding(findings[0]!, "fr").message).toBe(
    "« Budget révisé » : 5 nombres sont saisis comme du texte (D5 à D9)."
  );
});

test("a placeholder in a commentary is no deviation", () => {
  expect(audit(notice("placeholder", "commentary", "H5", "N/A"))).toEqual([]);
});

test("notices of a project that was left out are not raised again", () => {
  expect(
    audit(notice("proseInValue", "currentBudget", "D9", "x", { project: "ailleurs" }))
  ).toEqual([]);
});

test("hidden characters matter in what rows are matched by, not in prose", () => {
  expect(audit(notice("hiddenCharacters", "projectName", "A5", " SIRH"))[0]).toMatchObject({
    rule: "DQ-09",
    severity: "low",
    cell: "A5",
    project: "projet 1",
  });
  expect(audit(notice("hiddenCharacters", "commentary", "H5", "mot\u00a0à mot"))).toEqual([]);
});
