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

test("does not fire on this month's or last month's end", () => {
  expect(audit({ projects: [{ fields: { statusDate: "2026-09-30" } }] }).findings).toEqual([]);
});

test("is not evaluated where nobody stated the portfolio's date", () => {
  expect(
    audit({
      projects: [{ fields: { statusDate: "2019-08-31" } }],
      settings: { statusDateIsStated: false },
    }).evaluated["STA-03"]
  ).toBe(0);
});
