import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { SETTINGS } from "./handMadeReports";
import { consolidateInto, ofKind } from "./memoryChain";
import type { Link } from "./memoryChain";
import { offeredFiles } from "./offeredFiles";
import { sharedData } from "./sharedData";

/*
 * The UK's major projects of three years, consolidated in order. Ids and whole-life costs are read here from the
 * official CSV, apart from the code under test.
 */
const shared = sharedData();
const folder = path.join(shared ?? "", "uk-major-projects");
const YEARS = [
  ["2020-03", "2019_20"],
  ["2022-03", "2021_22"],
  ["2024-03", "2023_24"],
] as const;

/** Name by id, ids in lower case. */
function idsOf(index: number): Map<string, string> {
  const text = readFileSync(path.join(folder, `gmpp_${YEARS[index]![1]}.csv`), "latin1");
  const { data } = Papa.parse<string[]>(text.replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, ""), {
    skipEmptyLines: true,
  });
  const [header, ...rows] = data as [string[], ...string[][]];
  if (index === 0) {
    const names = rows.find(([label]) => /project name/i.test(label!))!;
    return new Map(header.slice(1).map((id, i) => [id.trim().toLowerCase(), names[i + 1]!]));
  }
  return new Map(rows.map(([id, name]) => [id!.trim().toLowerCase(), name!]));
}

(shared ? describe : describe.skip)("four years of the UK's major projects", () => {
  const links: Link[] = [];
  beforeAll(async () => {
    for (const [period, name] of YEARS) {
      const files = await offeredFiles(path.join(folder, `returns-${name}`));
      const settings = {
        ...SETTINGS,
        period,
        statusDate: `${period}-31`,
        currency: "GBP",
        rates: {},
        language: "en" as const,
      };
      links.push(await consolidateInto(files, settings, links.at(-1)));
    }
  }, 180_000);

  it.each([1, 2])("recognises every id of year %d that the year before had", (index) => {
    const [before, now] = [idsOf(index - 1), idsOf(index)];
    const { matching, projects } = links[index]!.portfolio;
    const here = new Set(projects.map(({ report }) => report.key));
    const common = [...now.keys()].filter((id) => before.has(id) && here.has(id));
    expect(common.length).toBeGreaterThan(60);
    const matches = new Map(matching.matches.map((match) => [match.key, match]));
    for (const id of common) {
      expect(matches.get(id)).toMatchObject({ before: id, basis: "id", score: 1 });
    }
  });

  it("tells projects that kept their id and changed their name", () => {
    const renamed = ofKind(links[2]!.portfolio, "renamed").map(
      ({ before, after }) => `${String(before!.value)} => ${String(after!.value)}`
    );
    expect(renamed).toContain("Future Beyond Line Of Sight => Skynet 6 (aka FBLOS)");
    expect(renamed).toContain("GSS HMRC Led Cluster Programme => Unity Programme");
  });

  it("recognises by name what was given another id, and says so", () => {
    const [before, now] = [idsOf(0), idsOf(1)];
    const match = links[1]!.portfolio.matching.matches.find(
      ({ key }) => key === "doh_0063_1819-q3"
    );
    expect(before.has("dh_0063_1819-q3") && now.has("doh_0063_1819-q3")).toBe(true);
    expect(match).toMatchObject({ before: "dh_0063_1819-q3", basis: "name" });
    const transferred = ofKind(links[1]!.portfolio, "transferred").map(({ project }) => project);
    expect(transferred).toContain("doh_0063_1819-q3");
  });

  it.each([1, 2])("balances what came and went in year %d", (index) => {
    const { portfolio } = links[index]!;
    const came = ofKind(portfolio, "new", "returned").length;
    const went = ofKind(portfolio, "gone", "finished").length;
    expect(links[index - 1]!.portfolio.projects.length + came - went).toBe(
      portfolio.projects.length
    );
    const bridge = portfolio.bridge!;
    const steps = bridge.steps.reduce((sum, { amount }) => sum + amount, 0);
    expect(bridge.before + steps).toBeCloseTo(bridge.after, 0);
  });

  it("does not compare the figures of one financial year with those of another", () => {
    const years = ofKind(links[2]!.portfolio, "amount").filter(({ subject }) =>
      String(subject).startsWith("year")
    );
    expect(years).toEqual([]);
  });
});
