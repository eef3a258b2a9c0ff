import { makeSubject } from "../../test/makeSubject";
import type { GivenProject } from "../../test/makeSubject";
import { auditPortfolio } from "./auditPortfolio";
import { describeFinding } from "./describeFinding";

const audit = (rates: Record<string, number>, ...projects: GivenProject[]) => {
  const { reports, settings } = makeSubject({ projects });
  return auditPortfolio({ reports, settings: { ...settings, currency: "EUR", rates } });
};
const pounds = {
  name: "Fraud",
  fields: {
    currentBudget: { value: 5, currency: "GBP" },
    actualCost: { value: 1, currency: "GBP" },
  },
};
const account =
  "Les tests glissent de six semaines faute de disponibilité du prestataire qualifié. Le commanditaire sera désigné au comité du 20 novembre.";
const says = (name: string, commentary: string) => ({ name, fields: { commentary } });

test("a currency without a rate is one finding a project, on its first amount", () => {
  const { findings, evaluated } = audit({}, pounds);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: "BUD-08",
    severity: "critical",
    project: "fraud",
    cell: "B5",
  });
  expect(describeFinding(findings[0]!, "en").message).toBe(
    "Fraud is in GBP and no rate converts it to EUR: its amounts stay out of the totals."
  );
  expect(evaluated["BUD-08"]).toBe(1);
});

test("with a rate, or in the portfolio's currency, there is none", () => {
  expect(audit({ GBP: 1.15 }, pounds).findings).toEqual([]);
  expect(audit({}, { fields: { currentBudget: 5 } })).toEqual({
    findings: [],
    evaluated: { "BUD-08": 0, "VIG-03": 0 },
  });
});

test("two projects with one account of themselves; case and accents do not hide it", () => {
  const { findings } = audit({}, says("DORA", account), says("Sinistres", account.toUpperCase()));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "VIG-03", project: "sinistres", cell: "B6" });
});

test("short remarks and prescribed words are no copies", () => {
  expect(audit({}, says("A", "RAS"), says("B", "RAS")).findings).toEqual([]);
  const reason = "Exempt under Section 43 of the Freedom of Information Act 2000 ".repeat(3);
  expect(audit({}, says("A", reason), says("B", reason)).findings).toEqual([]);
  expect(audit({}, says("A", account), says("B", account), says("C", account)).findings).toEqual(
    []
  );
});
