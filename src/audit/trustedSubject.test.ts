import { makeSubject, notice } from "../../test/makeSubject";
import { auditReading } from "./auditReading";

const project = { fields: { actualCost: 1200, estimateAtCompletion: 1000 } };

test("nobody is accused on a heading that Vigie only guessed; the heading itself is a finding", () => {
  const sure = auditReading(makeSubject({ projects: [project] }));
  expect(sure.findings.map(({ rule }) => rule)).toEqual(["EVM-07"]);
  const doubtful = notice("doubtfulHeading", "estimateAtCompletion", "C4", "Total Cost");
  const unsure = auditReading(makeSubject({ projects: [project], notices: [doubtful] }));
  expect(unsure.findings.map(({ rule }) => rule)).toEqual(["TPL-03"]);
  expect(unsure.evaluated["EVM-07"]).toBe(0);
});

test("the same field under another heading is still trusted", () => {
  const elsewhere = notice("doubtfulHeading", "estimateAtCompletion", "K90", "Total Cost");
  const { findings } = auditReading(makeSubject({ projects: [project], notices: [elsewhere] }));
  expect(findings.map(({ rule }) => rule)).toContain("EVM-07");
});
