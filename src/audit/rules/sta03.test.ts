import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { sta03 } from "./sta03";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [sta03]);

test("fires on a report of two months ago", () => {
  const { findings } = audit({ projects: [{ fields: { statusDate: "2026-08-31" } }] });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.values.days).toBe(61);
});

test("fires on last month's report sent again; does not on any day of the period", () => {
  expect(audit({ projects: [{ fields: { statusDate: "2026-09-30" } }] }).findings).toHaveLength(1);
  expect(audit({ projects: [{ fields: { statusDate: "2026-10-01" } }] }).findings).toEqual([]);
});

test("an office may allow days of grace", () => {
  expect(
    audit({
      projects: [{ fields: { statusDate: "2026-09-30" } }],
      settings: { thresholds: { "STA-03": { days: 5 } } },
    }).findings
  ).toEqual([]);
});

test("is not evaluated on a report that does not say its date", () => {
  expect(
    audit({ projects: [{ fields: { finishDateForecast: "2019-08-31" } }] }).evaluated["STA-03"]
  ).toBe(0);
});
