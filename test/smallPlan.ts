import type { Plan, PlanCell, PlanSheet, PlanTable } from "../src/plan/plan";
import type { ExcelHost } from "../src/workbench/host/host";

const PRINT = {
  area: null,
  titleRows: null,
  landscape: true,
  fitToWidth: 1,
  fitToHeight: 0,
  footer: "&LVigie&R&P",
} as const;

const sheet = (key: string, name: string, parts: Partial<PlanSheet>): PlanSheet => ({
  key,
  name,
  visibility: "visible",
  gridlines: false,
  tabColor: null,
  frozen: { rows: 4, columns: 1 },
  widths: [20, 12, 12],
  heights: { 0: 27 },
  blocks: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  merges: [],
  print: PRINT,
  ...parts,
});

const table = (
  name: string,
  row: number,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  parts: Partial<PlanTable> = {}
): PlanTable => ({
  name,
  row,
  col: 0,
  columns: headings.map((heading) => ({ id: heading.toLowerCase(), heading, style: "cell" })),
  rows,
  keys: rows.map(([key]) => String(key !== null && typeof key === "object" ? key.value : key)),
  totals: false,
  style: "TableStyleLight1",
  ...parts,
});

/** Projects of a small portfolio: name, budget, actual. */
export type Row = readonly [name: string, budget: number, actual: number];

const OLD: readonly Row[] = [
  ["Alpha", 100, 40],
  ["Beta", 200, 90],
  ["Gamma", 300, 10],
];
const NEW: readonly Row[] = [
  ["Alpha", 110, 60],
  ["Aurora", 50, 0],
  ["Beta", 200, 120],
  ["Delta", 70, 7],
  ["Gamma", 310, 30],
];

/**
 * A portfolio of three sheets that has a little of everything: a summary with formulas, a chart and coloured words;
 * a table with a calculated column, notes and links; settings with two tables, one above the other.
 */
export function smallPlan(version: "old" | "new", given?: readonly Row[]): Plan {
  const rows = given ?? (version === "old" ? OLD : NEW);
  const last = 5 + rows.length - 1;
  const projects = table(
    "Projects",
    3,
    ["Project", "Budget", "Actual", "Left"],
    rows.map(([name, budget, actual], i) => [
      { value: name, note: `ⓘ ${version} ${name}`, style: "cell" },
      budget,
      actual,
      i === 1 ? { value: version, typed: true } : budget - actual,
    ])
  );
  return {
    sheets: [
      sheet("summary", "Summary", {
        blocks: [
          { row: 0, col: 0, rows: [[{ value: "Portfolio", style: "title" }], ["=not a formula"]] },
          {
            row: 3,
            col: 0,
            rows: [
              ["Budget", { value: null, formula: "SUM(Projects[Budget])", format: "#,##0" }],
              ["Version", { value: `▲ ${version}`, style: "label" }],
              ...rows.map((_, i): PlanCell[] => [
                { value: null, formula: `INDEX(Projects[Project],${i + 1})` },
                { value: null, formula: `INDEX(Projects[Actual],${i + 1})` },
              ]),
            ],
          },
        ],
        conditionalFormats: [
          { range: "B5", formula: 'LEFT(B5,1)="▲"', font: { color: "B3261E", bold: true } },
        ],
        merges: ["A1:C1"],
        charts: [
          {
            kind: "bar",
            title: `Actual, ${version}`,
            series: [
              {
                name: "Actual",
                categories: `Summary!$A$6:$A$${last + 1}`,
                values: `Summary!$B$6:$B$${last + 1}`,
              },
            ],
            place: { top: 3, left: 4, bottom: 12, right: 9 },
          },
        ],
      }),
      sheet("projects", "Projects", {
        blocks: [{ row: 0, col: 0, rows: [[{ value: `Projects, ${version}`, style: "title" }]] }],
        tables: [
          {
            ...projects,
            columns: [
              projects.columns[0]!,
              {
                id: "budget",
                heading: "Budget",
                format: "#,##0",
                style: "cellRight",
                note: "ⓘ Budget",
              },
              { id: "actual", heading: "Actual", format: "#,##0", style: "cellRight" },
              { id: "left", heading: "Left", format: "#,##0", formula: "[@Budget]-[@Actual]" },
            ],
          },
        ],
        validations: [{ range: `B5:B${last}`, type: "decimal", formula1: "0", error: "No." }],
      }),
      sheet("settings", "Settings", {
        blocks: [
          { row: 0, col: 0, rows: [[{ value: "Settings", style: "title" }]] },
          { row: 4 + rows.length + 1, col: 0, rows: [[{ value: "Rates", style: "section" }]] },
        ],
        tables: [
          table(
            "Settings",
            3,
            ["Name", "Value"],
            rows.map(([name, budget]) => [name, budget])
          ),
          table(
            "Rates",
            4 + rows.length + 3,
            ["Currency", "Rate"],
            [
              ["EUR", 1],
              [version === "old" ? "GBP" : "USD", 1.1],
            ]
          ),
        ],
      }),
    ],
    names: [],
    properties: { title: "Portfolio", subject: "", creator: "Vigie" },
  };
}

/** Everything that people see of our sheets, as text that compares well. */
export function contentsOf(host: ExcelHost, plan: Plan): string {
  host.book.calculation.settle();
  const sheets = plan.sheets.map(({ name }) => {
    const found = host.book.sheetNamed(name);
    if (!found) return { name, missing: true };
    return {
      name,
      cells: [...found.cells.all()]
        .map(({ row, col, value, formula }) => [row, col, value, formula])
        .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
      notes: found.notes.map((note) => [note.area.local, note.content]).sort(),
      formats: found.conditionalFormats.map(({ areas, detail }) => [
        areas.map((area) => area.local),
        detail,
      ]),
      validations: found.validations.map(({ areas, rule }) => [areas.map((a) => a.local), rule]),
      merges: found.merges.map((area) => area.local).sort(),
      charts: found.charts.map(({ name, bag, series }) => [
        name,
        bag.Title,
        series.map(({ values }) => values?.address),
      ]),
      tables: found.tables.map((one) => [one.name, one.area.local, one.columns.map((c) => c.name)]),
    };
  });
  return JSON.stringify(sheets, null, 1);
}
