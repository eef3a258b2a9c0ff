import { fieldById, fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { numberOf } from "../../indicators/inputs";
import { TABLES } from "../../portfolio/machineTables";
import { escapeHeading } from "../../portfolio/rowReferences";
import { withAdditions } from "../additions";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanSheet } from "../plan";
import { projectColumnsOf, recordEnd, recordField } from "../recordColumns";
import { recordRows, reportedFields } from "../recordRow";
import type { RecordRow } from "../recordRow";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { footerOf } from "../words/common";
import { RECORD_WORDS } from "../words/records";
import { SHEET_NAMES } from "../words/sheetNames";
import { NOT_DEFINED } from "../words/status";

const OWN: readonly FieldId[] = ["projectId", "projectName", "currency"];

/** Risks with their exposure. None reported: no sheet. */
export function risksSheet(d: Describing): PlanSheet | null {
  const rows = recordRows(d.rows, "risks");
  if (rows.length === 0) return null;
  const fields = reportedFields(
    rows,
    fieldsOf("risk").map(({ id }) => id)
  ).filter((id) => !OWN.includes(id));
  const columns = [
    ...projectColumnsOf(d),
    ...fields.map((id) =>
      recordField(id, d, 50, fieldById(id).unit === "text" ? "text" : undefined)
    ),
    ...exposureColumn(fields, d),
    ...recordEnd(d),
  ];
  const keyOf = ({ key }: RecordRow) => key;
  const title = d.say(SHEET_NAMES.risks);
  return tableSheet({
    key: "risks",
    name: title,
    title: d.say(RECORD_WORDS.risksTitle),
    subtitle: d.say(RECORD_WORDS.risksSubtitle, { count: rows.length }),
    table: TABLES.risks,
    columns: withAdditions(columns, TABLES.risks, keyOf, d),
    rows,
    keyOf,
    frozenColumns: projectColumnsOf(d).length,
    printedColumns: columns.findIndex(({ id }) => id === "source") + 1,
    footer: footerOf(d, title),
  });
}

/** Money exposure: probability × cost impact (DOMAIN B5). */
function exposureColumn(fields: readonly FieldId[], d: Describing): ColumnSpec<RecordRow>[] {
  if (!fields.includes("probability") || !fields.includes("impactCost")) return [];
  const reference = (id: FieldId) =>
    `${TABLES.risks}[[#This Row],[${escapeHeading(recordField(id, d).heading)}]]`;
  const [probability, impact] = [reference("probability"), reference("impactCost")];
  const nd = d.say(NOT_DEFINED);
  return [
    {
      id: "exposure",
      heading: d.say(RECORD_WORDS.exposure),
      kind: "calculation",
      note: d.say(RECORD_WORDS.exposureNote),
      format: moneyFormat(d.portfolio.settings.currency, d.language),
      style: "cellRight",
      formula: `IF(COUNT(${probability},${impact})=2,${probability}*${impact},"${nd}")`,
      cell: ({ fields: values }) => {
        const p = values.probability ? numberOf(values.probability) : null;
        const cost = values.impactCost ? numberOf(values.impactCost) : null;
        return p === null || cost === null ? nd : p * cost;
      },
    },
  ];
}
