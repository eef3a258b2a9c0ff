import { say } from "../../../src/language/language";
import type { PlanCell, PlanColumn, PlanSheet, PlanTable } from "../../../src/plan/plan";
import { actual, type SampleLine, type SampleProject } from "../model";
import { blankSheet, unit, type Paper } from "./paper";
import { MONTHS, WORDS } from "./words";

type Word = keyof typeof WORDS;
const HEADING_ROW = 4;
/** Empty lines of the template. */
const EMPTY_LINES = 12;

/** The budget of template 2: one table, a line per purchase or team, with the months of 2026. */
export function budgetSheet(project: SampleProject | null, paper: Paper): PlanSheet {
  const t = (word: Word) => say(WORDS[word], paper.language, { unit: unit(paper) });
  const table = budgetTable(project, paper, t);
  const last = HEADING_ROW + table.rows.length + 1;
  return {
    ...blankSheet("budget", t("sheetBudget"), { titleRows: "1:5", area: `A1:M${last + 1}` }),
    rowHeight: 20,
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    widths: [5, 44, 18, 9, 23, ...Array<number>(7).fill(14), 14, ...Array<number>(12).fill(10.5)],
    heights: { 0: 30, [HEADING_ROW]: 33 },
    blocks: [
      {
        row: 0,
        col: 0,
        rows: [
          [{ value: t("titleBudget"), style: "title" }],
          [
            {
              value: project ? `${project.code} · ${project.name}` : t("office"),
              style: "subtitle",
            },
          ],
        ],
      },
      {
        row: HEADING_ROW - 1,
        col: 13,
        rows: [[{ value: `${t("monthly")} (${unit(paper)})`, style: "subtitle" }]],
      },
    ],
    tables: [table],
    validations: [
      list(`C${HEADING_ROW + 2}:C${last}`, "Liste_Categorie", t),
      list(`D${HEADING_ROW + 2}:D${last}`, "Liste_Nature", t),
      {
        range: `F${HEADING_ROW + 2}:H${last}`,
        type: "decimal",
        formula1: "-999999999",
        formula2: "999999999",
        prompt: t("promptMoney"),
        error: t("errorNumber"),
      },
    ],
  };
}

function list(range: string, name: string, t: (word: Word) => string) {
  return { range, type: "list" as const, formula1: name, error: t("errorList") };
}

function budgetTable(
  project: SampleProject | null,
  paper: Pick<Paper, "language">,
  t: (word: Word) => string
): PlanTable {
  // The unit stands in the headings; nothing spent in a month is a dash.
  const format = "#,##0;[Red]-#,##0;0";
  const monthly = "#,##0;[Red]-#,##0;–";
  const lines: readonly (SampleLine | null)[] =
    project?.lines ?? Array<null>(EMPTY_LINES).fill(null);
  const months = MONTHS[paper.language];
  const text = (id: Word): PlanColumn => ({ id, heading: t(id), style: "rowInputText" });
  const total = (id: string, heading: string, values: readonly (number | string | null)[]) => ({
    id,
    heading,
    format,
    headingStyle: "headerRight",
    total: { formula: `SUBTOTAL(109,Budget[${heading}])`, value: sum(values) },
  });
  const typed = (id: Word, values: readonly (number | string | null)[]): PlanColumn => ({
    ...total(id, t(id), values),
    style: "rowInput",
  });
  const made = (id: Word, formula: string, values: readonly (number | string | null)[]) => ({
    ...total(id, t(id), values),
    style: "rowFormula",
    formula,
  });
  const of = (get: (line: SampleLine) => number | string | null) =>
    lines.map((line) => (line ? get(line) : null));
  const spent = lines.map((l) => (l ? (l.actualTyped ?? actual(l)) : 0));
  const columns: PlanColumn[] = [
    { id: "number", heading: t("number"), style: "rowText", total: { label: t("total") } },
    text("label"),
    text("category"),
    text("nature"),
    text("supplier"),
    typed(
      "initial",
      of((l) => l.initial)
    ),
    typed(
      "revised",
      of((l) => l.revised)
    ),
    typed(
      "committed",
      of((l) => l.committed)
    ),
    made("spent", `[@[${t("before")}]]+SUM(Budget[@[${months[0]}]:[${months[11]}]])`, spent),
    typed(
      "lineEtc",
      of((l) => l.toComplete)
    ),
    // No forecast without an estimate to complete: spent so far is not a forecast.
    made(
      "lineEac",
      `IF([@[${t("lineEtc")}]]="","",N([@[${t("spent")}]])+[@[${t("lineEtc")}]])`,
      lines.map(forecast)
    ),
    {
      ...made(
        "variance",
        `IF([@[${t("lineEac")}]]="","",N([@[${t("revised")}]])-[@[${t("lineEac")}]])`,
        lines.map(variance)
      ),
      note: t("varianceNote"),
    },
    typed(
      "before",
      of((l) => l.before)
    ),
    ...months.map((heading, m) => ({
      ...total(
        `month${m + 1}`,
        heading,
        of((l) => l.months[m] ?? null)
      ),
      style: "rowInput",
      format: monthly,
    })),
  ];
  return {
    name: "Budget",
    row: HEADING_ROW,
    col: 0,
    columns,
    rows: lines.map((line, i) => (line ? row(line, i) : emptyRow(columns))),
    keys: lines.map((_, i) => String(i + 1)),
    totals: true,
    style: "TableStyleLight1",
    banded: false,
  };
}

function row(line: SampleLine, index: number): PlanCell[] {
  // A typed text has no formula under it any more: it takes a cell of its own.
  const spent: PlanCell =
    line.actualTyped === undefined
      ? actual(line)
      : { value: line.actualTyped, typed: true, style: "rowInput" };
  return [
    index + 1,
    line.label,
    line.category,
    line.nature,
    line.supplier,
    line.initial,
    line.revised,
    line.committed,
    spent,
    line.toComplete,
    forecast(line),
    variance(line),
    line.before,
    ...Array.from({ length: 12 }, (_, m) => line.months[m] ?? null),
  ];
}

function emptyRow(columns: readonly PlanColumn[]): PlanCell[] {
  return columns.map(({ id, formula }) => (formula === undefined ? null : id === "spent" ? 0 : ""));
}

function forecast(line: SampleLine | null): number | "" {
  if (!line || line.toComplete === null) return "";
  return (line.actualTyped === undefined ? actual(line) : 0) + line.toComplete;
}

function variance(line: SampleLine | null): number | "" {
  const eac = forecast(line);
  return line && eac !== "" ? (typeof line.revised === "number" ? line.revised : 0) - eac : "";
}

function sum(values: readonly (number | string | null)[]): number {
  return values.reduce<number>((total, v) => total + (typeof v === "number" ? v : 0), 0);
}
