import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud04 } from "./bud04";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud04]);

test("fires when the current budget is not the original one plus changes", () => {
  const { findings } = audit({
    projects: [
      { fields: { originalBudget: 100_000, approvedChanges: 5_000, currentBudget: 120_000 } },
    ],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.values.difference).toBe("15\u202f000\u202f€");
});

test("does not fire when it is, rounding included", () => {
  expect(
    audit({
      projects: [
        {
          fields: {
            originalBudget: { value: 1_234_000, text: "1 234" },
            approvedChanges: { value: 50_400, text: "50,4" },
            currentBudget: { value: 1_284_000, text: "1 284" },
          },
        },
      ],
    }).findings
  ).toEqual([]);
});

test("a blank change is not a change of zero", () => {
  expect(
    audit({ projects: [{ fields: { originalBudget: 1, currentBudget: 2 } }] }).evaluated["BUD-04"]
  ).toBe(0);
});
