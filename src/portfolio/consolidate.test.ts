import fc from "fast-check";
import { SETTINGS, readFile, reportOf, valueOf } from "../../test/handMadeReports";
import { consolidate } from "./consolidate";
import type { OfferedFile, Portfolio } from "./portfolio";
import type { PreviousPortfolio } from "./previous";

const file = (portfolio: Portfolio, name: string) =>
  portfolio.ledger.find((entry) => entry.file === name)!;

describe("consolidate", () => {
  it("gives one line to every file offered, and every project to one line", () => {
    const portfolio = consolidate(
      [
        readFile("b.xlsx", [reportOf("b.xlsx", "P-2"), reportOf("b.xlsx", "P-10")]),
        readFile("a.xlsx", [reportOf("a.xlsx", "P-1")]),
        { file: "vide.xlsx", hash: null, rejected: { code: "emptyFile", values: {} } },
        readFile("notes.xlsx", []),
      ],
      { ...SETTINGS, expected: ["P-1", "P-12"] }
    );
    expect(portfolio.ledger.map(({ file: f, status }) => [f, status])).toEqual([
      ["a.xlsx", "consolidated"],
      ["b.xlsx", "consolidated"],
      ["notes.xlsx", "rejected"],
      ["vide.xlsx", "rejected"],
      ["P-12", "missing"],
    ]);
    expect(portfolio.projects.map(({ report }) => report.id)).toEqual(["P-1", "P-2", "P-10"]);
    expect(file(portfolio, "notes.xlsx").reason?.code).toBe("noProjectFound");
  });

  it("takes the newest of two reports of one project and says which was left out", () => {
    const older = reportOf("v2.xlsx", "P-1", { statusDate: "2026-10-15", actualCost: 100 });
    const newer = reportOf("v1.xlsx", "P-1", { statusDate: "2026-10-31", actualCost: 120 });
    const portfolio = consolidate(
      [readFile("v2.xlsx", [older]), readFile("v1.xlsx", [newer])],
      SETTINGS
    );
    expect(portfolio.projects.map(({ report }) => report.file)).toEqual(["v1.xlsx"]);
    expect(file(portfolio, "v2.xlsx")).toMatchObject({
      status: "duplicate",
      reason: { code: "projectSubmittedTwice", values: { kept: "v1.xlsx" } },
      projects: ["p-1"],
      accepted: [],
    });
    const duplicates = portfolio.findings.filter(({ rule }) => rule === "DQ-07");
    expect(duplicates).toEqual([expect.objectContaining({ file: "v2.xlsx", cell: "B2" })]);
  });

  it("prefers the last version by name when two say the same date", () => {
    const files = ["suivi_v9.xlsx", "suivi_v10.xlsx"].map((name) =>
      readFile(name, [reportOf(name, "P-1")])
    );
    expect(consolidate(files, SETTINGS).projects[0]!.report.file).toBe("suivi_v10.xlsx");
  });

  it("takes a report of an earlier period and names it late", () => {
    const portfolio = consolidate(
      [
        readFile("a.xlsx", [reportOf("a.xlsx", "P-1", { statusDate: "2026-09-30" })]),
        readFile("b.xlsx", [reportOf("b.xlsx", "P-2", {}, { period: "2026-09" })]),
        readFile("c.xlsx", [reportOf("c.xlsx", "P-3", {}, { period: null })]),
      ],
      SETTINGS
    );
    expect(portfolio.ledger.map(({ status }) => status)).toEqual(["late", "late", "consolidated"]);
    expect(portfolio.projects).toHaveLength(3);
  });

  it("keeps two projects of the same name in two departments apart", () => {
    const portail = (name: string, department: string) =>
      reportOf(name, "portail rh", { projectName: "Portail RH", department }, { id: null });
    const portfolio = consolidate(
      [
        readFile("drh.xlsx", [portail("drh.xlsx", "DRH")]),
        readFile("dsi.xlsx", [portail("dsi.xlsx", "DSI")]),
      ],
      SETTINGS
    );
    expect(portfolio.projects.map(({ report }) => report.key)).toEqual([
      "portail rh / drh",
      "portail rh / dsi",
    ]);
  });

  it("converts each project before it adds, and says what it could not convert", () => {
    const portfolio = consolidate(
      [
        readFile("a.xlsx", [reportOf("a.xlsx", "P-1", { actualCost: 100 })]),
        readFile("b.xlsx", [reportOf("b.xlsx", "P-2", { actualCost: 100 }, { currency: "GBP" })]),
        readFile("c.xlsx", [reportOf("c.xlsx", "P-3", { actualCost: 100 }, { currency: "USD" })]),
      ],
      SETTINGS
    );
    const total = portfolio.totals.find(({ field }) => field === "actualCost")!;
    expect(total).toMatchObject({ reported: 2, notConverted: 1, projects: 3 });
    expect(total.value).toBeCloseTo(215, 9);
  });

  it("calls a file partial when cells of known fields hold no value", () => {
    const { source } = valueOf("yearBudget", null, { file: "a.xlsx", cell: "C4" });
    const notice = { field: "yearBudget", source, project: "p-1", values: {} } as const;
    const portfolio = consolidate(
      [
        readFile("a.xlsx", [reportOf("a.xlsx", "P-1")], {
          notices: [
            { ...notice, code: "proseInValue" },
            { ...notice, code: "placeholder" },
          ],
        }),
      ],
      SETTINGS
    );
    expect(file(portfolio, "a.xlsx")).toMatchObject({
      status: "partial",
      reason: { code: "someValuesUnread", values: { count: 1 } },
    });
  });

  it("misses a project that the last portfolio had", () => {
    const row = {
      status: null,
      currency: null,
      measures: {},
      reported: null,
      dates: {},
      duration: null,
      percentComplete: null,
      phase: null,
      baseline: 1,
      revision: 1,
      rules: "",
      file: null,
      hash: null,
    };
    const previous: PreviousPortfolio = {
      file: "portefeuille.xlsx",
      settings: {},
      additions: [],
      history: [
        { period: "2026-09", key: "p-1", thread: "p-1", name: "Un", ...row },
        { period: "2026-09", key: "p-2", thread: "p-2", name: "Deux", ...row },
      ],
      sheets: [],
    };
    const portfolio = consolidate(
      [readFile("a.xlsx", [reportOf("a.xlsx", "P-1")])],
      SETTINGS,
      previous
    );
    expect(portfolio.ledger.at(-1)).toMatchObject({ file: "Deux", status: "missing" });
    expect(portfolio.history.map(({ period, key }) => `${period} ${key}`)).toEqual([
      "2026-09 p-1",
      "2026-09 p-2",
      "2026-10 p-1",
    ]);
  });
});

