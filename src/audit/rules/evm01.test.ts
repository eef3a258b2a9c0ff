import { makeSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { describeFinding } from "../describeFinding";
import { evm01 } from "./evm01";

const audit = (fields: object) =>
  auditReading(makeSubject({ projects: [{ name: "Portail RH", fields }] }), [evm01]);

test("fires on a negative actual cost, on its cell, in the user's words", () => {
  const { findings } = audit({ earnedValue: 100_000, actualCost: -12_500.5 });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: "EVM-01",
    severity: "critical",
    cell: "C5",
    project: "portail rh",
  });
  expect(describeFinding(findings[0]!, "fr").message).toBe(
    "« Consommé » de Portail RH : −12\u202f500,50\u202f€, un montant négatif."
  );
  expect(describeFinding(findings[0]!, "en").message).toContain("a negative amount");
});

test("does not fire on zero or positive amounts", () => {
  expect(audit({ earnedValue: 0, actualCost: 10 })).toEqual({
    findings: [],
    evaluated: { "EVM-01": 2 },
  });
});

test("is not evaluated on words or on nothing", () => {
  expect(audit({ actualCost: { value: null, text: "à venir" } }).evaluated["EVM-01"]).toBe(0);
});
