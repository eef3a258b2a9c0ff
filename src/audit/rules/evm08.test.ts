import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm08 } from "./evm08";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [evm08]);

const project = (estimateAtCompletion: number, earnedValue = 40) => ({
  projects: [
    { fields: { budgetAtCompletion: 100, earnedValue, actualCost: 50, estimateAtCompletion } },
  ],
});

test("fires when the forecast needs a performance never shown (CPI 0.8, TCPI 1.2)", () => {
  const { findings } = audit(project(100));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.values).toMatchObject({ cpi: "0,80", tcpi: "1,20" });
});

test("does not fire when the forecast follows the performance", () => {
  expect(audit(project(125)).findings).toEqual([]);
});

test("is not evaluated at the very beginning", () => {
  expect(audit(project(100, 10)).evaluated["EVM-08"]).toBe(0);
});
