import { FIELDS, fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import { OWN_NOTE, TABLES } from "../portfolio/machineTables";
import { reportedCell, sourceLink, unitFormat } from "./cells";
import type { Describing } from "./describing";
import { indicatorColumns } from "./indicatorColumns";
import { moneyFormat } from "./money";
import type { PlanCell } from "./plan";
import { fieldHeading, noteOf, rowReference } from "./projectHeadings";
import { UNKNOWN_CURRENCY } from "./projectRow";
import type { ProjectRow } from "./projectRow";
import type { ColumnSpec } from "./tableSheet";
import { keyColumn, trustColumns } from "./trustColumns";
import { PROJECT_WORDS } from "./words/projects";
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
