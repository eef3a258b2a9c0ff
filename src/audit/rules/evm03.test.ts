import { makeSubject } from "../../../test/makeSubject";
import type { GivenFields } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm03 } from "./evm03";

const audit = (fields: GivenFields) =>
  auditReading(makeSubject({ projects: [{ fields }] }), [evm03]);

test("fires when actualCost is above zero and earnedValue is zero, on the zero", () => {
  const { findings } = audit({ actualCost: 500, earnedValue: 0 });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C5");
});

test("does not fire when both move, nor when both are zero", () => {
  expect(audit({ actualCost: 500, earnedValue: 1 }).findings).toEqual([]);
  expect(audit({ actualCost: 0, earnedValue: 0 }).findings).toEqual([]);
});

test("a blank is not a zero", () => {
  expect(audit({ actualCost: 500 }).evaluated[evm03.id]).toBe(0);
  expect(
    audit({ actualCost: 500, earnedValue: { value: null, text: "n/a" } }).evaluated[evm03.id]
  ).toBe(0);
});
