import { makeSubject } from "../../../test/makeSubject";
import type { GivenFields } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm05 } from "./evm05";

const audit = (fields: GivenFields) =>
  auditReading(makeSubject({ projects: [{ fields }] }), [evm05]);

test("fires when earnedValue is above zero and actualCost is zero, on the zero", () => {
  const { findings } = audit({ earnedValue: 500, actualCost: 0 });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C5");
});

test("does not fire when both move, nor when both are zero", () => {
  expect(audit({ earnedValue: 500, actualCost: 1 }).findings).toEqual([]);
  expect(audit({ earnedValue: 0, actualCost: 0 }).findings).toEqual([]);
});

test("a blank is not a zero", () => {
  expect(audit({ earnedValue: 500 }).evaluated[evm05.id]).toBe(0);
  expect(
    audit({ earnedValue: 500, actualCost: { value: null, text: "n/a" } }).evaluated[evm05.id]
  ).toBe(0);
});
