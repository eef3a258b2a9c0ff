import { quoteSheet } from "../../../src/book/address";
import type { FieldId } from "../../../src/fields/catalogue";
import { say, type Language } from "../../../src/language/language";
import type { PlanCell, PlanCellFull, PlanName, PlanSheet } from "../../../src/plan/plan";
import { COLORS } from "../../../src/plan/styles";
import { actual, type SampleProject } from "../model";
import { blankSheet, dateCell, moneyFormat, unit, type Paper } from "./paper";
import { LISTS, WORDS } from "./words";

type Word = keyof typeof WORDS;

/** Cells of the form by field of the catalogue, for maps that go by defined names. */
const FIELD_CELLS = {
  projectId: "C5",
  projectName: "C6",
  department: "C7",
  programme: "C8",
  sponsor: "C9",
  projectManager: "C10",
  phase: "C11",
  currency: "C12",
  statusDate: "C15",
  startDateBaseline: "C16",
  startDateActual: "C17",
  finishDateBaseline: "C18",
  finishDateForecast: "C19",
  declaredStatus: "F5",
  percentComplete: "F6",
  budgetAtCompletion: "F9",
  plannedValue: "F10",
  earnedValue: "F11",
  actualCost: "F12",
  estimateToComplete: "F13",
  estimateAtCompletion: "F14",
  commentary: "C22",
} satisfies Partial<Record<FieldId, string>>;

/** One defined name a field: "Vigie_plannedValue" stays on its cell whatever is inserted or renamed. */
export function fieldNames(language: Language): PlanName[] {
  const sheet = quoteSheet(say(WORDS.sheetForm, language));
  return Object.entries(FIELD_CELLS).map(([field, cell]) => ({
    name: `Vigie_${field}`,
    refersTo: `${sheet}!${cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`,
  }));
}

/** First row of the two columns of labels (zero-based). */
const TOP = 3;
/** Rows of the right column, one-based, that formulas refer to. */
const ROW = { progress: 6, bac: 9, pv: 10, ev: 11, ac: 12, etc: 13, eac: 14 };
const COMMENT_ROW = 21;

/**
 * The form of template 2: identity and calendar on the left, health and money on the right, the comment
 * below. Amounts are taken from the budget sheet; earned value follows the progress.
 */
export function formSheet(project: SampleProject | null, paper: Paper): PlanSheet {
  const t = (word: Word) => say(WORDS[word], paper.language, { unit: unit(paper) });
  const title = project ? `${project.code} · ${project.name}` : t("titleForm");
  return {
    ...blankSheet("form", t("sheetForm"), { area: "A1:G22", fitToHeight: 1 }),
    tabColor: COLORS.accent,
    widths: [2, 24, 40, 3, 30, 20, 2],
    heights: {
      0: 30,
      1: 18,
      ...Object.fromEntries(Array.from({ length: 17 }, (_, i) => [TOP + i, 20])),
      [COMMENT_ROW - 1]: 20,
      [COMMENT_ROW]: 96,
    },
    merges: [`C${COMMENT_ROW + 1}:F${COMMENT_ROW + 1}`],
    blocks: [
      {
        row: 0,
        col: 1,
        rows: [
          [{ value: title, style: "title" }],
          [
            {
              value: `${t(project ? "company" : "office")} · ${say(WORDS.model, paper.language, { version: paper.version })}`,
              style: "subtitle",
            },
          ],
        ],
      },
      { row: TOP, col: 1, rows: leftRows(project, paper, t) },
      { row: TOP, col: 4, rows: rightRows(project, paper, t) },
      {
        row: COMMENT_ROW - 1,
        col: 1,
        rows: [
          Array.from({ length: 5 }, (_, i) => ({
            value: i === 0 ? t("commentTitle") : null,
            style: "section",
          })),
          [
            { value: t("comment"), style: "labelBox" },
            { value: project?.comment ?? null, style: "inputBox" },
            ...[0, 1, 2].map(() => ({ value: null, style: "inputBox" })),
          ],
        ],
      },
    ],
    conditionalFormats: [
      ["onTrack", 0],
      ["watch", 1],
      ["offTrack", 2],
    ].map(([status, i]) => ({
      range: `F${TOP + 2}`,
      formula: `$F$${TOP + 2}="${LISTS.status[paper.language][i as 0 | 1 | 2]}"`,
      font: { color: COLORS[status as "onTrack" | "watch" | "offTrack"], bold: true },
      fill: COLORS[`${status as "onTrack" | "watch" | "offTrack"}Pale`],
    })),
    validations: validations(t),
  };
}

type Translate = (word: Word) => string;

function pair(label: string, cell: PlanCellFull): PlanCell[] {
  return [{ value: label, style: "labelBox" }, cell];
}

function section(label: string): PlanCell[] {
  return [
    { value: label, style: "section" },
    { value: null, style: "section" },
  ];
}

