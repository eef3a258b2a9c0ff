import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { sta06 } from "./sta06";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [sta06]);

const red = { value: "offTrack", text: "Rouge" };

test("fires on a red project that says nothing, on the blank commentary", () => {
  const { findings } = audit({
    projects: [{ fields: { declaredStatus: red } }],
    headings: ["commentary"],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("C5");
});

test("does not fire when the project explains, or is not red", () => {
  expect(
    audit({ projects: [{ fields: { declaredStatus: red, commentary: "Renfort en novembre" } }] })
      .findings
  ).toEqual([]);
  expect(
    audit({ projects: [{ fields: { declaredStatus: "watch" } }], headings: ["commentary"] })
      .findings
  ).toEqual([]);
});

test("is not evaluated where the sheet has no place to explain", () => {
  expect(audit({ projects: [{ fields: { declaredStatus: red } }] }).evaluated["STA-06"]).toBe(0);
});
