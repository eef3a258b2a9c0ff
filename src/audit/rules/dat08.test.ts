import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dat08 } from "./dat08";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dat08]);

const project = (milestoneForecast: string | { value: string; text: string }) =>
  audit({
    projects: [
      {
        fields: {
          startDate: "2026-01-10",
          finishDate: "2026-12-31",
          finishDateForecast: "2027-03-31",
        },
        milestones: [{ milestoneName: "Go", milestoneForecast }],
      },
    ],
  });

test("fires on a milestone after every finish of its project", () => {
  expect(project("2027-05-01").findings).toHaveLength(1);
});

test("does not fire within the widest window, nor within the month it starts", () => {
  expect(project("2027-03-15").findings).toEqual([]);
  expect(project({ value: "2026-01-01", text: "janvier 2026" }).findings).toEqual([]);
});

test("is not evaluated when the project gives no dates", () => {
  expect(
    audit({ projects: [{ fields: {}, milestones: [{ milestoneForecast: "2027-05-01" }] }] })
      .evaluated["DAT-08"]
  ).toBe(0);
});