function leftRows(p: SampleProject | null, paper: Paper, t: Translate): PlanCell[][] {
  const text = (value: string | null) => ({ value, style: "inputBox" });
  const date = (iso: string | null | undefined) => dateCell(iso ?? null, "inputBox");
  return [
    section(t("identity")),
    pair(t("code"), text(p?.code ?? null)),
    pair(t("name"), text(p?.name ?? null)),
    pair(t("department"), text(p?.department ?? null)),
    pair(t("programme"), text(p?.programme ?? null)),
    pair(t("sponsor"), text(p?.sponsor ?? null)),
    pair(t("manager"), text(p?.manager ?? null)),
    pair(t("phase"), text(p?.phase ?? null)),
    pair(t("currency"), text(p?.currency ?? paper.currency)),
    [],
    section(t("calendar")),
    pair(t("statusDate"), date(p?.statusDate)),
    pair(t("start"), date(p?.start)),
    pair(t("startActual"), date(p?.startActual)),
    pair(t("finishBaseline"), date(p?.finishBaseline)),
    pair(t("finishForecast"), date(p?.finishForecast)),
  ];
}

function rightRows(p: SampleProject | null, paper: Paper, t: Translate): PlanCell[][] {
  const format = moneyFormat(paper);
  const amounts = computed(p);
  const none = t("undefinedValue");
  const column = (word: Word) => `SUM(Budget[${t(word)}])`;
  const over = (a: number, b: number) => `IF($F$${b}=0,"${none}",$F$${a}/$F$${b})`;
  const ratio = (a: number | null, b: number | null) => (a === null || !b ? none : a / b);
  const from = (formula: string, value: number, style: string) => ({
    value,
    formula,
    style,
    format,
  });
  const typed = (value: number | string | null) => ({ value, style: "inputBoxRight", format });
  const { typed: over1 = {} } = p ?? {};
  return [
    section(t("health")),
    pair(t("status"), { value: p?.status ?? null, style: "inputBox" }),
    pair(t("progress"), { value: p?.progress ?? null, style: "inputBoxRight", format: "0%" }),
    [],
    section(t("money")),
    pair(t("bac"), from(column("revised"), amounts.bac, "crossSheetBox")),
    pair(t("pv"), typed(p?.plannedValue ?? null)),
    pair(
      t("ev"),
      over1.earnedValue === undefined
        ? from(`ROUND($F$${ROW.bac}*$F$${ROW.progress},0)`, amounts.ev, "formulaBox")
        : typed(over1.earnedValue)
    ),
    pair(t("ac"), from(column("spent"), amounts.ac, "crossSheetBox")),
    pair(
      t("etc"),
      over1.estimateToComplete === undefined
        ? from(column("lineEtc"), amounts.etc, "crossSheetBox")
        : typed(over1.estimateToComplete)
    ),
    pair(
      t("eac"),
      over1.estimateAtCompletion === undefined
        ? from(`$F$${ROW.ac}+$F$${ROW.etc}`, amounts.ac + amounts.etc, "formulaBox")
        : typed(over1.estimateAtCompletion)
    ),
    pair(t("vac"), {
      value: amounts.eac === null ? none : amounts.bac - amounts.eac,
      formula: `IF($F$${ROW.eac}="","${none}",$F$${ROW.bac}-$F$${ROW.eac})`,
      style: "formulaBox",
      format,
    }),
    pair(t("cpi"), {
      value: ratio(amounts.evShown, amounts.ac),
      formula: over(ROW.ev, ROW.ac),
      style: "formulaBox",
      format: "0.00",
    }),
    pair(t("spi"), {
      value: ratio(amounts.evShown, p?.plannedValue ?? null),
      formula: over(ROW.ev, ROW.pv),
      style: "formulaBox",
      format: "0.00",
    }),
  ];
}

/** What Excel will compute: sums leave out text, as SUM does. */
function computed(p: SampleProject | null) {
  const lines = p?.lines ?? [];
  const sum = (of: (line: SampleProject["lines"][number]) => number | string | null | undefined) =>
    lines
      .map(of)
      .reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
  const bac = sum((l) => l.revised);
  const ac = sum((l) => l.actualTyped ?? actual(l));
  const etc = sum((l) => l.toComplete);
  const ev = Math.round(bac * (p?.progress ?? 0));
  const { earnedValue, estimateAtCompletion } = p?.typed ?? {};
  const evShown = typeof earnedValue === "number" ? earnedValue : ev;
  const eac =
    estimateAtCompletion === undefined
      ? ac + etc
      : typeof estimateAtCompletion === "number"
        ? estimateAtCompletion
        : null;
  return { bac, ac, etc, ev, evShown, eac };
}

function validations(t: Translate): PlanSheet["validations"] {
  const list = (cell: string, name: string) => ({
    range: cell,
    type: "list" as const,
    formula1: name,
    error: t("errorList"),
  });
  return [
    { ...list(`F${TOP + 2}`, "Liste_Statut"), prompt: t("promptStatus") },
    list(`C${TOP + 8}`, "Liste_Phase"),
    list(`C${TOP + 9}`, "Liste_Devise"),
    {
      range: `F${TOP + 3}`,
      type: "decimal",
      formula1: "0",
      formula2: "1",
      prompt: t("promptProgress"),
      error: t("errorNumber"),
    },
    {
      range: `C${TOP + 12}:C${TOP + 16}`,
      type: "date",
      formula1: "DATE(2015,1,1)",
      formula2: "DATE(2045,12,31)",
      prompt: t("promptDate"),
      error: t("errorDate"),
    },
    {
      range: `F${ROW.pv}`,
      type: "decimal",
      formula1: "0",
      prompt: t("promptPv"),
      error: t("errorNumber"),
    },
  ];
}
