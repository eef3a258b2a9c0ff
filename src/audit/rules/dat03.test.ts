import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { describeFinding } from "../describeFinding";
import { dat03 } from "./dat03";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat03]);

test("fires on unfinished work whose forecast has passed", () => {
  const { findings } = audit({
    projects: [
      { name: "Cloud", fields: { percentComplete: 0.8, finishDateForecast: "2026-09-30" } },
    ],
  });
  expect(findings).toHaveLength(1);
  expect(describeFinding(findings[0]!, "fr").message).toContain("Cloud n'est pas terminé");
});

test("fires on a milestone without an actual date in a table that has a column for it", () => {
  const milestones = [{ milestoneName: "Recette", milestoneForecast: "2026-09-30" }];
  expect(
    audit({ projects: [{ fields: {}, milestones }], headings: ["milestoneActual"] }).findings
  ).toHaveLength(1);
  expect(audit({ projects: [{ fields: {}, milestones }] }).findings).toEqual([]);
});

test("does not fire on finished work, on the day itself, or within the month", () => {
  for (const fields of [
    { percentComplete: 1, finishDateForecast: "2026-09-30" },
    { percentComplete: 0.8, finishDateForecast: "2026-10-31" },
    { percentComplete: 0.8, finishDateForecast: { value: "2026-10-01", text: "octobre 2026" } },
  ]) {
    expect(audit({ projects: [{ fields }] }).findings).toEqual([]);
  }
});

test("is not evaluated where nothing says that work is left", () => {
  expect(
    audit({ projects: [{ fields: { finishDateForecast: "2020-09-30" } }] }).evaluated["DAT-03"]
  ).toBe(0);
});
