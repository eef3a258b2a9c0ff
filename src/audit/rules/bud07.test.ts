import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud07 } from "./bud07";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud07]);

const fields = (currentBudget: number, estimateAtCompletion: number) =>
  audit({ projects: [{ fields: { currentBudget, estimateAtCompletion } }] });

test("fires on a forecast a thousand times smaller than its budget", () => {
  const { findings } = fields(850_000, 862);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ cell: "C5", found: "862\u202f€" });
});

test("does not fire on a large variance, or on a factor that is no unit", () => {
  expect(fields(850_000, 85_000).findings).toEqual([]);
  expect(fields(850_000, 600).findings).toEqual([]);
});

test("a zero has no order of magnitude", () => {
  expect(fields(850_000, 0).findings).toEqual([]);
});
