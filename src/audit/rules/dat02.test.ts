import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat02 } from "./dat02";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat02]);

test("fires on an actual date after the status date", () => {
  const { findings } = audit({ projects: [{ fields: { startDateActual: "2026-11-02" } }] });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.expected).toBe("≤ 31/10/2026");
});

test("does not fire on the status date itself", () => {
  expect(audit({ projects: [{ fields: { startDateActual: "2026-10-31" } }] }).findings).toEqual([]);
});

test("the report's own status date comes first; without any, nothing is evaluated", () => {
  const fields = { startDateActual: "2020-05-02", statusDate: "2020-04-30" };
  expect(audit({ projects: [{ fields }] }).findings).toHaveLength(1);
  expect(
    audit({
      projects: [{ fields: { startDateActual: "2030-05-02" } }],
      settings: { statusDateIsStated: false },
    }).evaluated["DAT-02"]
  ).toBe(0);
});
