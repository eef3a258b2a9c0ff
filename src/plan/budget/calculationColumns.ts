import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { say } from "../../language/language";
import { TABLES } from "../../portfolio/machineTables";
import { CONVENTION_FIELDS } from "../../portfolio/forecastConvention";
import { fiscalYear } from "../../portfolio/horizon";
import { escapeHeading } from "../../portfolio/rowReferences";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import { recordField } from "../recordColumns";
import type { ColumnSpec } from "../tableSheet";
import { BUDGET_WORDS, COMPARISON_WORDS, FORECAST_WORDS, HORIZON_WORDS } from "../words/budget";
import { COMMON_WORDS } from "../words/common";
import { PROJECT_WORDS } from "../words/projects";
import { NOT_DEFINED } from "../words/status";
import type { Amount, BudgetRecord } from "./budgetRecords";
import { JANUARY } from "./budgetRecords";

type Column = ColumnSpec<BudgetRecord>;

/** Reference to a column of the budget lines, in the row of the formula. */
export function lineReference(heading: string): string {
  return `${TABLES.lines}[[#This Row],[${escapeHeading(heading)}]]`;
}

/** Reference to a whole column of the budget lines. */
export function linesReference(heading: string): string {
  return `${TABLES.lines}[${escapeHeading(heading)}]`;
}

/** Heading of an amount in the portfolio's currency. */
export function amountHeading(amount: Amount, d: Describing): string {
  return d.say(BUDGET_WORDS[amount], { currency: d.portfolio.settings.currency });
}

/** Amounts that the rows have, as live formulas on the row's own columns and rate. */
export function calculationColumns(
  records: readonly BudgetRecord[],
  measures: readonly FieldId[],
  d: Describing
): Column[] {
  const cell = (id: FieldId) =>
    measures.includes(id) ? lineReference(recordField(id, d).heading) : '""';
  const rate = lineReference(d.say(PROJECT_WORDS.rate));
  const product = (of: string) => `IF(COUNT(${of},${rate})=2,${of}*${rate},"")`;
  const columns: [Amount, string][] = [
    ["original", product(cell("originalBudget"))],
    ["budget", budgetFormula(records, cell, product, d)],
    ["actual", product(cell("actualCost"))],
    ["forecast", forecastFormula(records, cell, product, rate, d)],
    ["variance", varianceFormula(d)],
    ["yearBudget", product(cell("yearBudget"))],
    ["yearForecast", product(cell("yearForecast"))],
    ["yearVariance", yearFormula(d)],
  ];
  const used = columns.filter(([id]) => records.some(({ amounts }) => amounts[id] !== null));
  return [
    ...contextColumns(records, d),
    ...keyColumns(d),
    rateColumn(d),
    ...basisColumns(records, d),
    ...used.map(([id, formula]) => amountColumn(id, formula, d)),
    ...openColumn(records, d),
  ];
}

/** What groups a row beside its own fields: programme, department, financial year, horizon. */
function contextColumns(records: readonly BudgetRecord[], d: Describing): Column[] {
  const { period } = d.portfolio.settings;
  const text = (id: string, word: keyof typeof BUDGET_WORDS, cell: Column["cell"]): Column => ({
    id,
    heading: d.say(BUDGET_WORDS[word]),
    kind: "output",
    max: 30,
    cell,
  });
  const shared = (["programme", "department"] as const)
    .filter((id) => records.some(({ project }) => groupOf(project, id) !== ""))
    .map((id) => text(id, id, ({ project }) => groupOf(project, id) || null));
  if (!records.some(({ horizon }) => horizon !== "undated")) return shared;
  return [
    ...shared,
    {
      ...text("fiscalYear", "fiscalYear", (row) => fiscalYearWord(row.period, d)),
      note: d.say(BUDGET_WORDS.fiscalYearNote),
    },
    {
      ...text("horizon", "horizon", ({ horizon }) => d.say(HORIZON_WORDS[horizon])),
      note: d.say(BUDGET_WORDS.horizonNote, { period }),
    },
  ];
}

/** "Exercice 2026"; null for a row without a period. In words: a bare year would match as a number. */
export function fiscalYearWord(period: string | null, d: Describing): string | null {
  const year = fiscalYear(period, d.portfolio.settings.fiscalYearStart ?? JANUARY);
  return year === null ? null : d.say(BUDGET_WORDS.inYear, { year });
}

/** What a project belongs to, in its own words; the department's full name where it is given. */
export function groupOf(project: BudgetRecord["project"], id: "programme" | "department"): string {
  const { fields } = project;
  const value =
    id === "programme" ? fields.programme : (fields.departmentName ?? fields.department);
  return typeof value?.value === "string" ? value.value : "";
}

/** What sums by project and by line match: names may be shared. */
function keyColumns(d: Describing): Column[] {
  const column = (id: "projectKey" | "lineKey", cell: Column["cell"]): Column => ({
    id,
    heading: d.say(id === "projectKey" ? COMMON_WORDS.projectKey : BUDGET_WORDS.lineKey),
    kind: "output",
    style: "key",
    max: 24,
    cell,
  });
  return [
    column("projectKey", ({ project }) => project.key),
    column("lineKey", ({ row }) => lineKeyOf(row)),
  ];
}

/** The key that all rows of one line share; null for the project's own row. */
export function lineKeyOf({ line, project }: BudgetRecord["row"]): string | null {
  return line === null ? null : `${project.key} | ${line.key}`;
}

