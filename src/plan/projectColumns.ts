import { FIELDS, fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import { indicatorFormula } from "../indicators/formulas";
import type { IndicatorId } from "../indicators/indicator";
import type { Measure } from "../indicators/measure";
import { MEASURES } from "../indicators/measures";
import { OWN_NOTE, TABLES } from "../portfolio/machineTables";
import { escapeHeading } from "../portfolio/rowReferences";
import { reportedCell, shorten, sourceLink, unitFormat } from "./cells";
import type { Describing } from "./describing";
import { moneyFormat } from "./money";
import type { PlanCell } from "./plan";
import { UNKNOWN_CURRENCY } from "./projectRow";
import type { ProjectRow } from "./projectRow";
import type { ColumnSpec } from "./tableSheet";
import { PROJECT_WORDS } from "./words/projects";
import { UNDEFINED_WORDS } from "./words/reasons";
import { NOT_DEFINED } from "./words/status";

type Column = ColumnSpec<ProjectRow>;

/** Fields that are long texts: they stand last. */
const TEXTS = /commentary$|^description$|^link$/i;
/** Fields that have a column of their own making. */
const OWN: readonly FieldId[] = ["projectName", "currency"];

/**
 * The columns of the table of projects: only what at least one project reports, in the order of the
 * catalogue (identity, status, dates, money), then indicators as formulas, then what speaks of trust, then texts.
 */
export function projectColumns(d: Describing): Column[] {
  const reported = FIELDS.map(({ id }) => id).filter(
    (id) => !OWN.includes(id) && d.rows.some(({ report }) => report.fields[id] !== undefined)
  );
  const short = reported.filter((id) => !TEXTS.test(id));
  const identity = short.filter(
    (id) => fieldById(id).unit === "text" || fieldById(id).unit === "boolean"
  );
  const others = short.filter((id) => !identity.includes(id));
  const money = others.filter((id) => fieldById(id).unit === "currency");
  const first = others.filter((id) => !money.includes(id) && isBeforeMoney(id));
  const last = others.filter((id) => !money.includes(id) && !isBeforeMoney(id));
  const fields = [...first, ...money, ...last];
  const columns = [
    ...identity.filter((id) => id === "projectId").map((id) => fieldColumn(id, d)),
    nameColumn(d),
    ...identity.filter((id) => id !== "projectId").map((id) => fieldColumn(id, d)),
    ...statusColumn(d, reported),
    ...first.filter((id) => id !== "declaredStatus").map((id) => fieldColumn(id, d)),
    ...(money.length > 0 ? [currencyColumn(d), rateColumn(d)] : []),
    ...money.map((id) => fieldColumn(id, d)),
    ...last.map((id) => fieldColumn(id, d)),
  ];
  return [
    ...columns,
    ...indicatorColumns(d, [...fields, ...identity]),
    ...trustColumns(d),
    ...reported.filter((id) => TEXTS.test(id)).map((id) => fieldColumn(id, d)),
    keyColumn(d),
  ];
}

/** Reference to the column of a field in the row of the formula. */
export function rowReference(heading: string): string {
  return `${TABLES.projects}[[#This Row],[${escapeHeading(heading)}]]`;
}

/** Reference to a whole column of the table of projects. */
export function columnReference(heading: string): string {
  return `${TABLES.projects}[${escapeHeading(heading)}]`;
}

/** Heading of a field's column; a reported figure that is also computed says that it is the reported one. */
export function fieldHeading(id: FieldId, d: Describing): string {
  const name = d.say(fieldById(id).name);
  const twin = MEASURES.some(
    (measure) => (measure.id as string) === id || d.say(measure.name) === name
  );
  return twin ? `${name} – ${d.say(PROJECT_WORDS.asReported)}` : name;
}

/** Id of an indicator's column: its own, or marked where a reported field has the same. */
export function indicatorColumnId(id: IndicatorId): string {
  return FIELDS.some((field) => (field.id as string) === id) ? `${id}Computed` : id;
}

function isBeforeMoney(id: FieldId): boolean {
  const { unit } = fieldById(id);
  return (
    unit === "status" || unit === "date" || unit === "years" || unit === "months" || unit === "days"
  );
}

function fieldColumn(id: FieldId, d: Describing): Column {
  const { unit, meaning } = fieldById(id);
  const money = unit === "currency";
  return {
    id,
    heading: fieldHeading(id, d),
    kind: "output",
    note: noteOf(d.say(meaning), money ? d.say(PROJECT_WORDS.inRowCurrency) : ""),
    format: money ? moneyFormat(d.portfolio.settings.currency, d.language) : unitFormat(unit),
    style: unit === "text" && id !== "projectId" ? "text" : undefined,
    long: TEXTS.test(id),
    max: TEXTS.test(id) ? 60 : 36,
    cell: (row) => (money ? moneyCell(row, id, d) : reportedCell(row.report.fields[id], d)),
  };
}

/** An amount in the row's currency. What a project in several currencies reports is converted, and says so. */
function moneyCell(row: ProjectRow, id: FieldId, d: Describing): PlanCell {
  const reported = row.report.fields[id];
  if (!reported || reported.value === null) return reportedCell(reported, d);
  const value = row.numbers[id] ?? null;
  const currency = row.currency === UNKNOWN_CURRENCY ? null : row.currency;
  const format = moneyFormat(currency, d.language);
  if (row.mixed && reported.currency !== row.currency) {
    const values = { text: reported.source.text, currency: reported.currency ?? UNKNOWN_CURRENCY };
    const note =
      OWN_NOTE + d.say(value === null ? PROJECT_WORDS.noRate : PROJECT_WORDS.converted, values);
    return { value: value ?? d.say(NOT_DEFINED), format, note };
  }
  return currency === d.portfolio.settings.currency ? value : { value, format };
}

function nameColumn(d: Describing): Column {
  const { name, meaning } = fieldById("projectName");
  return {
    id: "projectName",
    heading: d.say(name),
    kind: "output",
    note: noteOf(d.say(meaning), d.say(PROJECT_WORDS.linkNote)),
    max: 64,
    cell: ({ report }) => {
      const source = (report.fields.projectName ?? report.fields.projectId)?.source;
      const sheet = source?.sheet ?? report.sheet;
      return sourceLink(d, report.file, sheet, source?.cell ?? null, report.name);
    },
  };
}

/** The declared status, said for every project: one that declares none is "not assessed". */
function statusColumn(d: Describing, reported: readonly FieldId[]): Column[] {
  if (!reported.includes("declaredStatus")) return [];
  const column = fieldColumn("declaredStatus", d);
  return [
    {
      ...column,
      cell: ({ report }) =>
        reportedCell(report.fields.declaredStatus, d) ?? reportedCell(NOT_ASSESSED, d),
    },
  ];
}

const NOT_ASSESSED = {
  field: "declaredStatus",
  value: "notAssessed",
  unit: "status",
  currency: null,
  source: { file: "", sheet: "", cell: "", text: "" },
} as const;

function currencyColumn(d: Describing): Column {
  return {
    id: "rowCurrency",
    heading: d.say(PROJECT_WORDS.currency),
    kind: "output",
    note: d.say(PROJECT_WORDS.currencyNote),
    cell: (row) => row.currency,
  };
}

function rateColumn(d: Describing): Column {
  const currency = rowReference(d.say(PROJECT_WORDS.currency));
  const rate = `INDEX(${TABLES.rates}[${d.say(PROJECT_WORDS.rate)}],MATCH(${currency},${TABLES.rates}[${d.say(PROJECT_WORDS.currency)}],0))`;
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

/** Indicators that at least one project has, as live formulas on the columns of the row. */
function indicatorColumns(d: Describing, fields: readonly FieldId[]): Column[] {
  const reference = (id: FieldId) =>
    fields.includes(id) ? rowReference(fieldHeading(id, d)) : null;
  return MEASURES.filter(({ id }) => d.rows.some(({ indicators }) => hasValue(indicators[id]))).map(
    (measure) => indicatorColumn(measure, reference, d)
  );
}

function hasValue(indicator: ProjectRow["indicators"][IndicatorId]): boolean {
  return indicator !== undefined && "value" in indicator;
}

function indicatorColumn(
  measure: Measure,
  reference: (id: FieldId) => string | null,
  d: Describing
): Column {
  const nd = d.say(NOT_DEFINED);
  const money = measure.unit === "currency";
  const formula = indicatorFormula(measure.id, reference, nd);
  return {
    id: indicatorColumnId(measure.id),
    heading: d.say(measure.name),
    kind: "calculation",
    note: noteOf(
      `= ${d.say(measure.formulaText)}`,
      d.say(measure.meaning),
      money ? d.say(PROJECT_WORDS.inRowCurrency) : ""
    ),
    format: money
      ? moneyFormat(d.portfolio.settings.currency, d.language)
      : unitFormat(measure.unit),
    style: "cellRight",
    formula: formula ?? undefined,
    cell: (row) => {
      const indicator = row.indicators[measure.id] ?? { undefined: "INPUT_MISSING" as const };
      if ("value" in indicator) {
        const currency = row.currency === UNKNOWN_CURRENCY ? null : row.currency;
        return money && currency !== d.portfolio.settings.currency
          ? { value: indicator.value, format: moneyFormat(currency, d.language) }
          : indicator.value;
      }
      const why = d.say(PROJECT_WORDS.notDefined, {
        reason: d.say(UNDEFINED_WORDS[indicator.undefined]),
      });
      return { value: nd, note: OWN_NOTE + why };
    },
  };
}

function noteOf(...parts: readonly string[]): string | undefined {
  const text = parts.filter((part) => part !== "").join("\n");
  return text === "" ? undefined : text;
}

function trustColumns(d: Describing): Column[] {
  const key = rowReference(d.say(PROJECT_WORDS.key));
  const findings = (heading: string) => `${TABLES.findings}[${heading}]`;
  const counts = new Map<string, { all: number; blocking: number }>();
  for (const { project, severity } of d.portfolio.findings) {
    if (project === null) continue;
    const count = counts.get(project) ?? { all: 0, blocking: 0 };
    counts.set(project, {
      all: count.all + 1,
      blocking: count.blocking + (severity === "critical" ? 1 : 0),
    });
  }
  const keys = findings(d.say(PROJECT_WORDS.projectKey));
  const blocking = d.say(PROJECT_WORDS.blockingWord);
  return [
    {
      id: "blockingFindings",
      heading: d.say(PROJECT_WORDS.blocking),
      kind: "calculation",
      note: d.say(PROJECT_WORDS.blockingNote),
      format: "#,##0",
      style: "cellCross",
      formula: `COUNTIFS(${keys},${key},${findings(d.say(PROJECT_WORDS.severity))},"${blocking}")`,
      cell: ({ report }) => counts.get(report.key)?.blocking ?? 0,
    },
    {
      id: "findings",
      heading: d.say(PROJECT_WORDS.findings),
      kind: "calculation",
      note: d.say(PROJECT_WORDS.findingsNote),
      format: "#,##0",
      style: "cellCross",
      formula: `COUNTIFS(${keys},${key})`,
      cell: ({ report }) => counts.get(report.key)?.all ?? 0,
    },
    {
      id: "reportPeriod",
      heading: d.say(PROJECT_WORDS.period),
      kind: "output",
      note: d.say(PROJECT_WORDS.periodNote),
      cell: ({ report }) => report.period,
    },
    {
      id: "sourceFile",
      heading: d.say(PROJECT_WORDS.file),
      kind: "output",
      max: 44,
      cell: ({ report }) => shorten(report.file, 200),
    },
    {
      id: "sourcePlace",
      heading: d.say(PROJECT_WORDS.place),
      kind: "output",
      note: d.say(PROJECT_WORDS.placeNote),
      cell: ({ report }) => {
        const source = (report.fields.projectName ?? report.fields.projectId)?.source;
        return source ? `${source.sheet}!${source.cell}` : report.sheet;
      },
    },
  ];
}

function keyColumn(d: Describing): Column {
  return {
    id: "key",
    heading: d.say(PROJECT_WORDS.key),
    kind: "output",
    note: d.say(PROJECT_WORDS.keyNote),
    style: "key",
    max: 30,
    cell: ({ report }) => report.key,
  };
}