/** Files of one or more projects out of a few, so that duplicates are common. */
const someFiles = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) => {
        const name = `f${number}.xlsx`;
        const report = fc.record({
          id: fc.integer({ min: 1, max: 6 }),
          date: fc.constantFrom("2026-08-31", "2026-09-30", "2026-10-31"),
          cost: fc.integer({ min: 0, max: 1e9 }),
        });
        return fc
          .uniqueArray(report, { maxLength: 3, selector: ({ id }) => id })
          .map((reports): OfferedFile =>
            readFile(
              name,
              reports.map(({ id, date, cost }) =>
                reportOf(name, `P-${id}`, { statusDate: date, actualCost: cost })
              )
            )
          );
      })
    )
  );

describe("consolidate, for any files", () => {
  it("does not depend on the order in which they are offered", () => {
    fc.assert(
      fc.property(someFiles, fc.infiniteStream(fc.nat()), (files, numbers) => {
        const shuffled = [...files]
          .map((one) => [numbers.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(consolidate(shuffled, SETTINGS)).toEqual(consolidate(files, SETTINGS));
      })
    );
  });

  it("keeps a ledger that reconciles with the portfolio", () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const portfolio = consolidate(files, SETTINGS);
        const accepted = portfolio.ledger.flatMap((entry) => entry.accepted);
        expect(accepted.slice().sort()).toEqual(
          portfolio.projects.map(({ report }) => report.key).sort()
        );
        expect(portfolio.ledger.map((entry) => entry.file).sort()).toEqual(
          files.map((one) => one.file).sort()
        );
        for (const entry of portfolio.ledger) {
          expect(entry.reason === null).toBe(entry.status === "consolidated");
        }
      })
    );
  });
});
