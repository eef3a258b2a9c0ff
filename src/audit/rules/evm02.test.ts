import { makeSubject } from "../../../test/makeSubject";
import type { GivenProject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { evm02 } from "./evm02";

const audit = (project: GivenProject) =>
  auditReading(makeSubject({ projects: [project] }), [evm02]);

test("fires when the earned value exceeds the budget", () => {
  const { findings } = audit({ fields: { earnedValue: 1200, budgetAtCompletion: 1000 } });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("B5");
});

test("does not fire at the budget, nor within what rounding explains", () => {
  expect(
    audit({ fields: { earnedValue: 1000, plannedValue: 1000, budgetAtCompletion: 1000 } }).findings
  ).toEqual([]);
  // 53,0 M€ against 52,98 M€: the first is rounded.
  const rounded = audit({
    fields: {
      earnedValue: { value: 53_000_000, text: "53,0" },
      budgetAtCompletion: { value: 52_980_000, text: "52,98" },
    },
  });
  expect(rounded.findings).toEqual([]);
});

test("holds a task against its own budget and never against the project's, nor across currencies", () => {
  const task = { fields: { budgetAtCompletion: 10 }, tasks: [{ earnedValue: 50 }] };
  expect(audit(task)).toEqual({ findings: [], evaluated: { "EVM-02": 0 } });
  const mixed = { fields: { earnedValue: { value: 50, currency: "USD" }, budgetAtCompletion: 10 } };
  expect(audit(mixed).evaluated["EVM-02"]).toBe(0);
});
