import type { FieldId } from "../fields/catalogue";
import { indicatorFormula } from "../indicators/formulas";
import type { IndicatorId } from "../indicators/indicator";
import type { Measure } from "../indicators/measure";
import { MEASURES } from "../indicators/measures";
import { OWN_NOTE } from "../portfolio/machineTables";
import { unitFormat } from "./cells";
import type { Describing } from "./describing";
import { moneyFormat } from "./money";
import { fieldHeading, indicatorColumnId, noteOf, rowReference } from "./projectHeadings";
import { UNKNOWN_CURRENCY } from "./projectRow";
import type { ProjectRow } from "./projectRow";
import type { ColumnSpec } from "./tableSheet";
import { PROJECT_WORDS } from "./words/projects";
import { UNDEFINED_WORDS } from "./words/reasons";
import { NOT_DEFINED } from "./words/status";

type Column = ColumnSpec<ProjectRow>;

/** Indicators that at least one project has, as live formulas on the columns of the row. */
export function indicatorColumns(d: Describing, fields: readonly FieldId[]): Column[] {
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
