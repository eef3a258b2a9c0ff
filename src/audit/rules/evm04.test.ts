import { makeSubject } from "../../../test/makeSubject";
import type { GivenFields } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm04 } from "./evm04";

const audit = (fields: GivenFields) =>
  auditReading(makeSubject({ projects: [{ fields }] }), [evm04]);

test("fires when earnedValue is above zero and plannedValue is zero, on the zero", () => {
  const { findings } = audit({ earnedValue: 500, plannedValue: 0 });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C5");
});

test("does not fire when both move, nor when both are zero", () => {
  expect(audit({ earnedValue: 500, plannedValue: 1 }).findings).toEqual([]);
  expect(audit({ earnedValue: 0, plannedValue: 0 }).findings).toEqual([]);
});

test("a blank is not a zero", () => {
  expect(audit({ earnedValue: 500 }).evaluated[evm04.id]).toBe(0);
  expect(
    audit({ earnedValue: 500, plannedValue: { value: null, text: "n/a" } }).evaluated[evm04.id]
  ).toBe(0);
});
