import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat06 } from "./dat06";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat06]);

const project = (fields: object) =>
  audit({ projects: [{ fields }], headings: ["finishDateActual"] });

test("fires on 100 % without an actual finish, and on an actual finish without 100 %", () => {
  expect(project({ percentComplete: 1 }).findings[0]).toMatchObject({
    cell: "C5",
    found: "(vide)",
  });
  const { findings } = project({ percentComplete: 0.9, finishDateActual: "2026-05-04" });
  expect(findings[0]).toMatchObject({ cell: "B5", values: { case: "unfinished" } });
});

test("does not fire when both agree", () => {
  expect(project({ percentComplete: 1, finishDateActual: "2026-05-04" }).findings).toEqual([]);
  expect(project({ percentComplete: 0.9 }).findings).toEqual([]);
});

test("is not evaluated where the sheet has no place for the date", () => {
  expect(audit({ projects: [{ fields: { percentComplete: 1 } }] }).evaluated["DAT-06"]).toBe(0);
});
