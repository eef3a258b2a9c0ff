import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm09 } from "./evm09";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm09]);

const fields = (percentComplete: number, estimateToComplete: number) =>
  audit({ projects: [{ fields: { percentComplete, estimateToComplete } }] });

test("fires on finished work with money left to spend", () => {
  expect(fields(1, 500).findings).toHaveLength(1);
});

test("does not fire on zero", () => {
  expect(fields(1, 0)).toEqual({ findings: [], evaluated: { "EVM-09": 1 } });
});

test("is not evaluated on unfinished work", () => {
  expect(fields(0.99, 500).evaluated["EVM-09"]).toBe(0);
});
