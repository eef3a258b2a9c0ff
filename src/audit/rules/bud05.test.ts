import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud05 } from "./bud05";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud05]);

test("fires on a negative budget", () => {
  expect(audit({ projects: [{ fields: { currentBudget: -5 } }] }).findings).toHaveLength(1);
});

test("does not fire on zero", () => {
  expect(audit({ projects: [{ fields: { currentBudget: 0 } }] }).findings).toEqual([]);
});

test("a credit among the budget lines is no fault", () => {
  expect(
    audit({ projects: [{ fields: {}, lines: [{ currentBudget: -5 }] }] }).evaluated["BUD-05"]
  ).toBe(0);
});
