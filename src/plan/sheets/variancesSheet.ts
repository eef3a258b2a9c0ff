import { OWN_NOTE, TABLES } from "../../portfolio/machineTables";
import type { TableAdditions } from "../../portfolio/previous";
import { withAdditions } from "../additions";
import type { BudgetRecord } from "../budget/budgetRecords";
import { explainedVariances } from "../budget/explanations";
import type { Explained } from "../budget/explanations";
import { varianceColumns, varianceReference } from "../budget/varianceColumns";
import type { Judged } from "../budget/varianceColumns";
import { EXPLAIN_RULE, explainThresholds, figuresOf, isBeyond } from "../budget/varianceFigures";
import type { Landing } from "../budget/varianceFigures";
import { varianceRows } from "../budget/varianceRows";
import { glyphFormats, oneLine, shorten } from "../cells";
import type { Describing } from "../describing";
import { scaleFor, scaledFormat } from "../money";
import type { PlanSheet } from "../plan";
import { FORMATS } from "../styles";
import { inWords, percentInWords } from "../summary/numbers";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { SETTINGS_WORDS } from "../words/settings";
import { SHEET_NAMES } from "../words/sheetNames";
import { DIMENSION_WORDS, VARIANCE_WORDS } from "../words/variances";

type Column = ColumnSpec<Judged>;

/**
 * Variances by every dimension of the budget, as live sums over the budget lines, the largest first; beyond the
 * thresholds they must be explained. What people write stays with its row. No variance: no sheet.
 */
export function variancesSheet(d: Describing, records: readonly BudgetRecord[]): PlanSheet | null {
  const landing = landingOf(records);
  if (landing === null) return null;
  const rows = varianceRows(records, d).map((row): Judged => ({
    row,
    figures: figuresOf(row, landing),
  }));
  const explained = explainedVariances(d);
  const title = d.say(SHEET_NAMES.variances);
  const columns: Column[] = [
    plain("dimension", d, ({ row }) => d.say(DIMENSION_WORDS[row.dimension])),
    { ...plain("name", d, ({ row }) => shorten(row.name, 80)), max: 44 },
    ...varianceColumns(rows, d),
    statusColumn(landing, d),
    stateColumn(landing, explained, d),
    ...reportedColumn(rows, d),
    ...inputColumns(d),
    {
      ...plain("criterion", d, ({ row }) => row.criterion),
      note: d.say(VARIANCE_WORDS.criterionNote),
      style: "key",
      max: 24,
    },
    {
      ...plain("name", d, ({ row }) => row.key),
      id: "key",
      heading: d.say(COMMON_WORDS.key),
      note: d.say(COMMON_WORDS.keyNote),
      style: "key",
      max: 24,
    },
  ];
  const keyOf = ({ row }: Judged) => row.key;
  return tableSheet({
    key: "variances",
    name: title,
    title: d.say(VARIANCE_WORDS.title),
    subtitle: subtitleOf(d),
    table: TABLES.variances,
    columns: withAdditions(columns, TABLES.variances, keyOf, withOnly(d, explained.added)),
    rows,
    keyOf,
    frozenColumns: 2,
    printedColumns: columns.findIndex(({ id }) => id === "due") + 1,
    pagesWide: 1,
    fixedHeights: true,
    footer: footerOf(d, title),
    conditionalFormats: ({ range }) => [
      ...glyphFormats(range("status")),
      ...glyphFormats(range("state")),
    ],
  });
}

/** The landing that most of the portfolio can be judged by: at completion, else of the year; null for none. */
export function landingOf(records: readonly BudgetRecord[]): Landing | null {
  if (records.some(({ amounts }) => amounts.variance !== null)) return "completion";
  return records.some(({ amounts }) => amounts.yearVariance !== null) ? "year" : null;
}

function subtitleOf(d: Describing): string {
  const { settings } = d.portfolio;
  const { percent, amount } = explainThresholds(settings);
  return d.say(VARIANCE_WORDS.subtitle, {
    currency: settings.currency,
    percent: percentInWords(percent, d.language),
    amount: `${inWords(amount, d.language, 0)} ${settings.currency}`,
  });
}

function plain(
  word: "dimension" | "name" | "criterion",
  d: Describing,
  cell: Column["cell"]
): Column {
  return { id: word, heading: d.say(VARIANCE_WORDS[word]), kind: "output", cell };
}

/** A threshold as it stands in the settings now. */
function threshold(name: string, d: Describing): string {
  const column = (word: "value" | "rule" | "threshold") =>
    `${TABLES.thresholds}[${d.say(SETTINGS_WORDS[word])}]`;
  return `SUMIFS(${column("value")},${column("rule")},"${EXPLAIN_RULE}",${column("threshold")},"${name}")`;
}

function beyondFormula(amount: string, landing: Landing, d: Describing): string {
  const at = (word: "budget" | "outside" | "yearBudget") => varianceReference(word, d);
  const base = landing === "year" ? at("yearBudget") : `(${at("budget")}-${at("outside")})`;
  return `AND(ABS(${amount})>${threshold("amount", d)},ABS(${amount})>${threshold("variance", d)}*ABS(${base}))`;
}

