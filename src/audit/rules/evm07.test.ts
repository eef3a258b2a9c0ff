import { makeSubject } from "../../../test/makeSubject";
import type { GivenFields } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm07 } from "./evm07";

const audit = (fields: GivenFields) =>
  auditReading(makeSubject({ projects: [{ fields }] }), [evm07]);

test("fires when more is spent than the forecast, on the forecast", () => {
  const { findings } = audit({ actualCost: 1200, estimateAtCompletion: 1000 });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    cell: "C5",
    found: "1\u202f000\u202f€",
    expected: "≥ 1\u202f200\u202f€",
  });
});

test("does not fire when all is spent, or when the excess is rounding", () => {
  expect(audit({ actualCost: 1000, estimateAtCompletion: 1000 }).findings).toEqual([]);
  expect(
    audit({
      actualCost: { value: 1_204_000, text: "1204" },
      estimateAtCompletion: { value: 1_200_000, text: "1,2" },
    }).findings
  ).toEqual([]);
});

test("is not evaluated across currencies", () => {
  expect(
    audit({ actualCost: { value: 9, currency: "USD" }, estimateAtCompletion: 1 }).evaluated[
      "EVM-07"
    ]
  ).toBe(0);
});
