import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat05 } from "./dat05";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat05]);

const tasks = (percentComplete: number, more: object = {}) =>
  audit({
    projects: [{ fields: {}, tasks: [{ taskName: "Recette", percentComplete, ...more }] }],
    lineHeadings: ["startDateActual"],
  });

test("fires on a task in progress whose actual start is blank, on the blank", () => {
  const { findings } = tasks(0.4);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C101");
});

test("does not fire with a start, nor before or after the work", () => {
  expect(tasks(0.4, { startDateActual: "2026-05-04" }).findings).toEqual([]);
  expect(tasks(0).evaluated["DAT-05"]).toBe(0);
  expect(tasks(1).evaluated["DAT-05"]).toBe(0);
});

test("is not evaluated where the table has no column for it", () => {
  expect(
    audit({ projects: [{ fields: {}, tasks: [{ percentComplete: 0.4 }] }] }).evaluated["DAT-05"]
  ).toBe(0);
});
