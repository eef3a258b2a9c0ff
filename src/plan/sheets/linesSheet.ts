import { fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { indicatorFormula } from "../../indicators/formulas";
import { indicatorsOf } from "../../indicators/compute";
import type { IndicatorId } from "../../indicators/indicator";
import { numberOf } from "../../indicators/inputs";
import { MEASURES } from "../../indicators/measures";
import { OWN_NOTE, TABLES } from "../../portfolio/machineTables";
import { escapeHeading } from "../../portfolio/rowReferences";
import { withAdditions } from "../additions";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanSheet } from "../plan";
import { projectColumnsOf, recordEnd, recordField } from "../recordColumns";
import { lineRows, reportedFields } from "../recordRow";
import type { RecordRow } from "../recordRow";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { PROJECT_WORDS } from "../words/projects";
import { RECORD_WORDS } from "../words/records";
import { UNDEFINED_WORDS } from "../words/reasons";
import { SHEET_NAMES } from "../words/sheetNames";
import { NOT_DEFINED } from "../words/status";

type Column = ColumnSpec<RecordRow>;

/** What names the line's project is in columns of its own. */
const OWN: readonly FieldId[] = ["projectId", "projectName", "currency", "period"];
const VARIANCES: readonly IndicatorId[] = ["forecastVariance", "budgetVariance"];

/** Budget lines in long form, filters on: line, category, CAPEX/OPEX, period, measures. None: no sheet. */
export function linesSheet(d: Describing): PlanSheet | null {
  const rows = lineRows(d.rows);
  if (rows.length === 0) return null;
  const fields = reportedFields(
    rows,
    fieldsOf("line").map(({ id }) => id)
  ).filter((id) => !OWN.includes(id));
  const isMeasure = (id: FieldId) => recordField(id, d).format !== undefined;
  const measures = fields.filter(isMeasure);
  const columns = [
    ...projectColumnsOf(d),
    ...fields
      .filter((id) => !isMeasure(id) && !/commentary|description/i.test(id))
      .map((id) => recordField(id, d)),
    levelColumn(d),
    periodColumn(d),
    currencyColumn(d),
    ...measures.map((id) => recordField(id, d)),
    ...VARIANCES.flatMap((id) => varianceColumn(id, measures, rows, d)),
    ...fields
      .filter((id) => /commentary|description/i.test(id))
      .map((id) => recordField(id, d, 60)),
    ...recordEnd(d),
  ];
  const keyOf = ({ key }: RecordRow) => key;
  const title = d.say(SHEET_NAMES.lines);
  return tableSheet({
    key: "lines",
    name: title,
    title: d.say(RECORD_WORDS.linesTitle),
    subtitle: d.say(RECORD_WORDS.linesSubtitle, { count: rows.length }),
    table: TABLES.lines,
    columns: withAdditions(columns, TABLES.lines, keyOf, d),
    rows,
    keyOf,
    frozenColumns: projectColumnsOf(d).length,
    printedColumns: columns.findIndex(({ id }) => id === "source") + 1,
    footer: footerOf(d, title),
  });
}

/** A line's own figures and those of its periods stand in rows of two levels: add up one level only. */
function levelColumn(d: Describing): Column {
  return {
    id: "level",
    heading: d.say(RECORD_WORDS.level),
    kind: "output",
    note: d.say(RECORD_WORDS.levelNote),
    cell: ({ period }) => d.say(period === null ? RECORD_WORDS.wholeLine : RECORD_WORDS.onePeriod),
  };
}

function periodColumn(d: Describing): Column {
  return {
    id: "period",
    heading: d.say(COMMON_WORDS.period),
    kind: "output",
    cell: ({ period, line }) => period ?? (String(line.fields.period?.value ?? "") || null),
  };
}

function currencyColumn(d: Describing): Column {
  return {
    id: "rowCurrency",
    heading: d.say(COMMON_WORDS.currency),
    kind: "output",
    cell: ({ fields }) => Object.values(fields).find(({ currency }) => currency)?.currency ?? null,
  };
}

function varianceColumn(
  id: IndicatorId,
  fields: readonly FieldId[],
  rows: readonly RecordRow[],
  d: Describing
): Column[] {
  const measure = MEASURES.find((one) => one.id === id)!;
  const results = new Map(
    rows
      .filter(({ period }) => period === null)
      .map((row) => [
        row,
        indicatorsOf(inputsOf(row))[id] ?? { undefined: "INPUT_MISSING" as const },
      ])
  );
  if (![...results.values()].some((indicator) => "value" in indicator)) return [];
  const nd = d.say(NOT_DEFINED);
  const headings = new Map(fields.map((field) => [field, recordField(field, d).heading]));
  const reference = (field: FieldId) =>
    headings.has(field)
      ? `${TABLES.lines}[[#This Row],[${escapeHeading(headings.get(field)!)}]]`
      : null;
  return [
    {
      id: fields.includes(id as FieldId) ? `${id}Computed` : id,
      heading: d.say(measure.name),
      kind: "calculation",
      note: `= ${d.say(measure.formulaText)}\n${d.say(measure.meaning)}`,
      format: moneyFormat(d.portfolio.settings.currency, d.language),
      style: "cellRight",
      formula: wholeLinesOnly(indicatorFormula(id, reference, nd)!, d),
      cell: (row) => {
        if (row.period !== null) return "";
        const indicator = results.get(row)!;
        if ("value" in indicator) return indicator.value;
        const reason = d.say(UNDEFINED_WORDS[indicator.undefined]);
        return { value: nd, note: OWN_NOTE + d.say(PROJECT_WORDS.notDefined, { reason }) };
      },
    },
  ];
}

/** A period's part of a line has no forecast of its own: its variance is blank. */
function wholeLinesOnly(formula: string, d: Describing): string {
  const level = `${TABLES.lines}[[#This Row],[${escapeHeading(d.say(RECORD_WORDS.level))}]]`;
  return `IF(${level}="${d.say(RECORD_WORDS.wholeLine)}",${formula},"")`;
}

function inputsOf({ fields }: RecordRow): Partial<Record<FieldId, number | null>> {
  const inputs: Partial<Record<FieldId, number | null>> = {};
  for (const value of Object.values(fields)) inputs[value.field] = numberOf(value);
  return inputs;
}