/** The rate is looked up in the settings by the row's currency, and kept with the row. */
function rateColumn(d: Describing): Column {
  const currency = lineReference(d.say(COMMON_WORDS.currency));
  const [rates, codes] = [PROJECT_WORDS.rate, PROJECT_WORDS.currency].map(
    (word) => `${TABLES.rates}[${d.say(word)}]`
  );
  const rate = `INDEX(${rates},MATCH(${currency},${codes},0))`;
  const nd = d.say(NOT_DEFINED);
  return {
    id: "rowRate",
    heading: d.say(PROJECT_WORDS.rate),
    kind: "calculation",
    note: d.say(PROJECT_WORDS.rateNote, { currency: d.portfolio.settings.currency }),
    format: "0.####",
    style: "cellCross",
    formula: `IF(${currency}="","",IFERROR(IF(${rate}>0,${rate},"${nd}"),"${nd}"))`,
    cell: (row) => ({ value: row.currency === null ? "" : (row.rate ?? nd), style: "cellCross" }),
  };
}

function basisColumns(records: readonly BudgetRecord[], d: Describing): Column[] {
  const column = (
    id: "budgetBasis" | "forecastBasis" | "comparison",
    cell: (row: BudgetRecord) => string
  ): Column => ({
    id,
    heading: d.say(BUDGET_WORDS[id]),
    kind: "output",
    note: d.say(BUDGET_WORDS[`${id}Note`]),
    cell,
  });
  if (!records.some(({ basis }) => basis.forecast !== null)) return [];
  return [
    column("budgetBasis", ({ basis }) => budgetWord(basis.budget, d)),
    column("forecastBasis", ({ basis }) => {
      const { forecast, convention } = basis;
      if (forecast === null) return "";
      const word = d.say(FORECAST_WORDS[forecast]);
      return forecast === "reported" && convention !== null
        ? `${word} (${d.say(FORECAST_WORDS[convention])})`
        : word;
    }),
    column("comparison", ({ comparison }) => d.say(COMPARISON_WORDS[comparison])),
  ];
}

function budgetWord(field: FieldId | null, d: Describing): string {
  return field === null ? "" : d.say(fieldById(field).name);
}

/** One formula for the column: a choice by row only where projects differ. */
function budgetFormula(
  records: readonly BudgetRecord[],
  cell: (id: FieldId) => string,
  product: (of: string) => string,
  d: Describing
): string {
  const fields = new Set(records.flatMap(({ basis }) => basis.budget ?? []));
  const [only = "currentBudget"] = fields;
  if (fields.size < 2 && records.every(({ basis }) => basis.budget !== null)) {
    return product(cell(only));
  }
  const basis = lineReference(d.say(BUDGET_WORDS.budgetBasis));
  if (!records.some((row) => row.basis.forecast !== null)) return product(cell("currentBudget"));
  return [...fields].reduceRight(
    (otherwise, id) => `IF(${basis}="${budgetWord(id, d)}",${product(cell(id))},${otherwise})`,
    '""'
  );
}

function forecastFormula(
  records: readonly BudgetRecord[],
  cell: (id: FieldId) => string,
  product: (of: string) => string,
  rate: string,
  d: Describing
): string {
  const basis = lineReference(d.say(BUDGET_WORDS.forecastBasis));
  const rest = cell("estimateToComplete");
  const sums = (["actual", "committed"] as const)
    .filter((convention) => records.some((row) => row.basis.forecast === convention))
    .map((convention) => {
      const base = cell(CONVENTION_FIELDS[convention]);
      const word = say(FORECAST_WORDS[convention], d.language);
      return [
        word,
        `IF(AND(COUNT(${rate})=1,COUNT(${base},${rest})>0),(N(${base})+N(${rest}))*${rate},"")`,
      ] as const;
    });
  const reported = `IF(${basis}="","",${product(cell("estimateAtCompletion"))})`;
  return sums.reduceRight(
    (otherwise, [word, sum]) => `IF(${basis}="${word}",${sum},${otherwise})`,
    reported
  );
}

function varianceFormula(d: Describing): string {
  const comparison = lineReference(d.say(BUDGET_WORDS.comparison));
  const [budget, forecast] = (["budget", "forecast"] as const).map((id) =>
    lineReference(amountHeading(id, d))
  ) as [string, string];
  const none = d.say(COMPARISON_WORDS.none);
  return `IF(OR(${comparison}="${none}",COUNT(${budget},${forecast})=0),"",N(${budget})-N(${forecast}))`;
}

function yearFormula(d: Describing): string {
  const [budget, forecast] = (["yearBudget", "yearForecast"] as const).map((id) =>
    lineReference(amountHeading(id, d))
  ) as [string, string];
  return `IF(COUNT(${budget},${forecast})=2,${budget}-${forecast},"")`;
}

/** What a heading's note says of an amount. */
const NOTES: Readonly<Partial<Record<Amount, keyof typeof BUDGET_WORDS>>> = {
  variance: "varianceNote",
  yearVariance: "yearVarianceNote",
};

function amountColumn(id: Amount, formula: string, d: Describing): Column {
  return {
    id: `${id}Converted`,
    heading: amountHeading(id, d),
    kind: "calculation",
    note: d.say(BUDGET_WORDS[NOTES[id] ?? "converted"]),
    format: moneyFormat(d.portfolio.settings.currency, d.language),
    style: "cellRight",
    formula,
    cell: ({ amounts }) => amounts[id] ?? "",
  };
}

/** A value, not a formula: it rests on the line as a whole, whose parts stand in several rows. */
function openColumn(records: readonly BudgetRecord[], d: Describing): Column[] {
  if (!records.some(({ amounts }) => amounts.open !== null)) return [];
  return [
    {
      id: "openConverted",
      heading: amountHeading("open", d),
      kind: "output",
      note: d.say(BUDGET_WORDS.openNote),
      format: moneyFormat(d.portfolio.settings.currency, d.language),
      style: "cellRight",
      cell: ({ amounts }) => amounts.open,
    },
  ];
}
