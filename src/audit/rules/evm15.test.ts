import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm15 } from "./evm15";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm15]);

const fields = (estimateAtCompletion: number) =>
  audit({
    projects: [
      {
        fields: { budgetAtCompletion: 100, earnedValue: 40, actualCost: 50, estimateAtCompletion },
      },
    ],
  });

test("fires well below every independent estimate (110 at least)", () => {
  expect(fields(90).findings[0]!.expected).toBe("110\u202f€");
});

test("does not fire within a tenth of the least", () => {
  expect(fields(99).findings).toEqual([]);
});

test("is not evaluated without a reported forecast", () => {
  expect(
    audit({ projects: [{ fields: { budgetAtCompletion: 100, earnedValue: 40, actualCost: 50 } }] })
      .evaluated["EVM-15"]
  ).toBe(0);
});
