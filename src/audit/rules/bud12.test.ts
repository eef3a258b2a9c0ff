import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud12 } from "./bud12";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud12]);

const fields = (currentBudget: number, committedCost: number) =>
  audit({ projects: [{ fields: { currentBudget, committedCost } }] });

test("fires when more is committed than budgeted", () => {
  expect(fields(100, 120).findings[0]!.values.excess).toBe("20\u202f€");
});

test("does not fire at the budget", () => {
  expect(fields(100, 100).findings).toEqual([]);
});

test("is not evaluated without a budget", () => {
  expect(audit({ projects: [{ fields: { committedCost: 5 } }] }).evaluated["BUD-12"]).toBe(0);
});
