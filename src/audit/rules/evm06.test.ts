import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm06 } from "./evm06";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm06]);

test("fires on unfinished work whose forecast is left blank, on the blank cell", () => {
  const { findings } = audit({
    projects: [{ fields: { percentComplete: 0.6 } }],
    headings: ["estimateAtCompletion"],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ cell: "C5", found: "(vide)", expected: "> 0" });
});

test("fires on a forecast of zero", () => {
  expect(
    audit({ projects: [{ fields: { percentComplete: 0.6, estimateAtCompletion: 0 } }] }).findings
  ).toHaveLength(1);
});

test("does not fire with a forecast, with an estimate to complete, or on finished work", () => {
  const headings = ["estimateAtCompletion"] as const;
  for (const fields of [
    { percentComplete: 0.6, estimateAtCompletion: 10 },
    { percentComplete: 0.6, estimateToComplete: 10 },
    { percentComplete: 1 },
  ]) {
    expect(audit({ projects: [{ fields }], headings }).findings).toEqual([]);
  }
});

test("is not evaluated where the sheet has no place for a forecast, or nothing says the work is unfinished", () => {
  expect(audit({ projects: [{ fields: { percentComplete: 0.6 } }] }).evaluated["EVM-06"]).toBe(0);
  expect(
    audit({ projects: [{ fields: { actualCost: 5 } }], headings: ["estimateAtCompletion"] })
      .evaluated["EVM-06"]
  ).toBe(0);
});
