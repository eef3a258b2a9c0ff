import type { Plan, PlanBlock, PlanCell, PlanCellFull } from "../../../src/plan/plan";
import { actual, type SampleLine, type SampleProject } from "../model";
import { blankSheet, dateCell, DATE_FORMAT, serial } from "./paper";

/**
 * The template of 2023: one sheet, amounts in thousands of euros, plain ranges instead of tables, no
 * trace of its version. French only: it was never translated, which is why its words stand here.
 */
export function oldTemplate(project: SampleProject): Plan {
  const sheet = "Suivi projet";
  const layout = layOut(project);
  return {
    sheets: [
      {
        ...blankSheet("tracking", sheet, { fitToHeight: 1, footer: "&L&8Suivi projet&R&8&F" }),
        gridlines: true,
        rowHeight: 17,
        widths: [2, 46, 34, 15, 22, 14, 13, 18, 15, 30],
        heights: { 0: 30, [layout.comment]: 66 },
        merges: [`C${layout.comment + 1}:I${layout.comment + 1}`],
        blocks: [...formBlocks(project, layout), ...tableBlocks(project, layout)],
      },
    ],
    names: [],
    properties: {
      title: `Suivi ${project.name}`,
      subject: "",
      creator: project.manager,
      date: project.statusDate,
    },
  };
}

/** Zero-based rows of the parts, one below the other. */
interface Layout {
  readonly comment: number;
  readonly budget: number;
  readonly total: number;
  readonly milestones: number;
  readonly risks: number;
}

const FORM = 3;

function layOut(project: SampleProject): Layout {
  const comment = FORM + 9;
  const budget = comment + 2;
  const total = budget + 2 + project.lines.length;
  const milestones = total + 2;
  const risks = milestones + 3 + project.milestones.length;
  return { comment, budget, total, milestones, risks };
}

const KILO = "#,##0.0;[Red]-#,##0.0";
const thousands = (amount: number) => amount / 1000;
const head = (value: string): PlanCellFull => ({ value, style: "header" });
const headRight = (value: string): PlanCellFull => ({ value, style: "headerRight" });
const label = (value: string): PlanCellFull => ({ value, style: "label" });

function formBlocks(p: SampleProject, at: Layout): PlanBlock[] {
  const typed = (value: string): PlanCellFull => ({ value, style: "input" });
  const date = (iso: string | null) => dateCell(iso, "input");
  const left: PlanCell[][] = [
    [label("Code projet :"), typed(p.code)],
    [label("Intitulé du projet :"), typed(p.name)],
    [label("Direction :"), typed(p.department)],
    [label("Programme :"), typed(p.programme)],
    [label("Sponsor :"), typed(p.sponsor)],
    [label("Chef de projet :"), typed(p.manager)],
    [label("Phase :"), typed(p.phase)],
    [label("Arrêté au :"), dateCell(p.statusDate, "inputLeft")],
  ];
  const middle: PlanCell[][] = [
    [label("Météo :"), { value: p.status, style: statusStyle(p.status) }],
    [label("Avancement :"), { value: p.progress, style: "input", format: "0%" }],
    [label("Date de début prévue :"), date(p.start)],
    [label("Date de début réelle :"), date(p.startActual)],
    [label("Date de fin initiale :"), date(p.finishBaseline)],
    [label("Date de fin prévue :"), date(p.finishForecast)],
  ];
  return [
    {
      row: 0,
      col: 1,
      rows: [
        [{ value: "SUIVI DE PROJET", style: "title" }],
        [{ value: "Montants en k€ HT", style: "subtitle" }],
      ],
    },
    { row: FORM, col: 1, rows: left },
    { row: FORM, col: 4, rows: middle },
    { row: FORM, col: 7, rows: moneyRows(p, at) },
    {
      row: at.comment,
      col: 1,
      rows: [[label("Commentaires :"), { value: p.comment, style: "inputText" }]],
    },
  ];
}

function statusStyle(status: string): string {
  return status === "Vert" ? "onTrack" : status === "Orange" ? "watch" : "offTrack";
}

