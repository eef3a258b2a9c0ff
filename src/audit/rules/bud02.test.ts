import { makeSubject, reported } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud02 } from "./bud02";

const total = (printed: number, computed: number) => ({
  field: "earnedValue" as const,
  printed: reported("earnedValue", printed, "F9"),
  computed,
  lines: 49,
  over: "Foundation",
  project: "projet 1",
});
const audit = (printed: number, computed: number) =>
  auditReading(makeSubject({ projects: [{ fields: {} }], totals: [total(printed, computed)] }), [
    bud02,
  ]);

test("fires when the project is not the sum of its tasks", () => {
  const { findings } = audit(1_183_389.5, 1_197_453.41);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "BUD-02", cell: "F9", project: "projet 1" });
});

test("does not fire on binary dust", () => {
  expect(audit(1_048_578.75, 1_048_578.73).findings).toEqual([]);
});

test("a total of a project that is not audited is left to others", () => {
  const subject = makeSubject({ projects: [{ name: "Autre", fields: {} }], totals: [total(1, 2)] });
  expect(auditReading(subject, [bud02]).evaluated["BUD-02"]).toBe(0);
});
