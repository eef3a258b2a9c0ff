import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat07 } from "./dat07";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat07]);

const milestones = (...list: object[]) => audit({ projects: [{ fields: {}, milestones: list }] });

test("fires on the milestone that leaves its baseline blank", () => {
  const { findings } = milestones(
    { milestoneName: "A", milestoneForecast: "2026-11-01", milestoneBaseline: "2026-10-01" },
    { milestoneName: "B", milestoneForecast: "2026-12-01" }
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C102");
});

test("does not fire on a milestone with no date at all", () => {
  expect(
    milestones({ milestoneName: "A", milestoneBaseline: "2026-10-01" }, { milestoneName: "B" })
      .findings
  ).toEqual([]);
});

test("is not evaluated where the table has no baseline", () => {
  expect(
    milestones({ milestoneName: "A", milestoneForecast: "2026-11-01" }).evaluated["DAT-07"]
  ).toBe(0);
});
