import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud15 } from "./bud15";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud15]);

const overrun = { yearBudget: 100_000, yearForecast: 140_000 };

test("fires on a large variance over a blank explanation, on the blank", () => {
  const { findings } = audit({ projects: [{ fields: overrun }], headings: ["budgetCommentary"] });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("D5");
});

test("does not fire below the threshold, or when someone explains", () => {
  expect(
    audit({
      projects: [{ fields: { yearBudget: 100_000, yearForecast: 110_000 } }],
      headings: ["budgetCommentary"],
    }).findings
  ).toEqual([]);
  expect(
    audit({
      projects: [{ fields: { ...overrun, commentary: "Avenant" } }],
      headings: ["budgetCommentary"],
    }).findings
  ).toEqual([]);
});

test("a variance beyond the share but not beyond the amount needs none", () => {
  const fields = { yearBudget: 20_000, yearForecast: 29_000 };
  expect(audit({ projects: [{ fields }], headings: ["budgetCommentary"] }).findings).toEqual([]);
});

test("an office may set the threshold; without a place to explain nothing is evaluated", () => {
  expect(
    audit({
      projects: [{ fields: overrun }],
      headings: ["budgetCommentary"],
      settings: { thresholds: { "BUD-15": { variance: 0.5 } } },
    }).findings
  ).toEqual([]);
  expect(audit({ projects: [{ fields: overrun }] }).evaluated["BUD-15"]).toBe(0);
});
