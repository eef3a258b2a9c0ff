import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { sta01 } from "./sta01";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [sta01]);

const green = { value: "onTrack", text: "☀" };

test("fires on a green status over red figures, and says which", () => {
  const { findings } = audit({
    projects: [{ fields: { declaredStatus: green, earnedValue: 82, actualCost: 100 } }],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ cell: "B5", found: "☀", expected: "▲ en dérive" });
  expect(findings[0]!.values.because).toBe("IPC 0,82");
});

test("does not fire when the status is the figures' or worse", () => {
  for (const value of ["offTrack", "watch"]) {
    expect(
      audit({ projects: [{ fields: { declaredStatus: value, earnedValue: 92, actualCost: 100 } }] })
        .findings
    ).toEqual([]);
  }
});

test("is not evaluated without figures, or on a project that is not assessed", () => {
  expect(audit({ projects: [{ fields: { declaredStatus: green } }] }).evaluated["STA-01"]).toBe(0);
  expect(
    audit({
      projects: [{ fields: { declaredStatus: "notAssessed", earnedValue: 1, actualCost: 9 } }],
    }).evaluated["STA-01"]
  ).toBe(0);
});
