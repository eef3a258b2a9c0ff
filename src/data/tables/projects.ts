import { fieldsOf } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { AssessedReport } from "../../audit/rule";
import type { IndicatorId, Indicator } from "../../indicators/indicator";
import { MEASURES } from "../../indicators/measures";
import type { Portfolio } from "../../portfolio/portfolio";
import { column, fieldColumns } from "../columns";
import { TABLE_MEANINGS } from "../meanings";
import type { DataTable } from "../table";
import { periodColumn } from "./common";

/** Columns of our own say these. */
const OWN: readonly FieldId[] = ["projectId", "projectName"];

/** One row a project. */
export function projectsTable({ projects, settings }: Portfolio): DataTable<AssessedReport> {
  const fields = fieldsOf("project").flatMap(({ id }) => (OWN.includes(id) ? [] : [id]));
  return {
    name: "projects",
    meaning: TABLE_MEANINGS.projects,
    key: ["portfolioPeriod", "projectKey"],
    references: [],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ report }) => report.key),
      column("projectId", "text", ({ report }) => report.id),
      column("projectName", "text", ({ report }) => report.name),
      column("file", "text", ({ report }) => report.file),
      column("sheet", "text", ({ report }) => report.sheet),
      column("reportPeriod", "text", ({ report }) => report.period),
      ...fieldColumns<AssessedReport>(fields, ({ report }) => report.fields, settings),
    ],
    rows: () => projects,
  };
}

interface IndicatorRow {
  readonly key: string | null;
  readonly currency: string | null;
  readonly id: IndicatorId;
  readonly indicator: Indicator;
}

/** Indicators in long form: each project's in its own currency, and the portfolio's. */
export function indicatorsTable(portfolio: Portfolio): DataTable<IndicatorRow> {
  const { settings } = portfolio;
  const measures = new Map(MEASURES.map((measure) => [measure.id, measure]));
  return {
    name: "indicators",
    meaning: TABLE_MEANINGS.indicators,
    key: ["portfolioPeriod", "projectKey", "indicator"],
    references: [{ columns: ["portfolioPeriod", "projectKey"], table: "projects" }],
    columns: [
      periodColumn(settings),
      column("projectKey", "text", ({ key }) => key),
      column("indicator", "text", ({ id }) => id),
      column("name", "text", ({ id }) => measures.get(id)?.name[settings.language] ?? id),
      column("value", "number", ({ indicator }) => ("value" in indicator ? indicator.value : null)),
      column("unit", "text", ({ id }) => measures.get(id)?.unit ?? null),
      column("currency", "text", ({ id, currency }) =>
        measures.get(id)?.unit === "currency" ? currency : null
      ),
      column("reasonCode", "text", ({ indicator }) =>
        "value" in indicator ? null : indicator.undefined
      ),
    ],
    rows: () => indicatorRows(portfolio),
  };
}

function* indicatorRows({ projects, indicators, settings }: Portfolio): Generator<IndicatorRow> {
  for (const { report, indicators: own } of projects) {
    const money = Object.values(report.fields).find(
      ({ unit, currency }) => unit === "currency" && currency !== null
    );
    yield* rowsOf(own, report.key, money?.currency ?? null);
  }
  yield* rowsOf(indicators, null, settings.currency);
}

function* rowsOf(
  indicators: Portfolio["indicators"],
  key: string | null,
  currency: string | null
): Generator<IndicatorRow> {
  for (const [id, indicator] of Object.entries(indicators)) {
    yield { key, currency, id: id as IndicatorId, indicator };
  }
}
