import { fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { numberOf } from "../../indicators/inputs";
import { TABLES } from "../../portfolio/machineTables";
import { escapeHeading } from "../../portfolio/rowReferences";
import { withAdditions } from "../additions";
import { glyphFormats } from "../cells";
import type { Describing } from "../describing";
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

const OWN: readonly FieldId[] = ["projectId", "projectName"];

/** Milestones with baseline, last, now and slip. None: no sheet. */
export function milestonesSheet(d: Describing): PlanSheet | null {
  const rows = recordRows(d.rows, "milestones");
  if (rows.length === 0) return null;
  const fields = reportedFields(
    rows,
    fieldsOf("milestone").map(({ id }) => id)
  ).filter((id) => !OWN.includes(id));
  const texts = fields.filter((id) => /commentary|description/i.test(id));
  const columns = [
    ...projectColumnsOf(d),
    ...fields.filter((id) => !texts.includes(id)).map((id) => recordField(id, d)),
    ...slipColumn(fields, d),
    ...texts.map((id) => recordField(id, d, 60)),
    ...recordEnd(d),
  ];
  const keyOf = ({ key }: RecordRow) => key;
  const title = d.say(SHEET_NAMES.milestones);
  return tableSheet({
    key: "milestones",
    name: title,
    title: d.say(RECORD_WORDS.milestonesTitle),
    subtitle: d.say(RECORD_WORDS.milestonesSubtitle, { count: rows.length }),
    table: TABLES.milestones,
    columns: withAdditions(columns, TABLES.milestones, keyOf, d),
    rows,
    keyOf,
    frozenColumns: projectColumnsOf(d).length,
    printedColumns: columns.findIndex(({ id }) => id === "source") + 1,
    footer: footerOf(d, title),
    conditionalFormats: (place) => glyphFormats(place.range("milestoneStatus")),
  });
}

/** Slip in calendar days: actual, else forecast, less baseline. */
function slipColumn(fields: readonly FieldId[], d: Describing): ColumnSpec<RecordRow>[] {
  const now = (["milestoneActual", "milestoneForecast"] as const).filter((id) =>
    fields.includes(id)
  );
  if (!fields.includes("milestoneBaseline") || now.length === 0) return [];
  const reference = (id: FieldId) =>
    `${TABLES.milestones}[[#This Row],[${escapeHeading(recordField(id, d).heading)}]]`;
  const nd = d.say(NOT_DEFINED);
  const baseline = reference("milestoneBaseline");
  const difference = now.reduceRight(
    (otherwise, id) => `IF(COUNT(${reference(id)})=1,${reference(id)}-${baseline},${otherwise})`,
    `"${nd}"`
  );
  return [
    {
      id: "slip",
      heading: d.say(RECORD_WORDS.slip),
      kind: "calculation",
      note: d.say(RECORD_WORDS.slipNote),
      format: "#,##0;[Red]-#,##0",
      style: "cellRight",
      formula: `IF(COUNT(${baseline})=1,${difference},"${nd}")`,
      cell: ({ fields: values }) => {
        const date = (id: FieldId) => (values[id] ? numberOf(values[id]) : null);
        const from = date("milestoneBaseline");
        const to = now.map(date).find((one) => one !== null) ?? null;
        return from === null || to === null ? nd : to - from;
      },
    },
  ];
}
