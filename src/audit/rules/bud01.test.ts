import { makeSubject, reported } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud01 } from "./bud01";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud01]);
const total = (printed: number, computed: number | null, text = String(printed)) => ({
  field: "estimatedCost" as const,
  printed: reported("estimatedCost", { value: printed, text }, "D20"),
  computed,
  lines: 12,
  over: "Coût estimé",
  project: null,
});

test("fires on a total that is not the sum of its rows, on the total", () => {
  const { findings } = audit({ totals: [total(1000, 900)] });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    cell: "D20",
    found: "1\u202f000\u202f€",
    expected: "900\u202f€",
  });
});

test("does not fire within half a displayed step, or without rows to sum", () => {
  expect(audit({ totals: [total(53_000_000, 53_040_000, "53,0")] }).findings).toEqual([]);
  expect(audit({ totals: [total(1000, null)] }).evaluated["BUD-01"]).toBe(0);
});

test("fires when the report's amount is not the sum of its budget lines", () => {
  const lines = [{ actualCost: 40 }, { actualCost: 70 }];
  expect(audit({ projects: [{ fields: { actualCost: 100 }, lines }] }).findings).toHaveLength(1);
  expect(audit({ projects: [{ fields: { actualCost: 110 }, lines }] }).findings).toEqual([]);
});

test("lines that are incomplete or in another currency are not summed", () => {
  expect(
    audit({ projects: [{ fields: { actualCost: 100 }, lines: [{ actualCost: 40 }, {}] }] })
      .evaluated["BUD-01"]
  ).toBe(0);
  expect(
    audit({
      projects: [
        {
          fields: { actualCost: 100 },
          lines: [{ actualCost: 40 }, { actualCost: { value: 70, currency: "USD" } }],
        },
      ],
    }).evaluated["BUD-01"]
  ).toBe(0);
});
