import { bookFromRows, type CellInput } from "../book/build";
import type { ProjectReport } from "./report";
import { readReports } from "./readReports";

type Rows = readonly (readonly CellInput[])[];
const date = (iso: string): CellInput => ({
  value: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569,
  format: "dd/mm/yyyy",
});
const read = (sheets: Readonly<Record<string, Rows>>) =>
  readReports(bookFromRows(sheets, { file: "Chantier Nord.xlsx" }));
const curve = ({ snapshots }: ProjectReport): unknown[] =>
  snapshots.map(({ date: day, fields }) => [
    day,
    fields.plannedValue?.value,
    fields.earnedValue?.value,
    fields.actualCost?.value,
  ]);

describe("a series of earned value", () => {
  const expected = [
    ["2026-01-31", 100, 90, 95],
    ["2026-02-28", 250, 210, 240],
  ];

  it("is read with its dates down the sheet", () => {
    const { reports } = read({
      EVM: [
        ["Suivi de la valeur acquise"],
        ["Nom", "Date d'arrêté", "Valeur planifiée (VP)", "Valeur acquise (VA)", "Coût réel (CR)"],
        ["Janvier", date("2026-01-31"), 100, 90, 95],
        ["Février", date("2026-02-28"), 250, 210, 240],
      ],
    });
    expect(curve(reports[0]!)).toEqual(expected);
    expect(reports[0]!.snapshots.map(({ label }) => label)).toEqual(["Janvier", "Février"]);
    expect(reports[0]!.fields.earnedValue?.value).toBe(210);
    expect(reports[0]!.period).toBe("2026-02");
  });

  it("is read with its dates across, months ending on their last day", () => {
    const { reports } = read({
      EVM: [
        ["Project Orion"],
        [],
        ["k€", "Jan 2026", "Feb 2026"],
        ["PV", 100, 250],
        ["EV", 90, 210],
        ["AC", 95, 240],
      ],
    });
    expect(curve(reports[0]!).map((row) => (row as unknown[])[0])).toEqual([
      "2026-01-31",
      "2026-02-28",
    ]);
    expect(reports[0]!.name).toBe("Orion");
  });

  it("is put in time order whatever the order of the rows", () => {
    const { reports } = read({
      EVM: [
        ["Status date", "Planned value", "Earned value", "Actual cost"],
        [date("2026-02-28"), 250, 210, 240],
        [date("2026-01-31"), 100, 90, 95],
      ],
    });
    expect(curve(reports[0]!)).toEqual(expected);
  });
});

