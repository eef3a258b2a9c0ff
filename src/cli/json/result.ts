import type { Severity } from "../../audit/finding";
import { rangeName } from "../../book/address";
import { FIELDS } from "../../fields/catalogue";
import type { FieldValues, ReportedValue } from "../../fields/values";
import { inputsOf } from "../../indicators/inputs";
import type { Indicator, Indicators } from "../../indicators/indicator";
import { indicatorsOf } from "../../indicators/compute";
import type { LedgerStatus, Portfolio } from "../../portfolio/portfolio";
import type { AssessedReport } from "../../audit/rule";
import type { BookReading, Line, Snapshot } from "../../reading/report";
import type { Gathered } from "../files/gatherFiles";
import { describeFinding, describeReason } from "../words";
import { changeJson } from "./changes";
import { SCHEMA } from "./contract";
import type {
  FieldsJson,
  IndicatorsJson,
  LineJson,
  ProjectJson,
  ReadingJson,
  ResultJson,
  SnapshotJson,
  TotalsJson,
  ValueJson,
} from "./contract";

/** The JSON contract of a run (docs/json.md). Holds nothing of the clock or the machine: same input, same text. */
export function resultJson(
  command: ResultJson["command"],
  portfolio: Portfolio,
  leftOut: Gathered["leftOut"],
  reading?: BookReading
): ResultJson {
  const { settings, ledger, projects, findings } = portfolio;
  const { language } = settings;
  return {
    schema: SCHEMA,
    command,
    language,
    period: settings.period,
    statusDate: settings.statusDate,
    currency: settings.currency,
    rates: settings.rates,
    ledger: ledger.map((entry) => ({
      file: entry.file,
      status: entry.status,
      reason: entry.reason && describeReason(entry.reason, language),
      reasonCode: entry.reason?.code ?? null,
      projects: entry.projects,
      accepted: entry.accepted,
      findings: entry.findings,
      hash: entry.hash,
      template: entry.template,
      sheets: entry.sheets,
      rowsRead: entry.rowsRead,
      rowsUnread: entry.rowsUnread,
      remarks: entry.remarks,
    })),
    leftOut: leftOut.map(({ file, reason }) => ({ file, reason })),
    projects: projects.map(projectJson),
    totals: totalsJson(portfolio),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      project: finding.project,
      file: finding.file,
      sheet: finding.sheet,
      cell: finding.cell,
      found: finding.found,
      expected: finding.expected,
      ...describeFinding(finding, language),
    })),
    since: portfolio.lastPeriod,
    changes: (portfolio.changes ?? []).map(changeJson),
    ...(reading === undefined ? {} : { reading: readingJson(reading) }),
  };
}

/**
 * The text of the result, indented, ended by a line break, in parts: that of a large portfolio is longer than
 * a string can be.
 */
export function* resultText(result: ResultJson): Generator<string> {
  let before = "{\n";
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    before = ",\n";
    if (Array.isArray(value) && value.length > 0) yield* arrayText(value);
    else yield indented(value, "  ");
  }
  yield "\n}\n";
}

function* arrayText(items: readonly unknown[]): Generator<string> {
  let before = "[\n    ";
  for (const item of items) {
    yield before + indented(item, "    ");
    before = ",\n    ";
  }
  yield "\n  ]";
}

/** Line breaks within texts are escaped: every one that is met begins a line. */
function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}

function projectJson({ report, indicators }: AssessedReport): ProjectJson {
  return {
    key: report.key,
    name: report.name,
    file: report.file,
    sheet: report.sheet,
    period: report.period,
    fields: fieldsJson(report.fields),
    indicators: indicatorsJson(indicators),
    lines: report.lines.map(lineJson),
    milestones: report.milestones.map(lineJson),
    risks: report.risks.map(lineJson),
    tasks: report.tasks.map(lineJson),
    snapshots: report.snapshots.map((snapshot) => snapshotJson(snapshot)),
  };
}

function lineJson(line: Line): LineJson {
  return {
    key: line.key,
    fields: fieldsJson(line.fields),
    phased: line.phased.map(({ period, value }) => ({
      period,
      field: value.field,
      ...valueJson(value),
    })),
  };
}

/** Indicators of a snapshot are computed from its own figures, as those of the project from the latest. */
function snapshotJson(snapshot: Snapshot): SnapshotJson {
  return {
    label: snapshot.label,
    date: snapshot.date,
    fields: fieldsJson(snapshot.fields),
    indicators: indicatorsJson(indicatorsOf(inputsOf(snapshot))),
  };
}

/** In the order of the catalogue, whatever the order in which they were read. */
function fieldsJson(fields: FieldValues): FieldsJson {
  return Object.fromEntries(
    FIELDS.flatMap(({ id }): [string, ValueJson][] => {
      const value = fields[id];
      return value === undefined ? [] : [[id, valueJson(value)]];
    })
  );
}

function valueJson({ value, unit, currency, source }: ReportedValue): ValueJson {
  const { file, sheet, cell, text } = source;
  return { value, unit, currency, source: { file, sheet, cell, text } };
}

function indicatorsJson(indicators: Indicators): IndicatorsJson {
  return Object.fromEntries(
    Object.entries(indicators).map(([id, indicator]): [string, Indicator] => [
      id,
      "value" in indicator ? { value: indicator.value } : { undefined: indicator.undefined },
    ])
  );
}

function totalsJson(portfolio: Portfolio): TotalsJson {
  const { ledger, projects, totals, indicators, findings, compliance } = portfolio;
  const files = ledger.filter(({ status }) => status !== "missing").length;
  return {
    files,
    projects: projects.length,
    ledger: countBy(ledger, ({ status }) => status, STATUSES),
    findings: countBy(findings, ({ severity }) => severity, SEVERITIES),
    fields: Object.fromEntries(
      totals.map(({ field, value, reported, projects: of, notConverted }) => [
        field,
        { value, reported, projects: of, notConverted },
      ])
    ),
    indicators: indicatorsJson(indicators),
    compliance: {
      score: compliance.score,
      signable: compliance.signable,
      evaluated: compliance.evaluated,
      failed: compliance.failed,
    },
  };
}

const STATUSES: readonly LedgerStatus[] = [
  "consolidated",
  "partial",
  "rejected",
  "duplicate",
  "late",
  "missing",
];
const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

/** How many there are of each kind, in the order of `kinds`, kinds without any at 0. */
export function countBy<Item, Kind extends string>(
  items: readonly Item[],
  kindOf: (item: Item) => Kind,
  kinds: readonly Kind[]
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const item of items) counts[kindOf(item)]++;
  return counts;
}

function readingJson(reading: BookReading): ReadingJson {
  return {
    file: reading.file,
    format: reading.format,
    template: reading.template,
    locales: reading.locales,
    regions: reading.regions.map((region) => ({ ...region, range: rangeName(region.range) })),
    unread: reading.unread.map((part) => ({ ...part, range: rangeName(part.range) })),
    totals: reading.totals,
    notices: reading.notices,
    rowsRead: reading.rowsRead,
    rowsUnread: reading.rowsUnread,
    remarks: reading.remarks ?? [],
  };
}