function judgedReference(landing: Landing, d: Describing): string {
  return varianceReference(landing === "year" ? "yearVariance" : "variance", d);
}

function statusColumn(landing: Landing, d: Describing): Column {
  const variance = judgedReference(landing, d);
  const word = (id: "overrun" | "underspend" | "within" | "unknown") => d.say(VARIANCE_WORDS[id]);
  const thresholds = explainThresholds(d.portfolio.settings);
  return {
    id: "status",
    heading: d.say(VARIANCE_WORDS.status),
    kind: "calculation",
    note: d.say(VARIANCE_WORDS.statusNote),
    formula: `IF(COUNT(${variance})=0,"${word("unknown")}",IF(${beyondFormula(variance, landing, d)},IF(${variance}<0,"${word("overrun")}","${word("underspend")}"),"${word("within")}"))`,
    cell: ({ figures: { judged, base } }) => {
      if (judged === null) return word("unknown");
      if (!isBeyond(judged, base, thresholds)) return word("within");
      return word(judged < 0 ? "overrun" : "underspend");
    },
  };
}

/** Projects must explain what is beyond the thresholds, and again when it has moved as much since. */
function stateColumn(landing: Landing, explained: Explained, d: Describing): Column {
  const variance = judgedReference(landing, d);
  const at = (word: "explanation" | "explainedVariance" | "dimension") =>
    varianceReference(word, d);
  const word = (id: "toExplain" | "toConfirm" | "explained") => d.say(VARIANCE_WORDS[id]);
  const thresholds = explainThresholds(d.portfolio.settings);
  const moved = `AND(COUNT(${at("explainedVariance")})=1,${beyondFormula(`(N(${variance})-N(${at("explainedVariance")}))`, landing, d)})`;
  const project = d.say(DIMENSION_WORDS.project);
  const told = `TRIM(${at("explanation")}&"")`;
  return {
    id: "state",
    heading: d.say(VARIANCE_WORDS.state),
    kind: "calculation",
    note: d.say(VARIANCE_WORDS.stateNote),
    formula: `IF(COUNT(${variance})=0,"",IF(${told}="",IF(AND(${at("dimension")}="${project}",${beyondFormula(variance, landing, d)}),"${word("toExplain")}",""),IF(${moved},"${word("toConfirm")}","${word("explained")}")))`,
    cell: ({ row, figures: { judged, base } }) => {
      if (judged === null) return "";
      const explanation = explained.of(row.key);
      if (!explanation) {
        const due = row.dimension === "project" && isBeyond(judged, base, thresholds);
        return due ? word("toExplain") : "";
      }
      const { about } = explanation;
      const stale = about !== null && isBeyond(judged - about, base, thresholds);
      return word(stale ? "toConfirm" : "explained");
    },
  };
}

/** What the project's own sheet says of it, for whoever writes the explanation. */
function reportedColumn(rows: readonly Judged[], d: Describing): Column[] {
  const textOf = ({ row }: Judged): string => {
    if (row.dimension !== "project") return "";
    const { fields } = row.records[0]!.project;
    const value = (fields.budgetCommentary ?? fields.commentary)?.value;
    return typeof value === "string" ? value : "";
  };
  if (rows.every((row) => textOf(row) === "")) return [];
  return [
    {
      id: "reportedExplanation",
      heading: d.say(VARIANCE_WORDS.reported),
      kind: "output",
      max: 44,
      cell: (row) => {
        const text = oneLine(textOf(row));
        if (text === "") return null;
        const value = shorten(text, 42);
        return value === text ? value : { value, note: OWN_NOTE + shorten(text, 1000) };
      },
    },
  ];
}

function inputColumns(d: Describing): Column[] {
  const input = (
    id: "explanation" | "owner" | "due" | "explainedVariance",
    rest: Partial<Column>
  ): Column => ({
    id,
    heading: d.say(VARIANCE_WORDS[id]),
    kind: "input",
    style: "input",
    cell: () => null,
    ...rest,
  });
  const { currency } = d.portfolio.settings;
  return [
    input("explanation", {
      style: "inputText",
      note: d.say(VARIANCE_WORDS.explanationNote),
      min: 36,
      max: 44,
    }),
    input("owner", { min: 16, max: 20 }),
    input("due", { min: 12, format: FORMATS.date }),
    input("explainedVariance", {
      note: d.say(VARIANCE_WORDS.explainedVarianceNote),
      format: scaledFormat(currency, d.language, scaleFor(1)),
    }),
  ];
}

/** The description with nothing added to this table but what is meant to be written again. */
function withOnly(d: Describing, added: TableAdditions | null): Describing {
  if (!d.previous || !added) return d;
  const others = d.previous.additions.filter(({ table }) => table !== TABLES.variances);
  return { ...d, previous: { ...d.previous, additions: [...others, added] } };
}