describe("tracking sheets, one a status date", () => {
  const schedule: Rows = [
    ["ID", "Name", "WBS", "Predecessors", "Baseline Start", "Baseline End", "Total Cost"],
    [0, "New bridge", "1", null, date("2026-01-01"), date("2026-06-30"), 600],
    [1, "Foundations", "1.1", null, date("2026-01-01"), date("2026-03-31"), 200],
    [2, "Piles", "1.1.1", null, date("2026-01-01"), date("2026-02-28"), 120],
    [3, "Caps", "1.1.2", "2FS", date("2026-03-01"), date("2026-03-31"), 80],
    [4, "Deck", "1.2", "3FS", date("2026-04-01"), date("2026-06-30"), 400],
  ];
  const tracking = (day: string, name: string, rows: Rows): Rows => [
    [null, "TP Status Date", date(day), null, "TP Name", name],
    [],
    ["General", null, "Tracking"],
    [
      "ID",
      "Name",
      "Actual Start",
      "Actual Cost",
      "Percentage Completed",
      "Earned Value (EV)",
      "Planned Value (PV)",
    ],
    ...rows,
  ];
  const sheets = {
    "Baseline Schedule": schedule,
    TP1: tracking("2026-02-28", "Piles done", [
      [0, "New bridge", null, 130, "20%", 120, 120],
      [1, "Foundations", null, 130, "60%", 120, 120],
      [2, "Piles", date("2026-01-01"), 130, 1, 120, 120],
      [3, "Caps", null, 0, 0, 0, 0],
      [4, "Deck", null, 0, 0, 0, 0],
    ]),
    TP2: tracking("2026-04-30", "Deck begun", [
      [0, "New bridge", null, 260, "50%", 330, 333],
      [1, "Foundations", null, 210, "100%", 200, 200],
      [2, "Piles", date("2026-01-01"), 130, 1, 120, 120],
      [3, "Caps", date("2026-03-01"), 80, 1, 80, 80],
      [4, "Deck", date("2026-04-01"), 50, 0.25, 100, 133],
    ]),
  };

  it("give the project row's figures and count no group with its members", () => {
    const { reports } = read(sheets);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.name).toBe("New bridge");
    expect(curve(reports[0]!)).toEqual([
      ["2026-02-28", 120, 120, 130],
      ["2026-04-30", 333, 330, 260],
    ]);
    expect(reports[0]!.snapshots.map(({ label }) => label)).toEqual(["Piles done", "Deck begun"]);
    expect(reports[0]!.tasks.map(({ fields }) => fields.taskName?.value)).toEqual([
      "Piles",
      "Caps",
      "Deck",
    ]);
    expect(reports[0]!.tasks[1]!.fields.predecessors?.value).toBe("2FS");
  });

  it("hold the project row against its activities", () => {
    const { totals } = read(sheets);
    const wrong = totals.filter(({ printed, computed }) => printed.value !== computed);
    expect(wrong.map(({ field, over, computed }) => [field, over, computed])).toEqual([
      ["earnedValue", "TP2: Deck begun", 300],
    ]);
  });

  it("find the groups by their sums where no outline number tells them", () => {
    const flat = { TP1: sheets.TP1, TP2: sheets.TP2 };
    const { reports } = read(flat);
    expect(reports[0]!.snapshots[0]!.tasks.map(({ fields }) => fields.taskName?.value)).toEqual([
      "Piles",
      "Caps",
      "Deck",
    ]);
  });

  it("are read from a basic export too: no outline numbers, no earned value but in the overview", () => {
    const basic = (day: string, name: string, rows: Rows): Rows => [
      [null, "TP Status Date", date(day), "TP Name", name],
      [],
      ["General", null, "Tracking"],
      ["ID", "Name", "Actual Start", "Actual Duration", "Actual Cost", "Percentage Completed"],
      ...rows,
    ];
    const { reports } = read({
      "Baseline Schedule": [
        ["ID", "Name", "Predecessors", "Baseline Start", "Baseline End", "Duration"],
        [0, "New bridge", null, date("2026-01-01"), date("2026-06-30"), "120d"],
        [2, "Piles", null, date("2026-01-01"), date("2026-02-28"), "40d"],
        [3, "Caps", "2FS", date("2026-03-01"), date("2026-03-31"), "20d"],
      ],
      TP1: basic("2026-02-28", "Piles done", [
        [0, "New bridge", null, "40d", 130, 0.2],
        [2, "Piles", date("2026-01-01"), "40d", 130, 1],
        [3, "Caps", null, "0", 0, 0],
      ]),
      "Tracking Overview": [
        [
          "Name",
          "Start Tracking Period",
          "Status date",
          "Planned Value (PV)",
          "Earned Value (EV)",
          "Actual Cost (AC)",
        ],
        ["Piles done", date("2026-01-01"), date("2026-02-28"), 120, 118, 130],
      ],
    });
    expect(reports).toHaveLength(1);
    expect(reports[0]!.name).toBe("New bridge");
    expect(curve(reports[0]!)).toEqual([["2026-02-28", 120, 118, 130]]);
    expect(reports[0]!.tasks.map(({ fields }) => fields.taskName?.value)).toEqual([
      "Piles",
      "Caps",
    ]);
  });

  it("are joined with an overview of the same dates", () => {
    const { reports } = read({
      ...sheets,
      "Tracking Overview": [
        ["General", null, null, "EVM Performance Measures"],
        [
          "Name",
          "Start Tracking Period",
          "Status date",
          "Planned Value (PV)",
          "Earned Value (EV)",
          "Actual Cost (AC)",
        ],
        ["Piles done", date("2026-01-01"), date("2026-02-28"), 120, 120, 130],
        ["Deck begun", date("2026-02-28"), date("2026-04-30"), 333, 330, 260],
      ],
    });
    expect(reports).toHaveLength(1);
    expect(reports[0]!.snapshots).toHaveLength(2);
    expect(reports[0]!.snapshots[1]!.tasks).toHaveLength(3);
  });
});
