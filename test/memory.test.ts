import { valuesOf, lineOf, readFile, reportOf, SETTINGS, valueOf } from "./handMadeReports";
import { consolidateInto, ofKind } from "./memoryChain";
import { describePortfolio } from "../src/plan/describePortfolio";
import type { FieldId } from "../src/fields/catalogue";
import type { OfferedFile, PortfolioSettings } from "../src/portfolio/portfolio";
import type { ProjectReport } from "../src/reading/report";
import type { HistoryRow } from "../src/portfolio/history";
import { trendOf } from "../src/portfolio/historyTrend";

type Fields = Readonly<Partial<Record<FieldId, string | number>>>;

const at = (period: string): PortfolioSettings => ({
  ...SETTINGS,
  period,
  statusDate: `${period}-28`,
});
const sent = (
  fields: Fields,
  rest: Partial<ProjectReport> = {},
  key = "P-1",
  file = "p1.xlsx"
): OfferedFile => readFile(file, [reportOf(file, key, fields, rest)]);

const defined = (fields: object): ProjectReport["fields"] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const findings = (portfolio: { findings: readonly { rule: string }[] }, rule: string) =>
  portfolio.findings.filter((one) => one.rule === rule);

describe("the memory of a portfolio", () => {
  it("adds each period once, and lets a period sent again take the place of its own snapshot", async () => {
    const one = await consolidateInto([sent({ currentBudget: 100 })], at("2026-09"));
    const two = await consolidateInto([sent({ currentBudget: 120 })], at("2026-10"), one);
    const again = await consolidateInto([sent({ currentBudget: 120 })], at("2026-10"), two);
    expect(Buffer.from(again.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    const changed = await consolidateInto([sent({ currentBudget: 130 })], at("2026-10"), again);
    expect(changed.portfolio.history.map(({ period, revision }) => [period, revision])).toEqual([
      ["2026-09", 1],
      ["2026-10", 2],
    ]);
    expect(ofKind(changed.portfolio, "resent")).toHaveLength(1);
    // Compared with September, not with October's first version.
    const [budget] = ofKind(changed.portfolio, "amount");
    expect([budget!.before!.value, budget!.after!.value, budget!.delta]).toEqual([100, 130, 30]);
    const still = await consolidateInto([sent({ currentBudget: 130 })], at("2026-10"), changed);
    expect(Buffer.from(still.bytes).equals(Buffer.from(changed.bytes))).toBe(true);
  });

  it("comes from the workbook alone: the next consolidation knows both values and both cells", async () => {
    const one = await consolidateInto([sent({ estimatedCost: 5_000_000 })], at("2026-09"));
    const two = await consolidateInto([sent({ estimatedCost: 6_500_000 })], at("2026-10"), one);
    expect(ofKind(two.portfolio, "amount")).toMatchObject([
      {
        subject: "estimatedCost",
        before: { period: "2026-09", value: 5_000_000, source: { file: "p1.xlsx", cell: "B4" } },
        after: { period: "2026-10", value: 6_500_000, source: { file: "p1.xlsx", cell: "B4" } },
        delta: 1_500_000,
        share: 0.3,
        verdict: "worse",
      },
    ]);
  });

  it("keeps what people added with a project that is renamed, and the project's thread", async () => {
    const named = (name: string): OfferedFile => {
      const facts = { projectName: name, startDate: "2025-01-01", estimatedCost: 4_000_000 };
      const report = reportOf("p1.xlsx", "P-1", facts);
      const fields = { ...report.fields, projectId: undefined };
      return readFile("p1.xlsx", [
        { ...report, id: null, key: name.toLowerCase(), name, fields: defined(fields) },
      ]);
    };
    const one = await consolidateInto([named("PPNG Plan Préfectures")], at("2026-09"));
    const previous = {
      ...one.previous,
      additions: [
        {
          table: "Projects",
          columns: [
            {
              heading: "Avis",
              cells: {
                "ppng plan préfectures": { value: "favorable", formula: null, format: "General" },
              },
            },
          ],
          notes: [],
          inputs: {},
        },
      ],
    };
    const two = await consolidateInto([named("PPNG")], at("2026-10"), { ...one, previous });
    expect(ofKind(two.portfolio, "renamed")).toMatchObject([
      { before: { value: "PPNG Plan Préfectures" }, after: { value: "PPNG" } },
    ]);
    const plan = describePortfolio(two.portfolio, previous);
    const projects = plan.sheets
      .flatMap(({ tables }) => tables)
      .find((t) => t.name === "Projects")!;
    const column = projects.columns.findIndex(({ heading }) => heading === "Avis");
    expect(projects.rows[0]![column]).toMatchObject({ value: "favorable" });
    expect(two.portfolio.history.map(({ thread }) => thread)).toEqual([
      "ppng plan préfectures",
      "ppng plan préfectures",
    ]);
    expect(two.portfolio.ledger.map(({ status }) => status)).not.toContain("missing");
  });

  it("finds milestones moved, reached and added, and a baseline that hides a slip", async () => {
    const milestones = (
      baseline: string,
      forecast: string,
      extra: ProjectReport["milestones"] = []
    ) => [
      lineOf(
        "J1",
        9,
        valuesOf(
          { milestoneName: "Recette", milestoneBaseline: baseline, milestoneForecast: forecast },
          "p1.xlsx"
        )
      ),
      ...extra,
    ];
    const dates = { finishDateBaseline: "2026-12-31", finishDateForecast: "2027-02-28" };
    const one = await consolidateInto(
      [sent(dates, { milestones: milestones("2026-11-15", "2026-11-30") })],
      at("2026-09")
    );
    const added = lineOf("J2", 10, valuesOf({ milestoneName: "Bilan" }, "p1.xlsx"));
    const two = await consolidateInto(
      [
        sent(
          { ...dates, finishDateBaseline: "2027-02-28" },
          { milestones: milestones("2026-11-15", "2026-12-20", [added]) }
        ),
      ],
      at("2026-10"),
      one
    );
    expect(ofKind(two.portfolio, "milestone")).toMatchObject([{ record: "Recette", delta: 20 }]);
    expect(ofKind(two.portfolio, "milestoneNew")).toMatchObject([{ record: "Bilan" }]);
    expect(ofKind(two.portfolio, "baseline")).toMatchObject([
      { subject: "finishDateBaseline", delta: 59 },
    ]);
    expect(findings(two.portfolio, "HIS-05")).toHaveLength(1);
  });

  it("finds a milestone that slips report after report", async () => {
    const report = (forecast: string) =>
      sent(
        {},
        {
          milestones: [
            lineOf(
              "J1",
              9,
              valuesOf({ milestoneName: "Recette", milestoneForecast: forecast }, "p1.xlsx")
            ),
          ],
        }
      );
    let link = await consolidateInto([report("2026-09-10")], at("2026-06"));
    for (const [period, forecast] of [
      ["2026-07", "2026-09-20"],
      ["2026-08", "2026-09-30"],
    ] as const) {
      link = await consolidateInto([report(forecast)], at(period), link);
      expect(findings(link.portfolio, "DAT-10")).toEqual([]);
    }
    link = await consolidateInto([report("2026-10-05")], at("2026-09"), link);
    expect(findings(link.portfolio, "DAT-10")).toHaveLength(1);
  });

  it("finds a past month that was rewritten, on its line, with both cells", async () => {
    const lines = (amount: number) => [
      lineOf("Licences", 5, valuesOf({ lineName: "Licences" }, "p1.xlsx"), [
        {
          period: "2026-08",
          value: valueOf("actualCost", amount, { file: "p1.xlsx", cell: "D6" }),
        },
        {
          period: "2026-10",
          value: valueOf("actualCost", amount * 2, { file: "p1.xlsx", cell: "E6" }),
        },
      ]),
    ];
    const one = await consolidateInto([sent({}, { lines: lines(1000) })], at("2026-09"));
    const two = await consolidateInto([sent({}, { lines: lines(1250) })], at("2026-10"), one);
    expect(ofKind(two.portfolio, "rewritten")).toMatchObject([
      {
        subject: "actualCost",
        record: "Licences",
        phase: "2026-08",
        before: { value: 1000, source: { cell: "D6" } },
        after: { value: 1250, source: { cell: "D6" } },
      },
    ]);
    expect(findings(two.portfolio, "HIS-01")).toMatchObject([{ cell: "D6", severity: "critical" }]);
  });

  it("asks for a change request only where the approved changes do not cover the budget's move", async () => {
    const budget = (currentBudget: number, approvedChanges: number) =>
      sent({ currentBudget, approvedChanges, originalBudget: 100_000 });
    const one = await consolidateInto([budget(100_000, 0)], at("2026-09"));
    const covered = await consolidateInto([budget(110_000, 10_000)], at("2026-10"), one);
    expect(ofKind(covered.portfolio, "amount")).toMatchObject([{ approved: true }]);
    expect(findings(covered.portfolio, "HIS-02")).toEqual([]);
    const bare = await consolidateInto([budget(110_000, 0)], at("2026-10"), one);
    expect(ofKind(bare.portfolio, "amount")).toMatchObject([{ approved: false }]);
    expect(findings(bare.portfolio, "HIS-02")).toHaveLength(1);
  });

  it("misses a project that vanished, unless it had come to its end", async () => {
    const open = sent({ finishDate: "2027-06-30" }, {}, "P-1", "p1.xlsx");
    const done = sent({ finishDate: "2026-08-31" }, {}, "P-2", "p2.xlsx");
    const other = sent({}, {}, "P-3", "p3.xlsx");
    const one = await consolidateInto([open, done, other], at("2026-09"));
    const two = await consolidateInto([other], at("2026-10"), one);
    expect(ofKind(two.portfolio, "gone").map(({ project }) => project)).toEqual(["p-1"]);
    expect(ofKind(two.portfolio, "finished").map(({ project }) => project)).toEqual(["p-2"]);
    expect(findings(two.portfolio, "HIS-07")).toMatchObject([{ project: "p-1" }]);
    expect(two.portfolio.ledger.filter(({ status }) => status === "missing")).toHaveLength(1);
    const again = await consolidateInto([other], at("2026-10"), two);
    expect(Buffer.from(again.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  it("reads earned schedule from the periods before, where a report holds one date", async () => {
    const earned = (period: string, plannedValue: number, earnedValue: number) =>
      sent({
        statusDate: `${period}-28`,
        startDateBaseline: "2026-07-28",
        finishDateBaseline: "2026-12-28",
        budgetAtCompletion: 500,
        plannedValue,
        earnedValue,
        actualCost: earnedValue,
      });
    const one = await consolidateInto([earned("2026-08", 100, 80)], at("2026-08"));
    const two = await consolidateInto([earned("2026-09", 200, 150)], at("2026-09"), one);
    const { indicators } = two.portfolio.projects[0]!;
    // Half way from 28 August (day 31) to 28 September (day 62).
    expect(indicators.earnedSchedule).toEqual({ value: 46.5 });
    expect(one.portfolio.projects[0]!.indicators.spiTime).toHaveProperty("undefined");
  });
});

describe("a trend", () => {
  const row = (earnedValue: number, baseline = 1): HistoryRow => ({
    period: "2026-01",
    key: "p",
    name: "P",
    status: null,
    currency: "EUR",
    measures: { earnedValue, actualCost: 100 },
    thread: "p",
    reported: null,
    dates: {},
    duration: null,
    percentComplete: null,
    phase: null,
    baseline,
    revision: 1,
    rules: "",
    file: null,
    hash: null,
  });

  it("needs three snapshots on one baseline, and more than the dead band", () => {
    expect(trendOf([row(90), row(95)], "cpi")).toBeNull();
    expect(trendOf([row(90), row(91), row(92)], "cpi")).toBe("steady");
    expect(trendOf([row(90), row(91), row(93)], "cpi")).toBe("up");
    expect(trendOf([row(93), row(91), row(90)], "cpi")).toBe("down");
    expect(trendOf([row(90), row(95), row(99, 2)], "cpi")).toBeNull();
    expect(trendOf([row(90), row(95), row(99)], "spi")).toBeNull();
  });
});
