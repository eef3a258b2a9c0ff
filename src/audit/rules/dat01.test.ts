import { makeSubject } from "../../../test/makeSubject";
import type { GivenFields } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat01 } from "./dat01";

const audit = (fields: GivenFields) =>
  auditReading(makeSubject({ projects: [{ fields }] }), [dat01]);

test("fires when the finish comes before the start, on the finish", () => {
  const { findings } = audit({ startDate: "2026-05-01", finishDate: "2026-04-30" });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C5");
});

test("does not fire on one day, nor when only one date is there", () => {
  expect(audit({ startDate: "2026-05-01", finishDate: "2026-05-01" }).findings).toEqual([]);
  expect(audit({ finishDate: "2026-05-01" }).evaluated["DAT-01"]).toBe(0);
});

test("a month without a day is any day of it", () => {
  const start = { value: "2013-07-15", text: "15/07/2013" };
  expect(
    audit({ startDate: start, finishDate: { value: "2013-07-01", text: "juillet 2013" } }).findings
  ).toEqual([]);
  expect(
    audit({ startDate: start, finishDate: { value: "2013-06-01", text: "juin 2013" } }).findings
  ).toHaveLength(1);
});
