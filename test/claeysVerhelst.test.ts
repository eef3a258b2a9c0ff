import { readFileSync } from "node:fs";
import path from "node:path";
import type { BookReading, PrintedTotal, Snapshot } from "../src/reading/report";
import { readReports } from "../src/reading/readReports";
import { readBook } from "../src/xlsx/read/readBook";
import { sharedData } from "./sharedData";

const data = sharedData();
const describeWithData = data === null ? describe.skip : describe;

interface ExpectedRow {
  readonly [column: string]: string;
}

/** The published figures, a row a status date; a field may be quoted ("WH, L1, L2"). */
function expectedRows(folder: string): ExpectedRow[] {
  const text = readFileSync(path.join(folder, "earned-value/claeys-verhelst-expected.csv"), "utf8");
  const split = (line: string): string[] =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].slice(0, -1).map((m) => m[2] ?? m[1]!);
  const [head, ...rows] = text.trim().split(/\r?\n/);
  const columns = split(`${head!},`);
  return rows.map((row) =>
    Object.fromEntries(split(`${row},`).map((value, i) => [columns[i]!, value]))
  );
}

async function read(file: string): Promise<BookReading> {
  const bytes = new Uint8Array(readFileSync(path.join(data!, "earned-value", file)));
  return readReports(await readBook(bytes, file));
}

function amount(snapshot: Snapshot, field: "plannedValue" | "earnedValue" | "actualCost"): number {
  return snapshot.fields[field]!.value as number;
}

const differs = ({ printed, computed }: PrintedTotal): boolean =>
  Math.abs((printed.value as number) - computed!) >
  Math.max(0.5, 0.00005 * Math.abs(printed.value as number));

describeWithData("Claeys-Verhelst, a real project with seven tracking sheets", () => {
  let reading: BookReading;
  let expected: ExpectedRow[];
  beforeAll(async () => {
    reading = await read("claeys-verhelst.xlsx");
    // "Finish" is a line of ProTrack's overview only; the workbook ends with "Completion".
    expected = expectedRows(data!).filter((row) => row.leaf_sum_EV !== "");
  });

  it("is one project, named by the activity that groups all others", () => {
    expect(reading.reports).toHaveLength(1);
    expect(reading.reports[0]!.name).toBe("PROJECT CLAEYS-VERHELST");
  });

  it("has planned and earned value of the project row, and the sum of the activities' actual cost, at every date", () => {
    const { snapshots } = reading.reports[0]!;
    expect(snapshots).toHaveLength(expected.length);
    expected.forEach((row, i) => {
      const snapshot = snapshots[i]!;
      expect(Math.abs(amount(snapshot, "plannedValue") - Number(row.PV))).toBeLessThan(0.5);
      expect(Math.abs(amount(snapshot, "earnedValue") - Number(row.EV))).toBeLessThan(0.5);
      // The project row prints no actual cost, so that the activities' sum is all this file tells.
      expect(Math.abs(amount(snapshot, "actualCost") - Number(row.leaf_sum_AC))).toBeLessThan(0.5);
    });
  });

  it("keeps the status dates in order, with their names", () => {
    const { snapshots } = reading.reports[0]!;
    expect(snapshots.map(({ date }) => date)).toEqual([
      "2006-07-07",
      "2007-02-08",
      "2007-03-16",
      "2007-06-01",
      "2007-06-29",
      "2007-10-24",
      "2008-01-09",
    ]);
    expect(snapshots[0]!.label).toBe("Preparation1");
    expect(snapshots[5]!.label).toBe("WH, L1, L2");
  });

  it("counts the 49 activities and none of the groups", () => {
    const [project] = reading.reports;
    expect(project!.tasks).toHaveLength(49);
    for (const { tasks } of project!.snapshots) expect(tasks).toHaveLength(49);
    expect(project!.tasks.every(({ fields }) => fields.wbs !== undefined)).toBe(true);
    const demolition = project!.tasks.find(
      ({ fields }) => fields.taskName?.value === "demolition"
    )!;
    expect(demolition.fields.budgetAtCompletion?.value).toBeCloseTo(38087.7109, 4);
    expect(demolition.fields.predecessors?.value).toBe("16FS");
    expect(demolition.fields.actualCost?.value).toBeCloseTo(67701.7891, 4);
  });

  it("tells of the two dates at which the activities do not sum to the project row, and of no other", () => {
    const wrong = reading.totals.filter(differs);
    expect(wrong.map(({ field, over }) => `${field} ${over}`)).toEqual([
      "earnedValue TP4: Shell",
      "earnedValue TP5: Wind & waterproof",
    ]);
    expect(wrong[0]!.printed.source).toMatchObject({ sheet: "TP4", cell: "W5" });
    expect(wrong[0]!.computed).toBeCloseTo(1197453.41, 1);
    expect(wrong[0]!.lines).toBe(49);
  });

  it("gives the latest figures as the project's own", () => {
    const { fields, period } = reading.reports[0]!;
    expect(fields.budgetAtCompletion?.value).toBeCloseTo(3027133.25, 2);
    expect(fields.earnedValue?.source).toMatchObject({ sheet: "TP7", cell: "W5" });
    expect(fields.statusDate?.value).toMatch(/^2008-01-09/);
    expect(period).toBe("2008-01");
  });

  it("says of the sheets that hold no project data that they were not read", () => {
    const unread = reading.unread.filter(({ reason }) => reason === "noProjectFound");
    expect(unread.map(({ sheet }) => sheet)).toEqual(["Resources", "Risk Analysis"]);
  });

  it("reads the overview that ProTrack printed, an old .xls, to the same figures", async () => {
    const overview = await read("claeys-verhelst-protrack.xls");
    const { snapshots } = overview.reports[0]!;
    const rows = expectedRows(data!);
    expect(snapshots.map(({ label }) => label)).toEqual(rows.map(({ period }) => period));
    rows.forEach((row, i) => {
      for (const [field, column] of [
        ["plannedValue", "PV"],
        ["earnedValue", "EV"],
        ["actualCost", "AC"],
      ] as const) {
        expect(amount(snapshots[i]!, field)).toBeCloseTo(Number(row[column]), 3);
      }
      // "SPI(t)" and "EAC (PF=1)" stand beside these; they are others.
      expect(Number(snapshots[i]!.fields.publishedSpi!.value)).toBeCloseTo(Number(row.SPI), 2);
      expect(Number(snapshots[i]!.fields.estimateAtCompletion!.value)).toBeCloseTo(
        Number(row.protrack_EAC_CPI),
        1
      );
    });
    expect(overview.notices.filter(({ code }) => code === "competingHeading")).toEqual([]);
  });
});
