import { fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { TABLES } from "../../portfolio/machineTables";
import { withAdditions } from "../additions";
import type { BudgetRecord } from "../budget/budgetRecords";
import { calculationColumns } from "../budget/calculationColumns";
import type { Describing } from "../describing";
import type { PlanSheet } from "../plan";
import { projectColumnsOf, recordEnd, recordField } from "../recordColumns";
import { reportedFields } from "../recordRow";
import { tableSheet, withNotice } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { LEVEL_WORDS } from "../words/budget";
import { COMMON_WORDS, footerOf } from "../words/common";
import { RECORD_WORDS } from "../words/records";
import { SHEET_NAMES } from "../words/sheetNames";

type Column = ColumnSpec<BudgetRecord>;

/** What names the line's project is in columns of its own. */
const OWN: readonly FieldId[] = ["projectId", "projectName", "currency", "period"];

/**
 * The budget in long form, filters on: line, category, CAPEX/OPEX, period, measures as reported; then the same
 * in the portfolio's currency as formulas. Each amount stands once, so that columns add up. None: no sheet.
 * @param notice what was put together because it does not fit
 */
export function linesSheet(
  d: Describing,
  rows: readonly BudgetRecord[],
  notice: string | null = null
): PlanSheet | null {
  if (rows.length === 0) return null;
  const fields = reportedFields(
    rows,
    fieldsOf("line").map(({ id }) => id)
  ).filter((id) => !OWN.includes(id));
  const isMeasure = (id: FieldId) => recordField(id, d).format !== undefined;
  const isText = (id: FieldId) => /commentary|description/i.test(id);
  const measures = fields.filter(isMeasure);
  const columns: Column[] = [
    ...projectColumnsOf(d),
    ...fields.filter((id) => !isMeasure(id) && !isText(id)).map((id) => recordField(id, d, 36)),
    levelColumn(d),
    periodColumn(d),
    currencyColumn(d),
    ...measures.map((id) => recordField(id, d)),
    ...recordEnd(d).filter(({ id }) => id === "source"),
    ...fields.filter((id) => !isMeasure(id) && isText(id)).map((id) => recordField(id, d, 60)),
    ...calculationColumns(rows, measures, d),
    ...recordEnd(d).filter(({ id }) => id === "key"),
  ];
  const keyOf = ({ key }: BudgetRecord) => key;
  const title = d.say(SHEET_NAMES.lines);
  return tableSheet({
    key: "lines",
    name: title,
    title: d.say(RECORD_WORDS.linesTitle),
    subtitle: withNotice(notice, d.say(RECORD_WORDS.linesSubtitle, { count: rows.length })),
    table: TABLES.lines,
    columns: withAdditions(columns, TABLES.lines, keyOf, d),
    rows,
    keyOf,
    frozenColumns: projectColumnsOf(d).length,
    printedColumns: columns.findIndex(({ id }) => id === "source") + 1,
    pagesWide: 1,
    footer: footerOf(d, title),
  });
}

/** Which part of the budget the row carries. */
function levelColumn(d: Describing): Column {
  return {
    id: "level",
    heading: d.say(RECORD_WORDS.level),
    kind: "output",
    note: d.say(RECORD_WORDS.levelNote),
    cell: ({ row }) => d.say(LEVEL_WORDS[row.kind]),
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
    cell: ({ currency }) => currency,
  };
}
