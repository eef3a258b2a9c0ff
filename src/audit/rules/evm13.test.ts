import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm13 } from "./evm13";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm13]);

const fields = (percentComplete: number, estimateToComplete: number) =>
  audit({ projects: [{ fields: { percentComplete, estimateToComplete, currentBudget: 100 } }] });

test("fires when work is left and nothing is left to spend", () => {
  expect(fields(0.6, 0).findings).toHaveLength(1);
});

test("does not fire with an estimate", () => {
  expect(fields(0.6, 1).findings).toEqual([]);
});

test("is not evaluated on finished work", () => {
  expect(fields(1, 0).evaluated["EVM-13"]).toBe(0);
});
