import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm10 } from "./evm10";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm10]);

const fields = (budgetAtCompletion: number, plannedValue: number) =>
  audit({ projects: [{ fields: { budgetAtCompletion, plannedValue } }] });

test("fires on work planned on a budget of zero", () => {
  expect(fields(0, 50).findings).toHaveLength(1);
});

test("does not fire with a budget, or with nothing planned", () => {
  expect(fields(10, 5).findings).toEqual([]);
  expect(fields(0, 0).findings).toEqual([]);
});

test("is not evaluated on a budget alone", () => {
  expect(audit({ projects: [{ fields: { budgetAtCompletion: 0 } }] }).evaluated["EVM-10"]).toBe(0);
});
