import fc from "fast-check";
import type { OfferedFile } from "../../portfolio/portfolio";
import { chooseSettings, lastDay } from "./chooseSettings";

const given = { period: null, currency: null, rates: {}, language: "fr", expected: [] } as const;

function reporting(period: string | null, currency: string | null): OfferedFile {
  const source = { file: "a", sheet: "s", cell: "A1", text: "1" };
  const actualCost = { field: "actualCost", value: 1, unit: "currency", currency, source } as const;
  const report = {
    key: "a",
    id: null,
    name: "a",
    file: "a",
    sheet: "s",
    period,
    fields: { actualCost },
    lines: [],
    milestones: [],
    risks: [],
    tasks: [],
    snapshots: [],
  };
  const nothing = { locales: [], regions: [], unread: [], totals: [], notices: [] };
  const reading = { file: "a", format: "xlsx", template: null, reports: [report] };
  return { file: "a", hash: "", reading: { ...reading, ...nothing, rowsRead: 1, rowsUnread: 0 } };
}

test("the month most reports state, the latest of equals, else the current one", () => {
  const files = ["2026-09", "2026-10", "2026-09", "2026-10", "2026"].map((period) =>
    reporting(period, "EUR")
  );
  expect(chooseSettings(given, files, "2027-01-15").period).toBe("2026-10");
  expect(chooseSettings(given, [reporting(null, "EUR")], "2027-01-15").period).toBe("2027-01");
  expect(chooseSettings({ ...given, period: "2025-02" }, files, "2027-01-15")).toMatchObject({
    period: "2025-02",
    statusDate: "2025-02-28",
  });
});

test("the currency most projects report in, else EUR", () => {
  const files = ["GBP", "GBP", "EUR", null].map((currency) => reporting(null, currency));
  expect(chooseSettings(given, files, "2027-01-15").currency).toBe("GBP");
  expect(chooseSettings(given, [reporting(null, null)], "2027-01-15").currency).toBe("EUR");
  expect(chooseSettings(given, files.slice(1), "2027-01-15").currency).toBe("EUR");
});

test("a month ends the day before the next one begins", () => {
  expect(lastDay("2024-02")).toBe("2024-02-29");
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
      const end = new Date(`${lastDay(`${y}-${String(m).padStart(2, "0")}`)}T00:00:00Z`);
      end.setUTCDate(end.getUTCDate() + 1);
      expect(end.getUTCDate()).toBe(1);
      expect((end.getUTCMonth() + 12 - m) % 12).toBe(0);
    })
  );
});
