import { makeSubject } from "../../../test/makeSubject";
import type { GivenProject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dq01 } from "./dq01";

const audit = (...projects: GivenProject[]) => auditReading(makeSubject({ projects }), [dq01]);

test("fires on the blank cell of a project that leaves out what the others give", () => {
  const { findings } = audit({ fields: { estimatedCost: 10 } }, { name: "SIRH", fields: {} });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ cell: "B6", project: "sirh", found: "(vide)" });
});

test("does not fire on a column that nobody fills, nor on one that is not required", () => {
  const two = [{ fields: {} }, { fields: {} }];
  const given = { projects: two, headings: ["estimatedCost" as const] };
  expect(auditReading(makeSubject(given), [dq01]).findings).toEqual([]);
  expect(audit({ fields: { sponsor: "DSI" } }, { fields: {} }).findings).toEqual([]);
});

test("fires on the blank of a single project", () => {
  const given = { projects: [{ fields: {} }], headings: ["currentBudget" as const] };
  expect(auditReading(makeSubject(given), [dq01]).findings).toHaveLength(1);
});

test("what is there but no value is left to other rules", () => {
  expect(
    audit(
      { fields: { estimatedCost: 10 } },
      { fields: { estimatedCost: { value: null, text: "secret" } } }
    ).findings
  ).toEqual([]);
});