function moneyRows(p: SampleProject, at: Layout): PlanCell[][] {
  const { bac, ac, etc } = totals(p);
  const total = at.total + 1;
  const cell = (value: number, formula: string): PlanCellFull => ({
    value: thousands(value),
    formula,
    style: "formula",
    format: KILO,
  });
  const typed = (value: number): PlanCellFull => ({
    value: thousands(value),
    style: "input",
    format: KILO,
  });
  const eac = p.typed?.estimateAtCompletion;
  return [
    [label("BAC (k€)"), cell(bac, `E${total}`)],
    [label("VP (k€)"), typed(p.plannedValue)],
    [label("VA (k€)"), cell(bac * p.progress, `I${FORM + 1}*F${FORM + 2}`)],
    [label("CR (k€)"), cell(ac, `G${total}`)],
    [label("RAF (k€)"), cell(etc, `H${total}`)],
    [
      label("Atterrissage (k€)"),
      typeof eac === "number" ? typed(eac) : cell(ac + etc, `I${FORM + 4}+I${FORM + 5}`),
    ],
  ];
}

/** Sums of the total row, with the lines that it leaves out left out. */
function totals(p: SampleProject): {
  bac: number;
  ac: number;
  etc: number;
  initial: number;
  committed: number;
} {
  const lines = p.lines.slice(0, p.lines.length - (p.totalStopsShort ?? 0));
  const sum = (of: (line: SampleLine) => number) => lines.reduce((all, l) => all + of(l), 0);
  return {
    initial: sum((l) => l.initial),
    bac: sum((l) => Number(l.revised)),
    committed: sum((l) => l.committed),
    ac: sum(actual),
    etc: sum((l) => l.toComplete ?? 0),
  };
}

function tableBlocks(p: SampleProject, at: Layout): PlanBlock[] {
  return [
    { row: at.budget, col: 1, rows: budgetRows(p, at) },
    {
      row: at.milestones,
      col: 1,
      rows: [
        [{ value: "JALONS", style: "section" }],
        [
          head("Jalon"),
          head("Responsable"),
          headRight("Date initiale"),
          headRight("Date prévue"),
          headRight("Date réelle"),
        ],
        ...p.milestones.map((m): PlanCell[] => [
          { value: m.name, style: "text" },
          { value: m.owner, style: "text" },
          dateCell(m.baseline, "input"),
          dateCell(m.forecast, "input"),
          dateCell(m.actual, "input"),
        ]),
      ],
    },
    {
      row: at.risks,
      col: 1,
      rows: [
        [{ value: "RISQUES", style: "section" }],
        [
          head("Risque"),
          head("Type"),
          headRight("Probabilité"),
          headRight("Impact (k€)"),
          headRight("Échéance"),
          head("État"),
          head("Porteur"),
          head("Action"),
          head(""),
        ],
        ...p.risks.map((r): PlanCell[] => [
          { value: r.name, style: "text" },
          { value: r.category, style: "text" },
          { value: r.probability, style: "input", format: "0%" },
          { value: thousands(r.impact), style: "input", format: KILO },
          { value: serial(r.due), style: "input", format: DATE_FORMAT },
          { value: r.state, style: "text" },
          { value: r.owner, style: "text" },
          { value: r.action, style: "label" },
        ]),
      ],
    },
  ];
}

function budgetRows(p: SampleProject, at: Layout): PlanCell[][] {
  const first = at.budget + 3;
  const last = first + p.lines.length - 1 - (p.totalStopsShort ?? 0);
  const sums = totals(p);
  const money = (amount: number | null): PlanCellFull => ({
    value: amount === null ? null : thousands(amount),
    style: "input",
    format: KILO,
  });
  const eac = (l: SampleLine) => actual(l) + (l.toComplete ?? 0);
  const total = (column: string, amount: number): PlanCellFull => ({
    value: thousands(amount),
    formula: `SUM(${column}${first}:${column}${last})`,
    style: "total",
    format: KILO,
  });
  return [
    [{ value: "BUDGET (k€)", style: "section" }],
    [
      head("Poste"),
      head("Nature"),
      headRight("Budget initial"),
      headRight("Budget révisé"),
      headRight("Engagé"),
      headRight("Consommé"),
      headRight("RAF"),
      headRight("Atterrissage"),
    ],
    ...p.lines.map((l, i): PlanCell[] => [
      { value: `${l.label} (${l.supplier})`, style: "text" },
      { value: l.nature, style: "text" },
      money(l.initial),
      money(Number(l.revised)),
      money(l.committed),
      money(actual(l)),
      money(l.toComplete),
      {
        value: thousands(eac(l)),
        formula: `G${first + i}+H${first + i}`,
        style: "formula",
        format: KILO,
      },
    ]),
    [
      { value: "Total", style: "total" },
      { value: null, style: "total" },
      total("D", sums.initial),
      total("E", sums.bac),
      total("F", sums.committed),
      total("G", sums.ac),
      total("H", sums.etc),
      total("I", sums.ac + sums.etc),
    ],
  ];
}
