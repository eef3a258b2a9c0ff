import { FIELDS, fieldById } from "../../fields/catalogue";
import type { FieldValues, ReportedValue } from "../../fields/values";
import type { Status } from "../../fields/values";
import { MEASURES } from "../../indicators/measures";
import type { Measure } from "../../indicators/measure";
import { say } from "../../language/language";
import type { Language, Text, TextValues } from "../../language/language";
import type { Portfolio } from "../../portfolio/portfolio";
import type { AssessedReport } from "../../audit/rule";
import type { Indicator } from "../../indicators/indicator";
import { UNDEFINED_WORDS } from "../../plan/words/reasons";
import { STATUS_WORDS } from "../../plan/words/status";
import { alignRows, oneLine, shorten } from "./align";
import { findingLines, severityLine } from "./findings";
import { fullMoney, percent, plainNumber, shortDate } from "./numbers";
import { counted } from "./summary";
import type { Terminal } from "./terminal";
import { TERMINAL_TEXTS } from "./texts";

/** Projects shown field by field; a list of two hundred projects is for the JSON or the workbook. */
const DETAILED = 5;

/** The view of one file: what was recognised with its cells, indicators, findings. */
export function checkLines(portfolio: Portfolio, terminal: Terminal): string[] {
  const { settings, projects, findings } = portfolio;
  const { language } = settings;
  const shown = projects.slice(0, DETAILED);
  const count = projects.length - shown.length;
  return [
    ...shown.flatMap((project) => projectLines(project, language, terminal)),
    ...(count > 0 ? [`  ${say(TERMINAL_TEXTS.moreProjects, language, { count })}`, ""] : []),
    ...(projects.length + findings.length > 0
      ? [severityLine(findings, language, terminal.paint)]
      : []),
    ...findingLines(findings, language, terminal),
  ];
}

function projectLines(
  { report, indicators }: AssessedReport,
  language: Language,
  terminal: Terminal
): string[] {
  const fields = inCatalogueOrder(report.fields).map((value) => {
    const shown = shownValue(value, language);
    const { sheet, cell, text } = value.source;
    const typed = oneLine(text);
    return [
      fieldById(value.field).name[language],
      shown,
      `${sheet}!${cell}`,
      shown === typed || typed === String(value.value)
        ? ""
        : say(TERMINAL_TEXTS.asTyped, language, { text: shorten(typed, 60) }),
    ];
  });
  const currency = mainCurrency(report.fields);
  const measures = MEASURES.flatMap((measure) => {
    const shown = shownIndicator(measure, indicators[measure.id], currency, language);
    return shown === null ? [] : [[measure.name[language], shown]];
  });
  const align = (rows: string[][], limits: number[]) =>
    alignRows(rows, limits, terminal.columns - 2).map((row) => `  ${row.join("  ")}`.trimEnd());
  return [
    terminal.paint(
      oneLine(report.id === null ? report.name : `${report.id} ${report.name}`),
      "bold"
    ),
    ...align(fields, [30, 60, 28]),
    ...contentsLine(report, language),
    ...(measures.length > 0 ? [`${say(TERMINAL_TEXTS.indicators, language)}`] : []),
    ...align(measures, [36]),
    "",
  ];
}

/** Values in the order in which people expect the columns, wherever they stood in the workbook. */
function inCatalogueOrder(fields: FieldValues): ReportedValue[] {
  return FIELDS.flatMap(({ id }) => fields[id] ?? []);
}

/** A value as people read it: money in full with its currency, fractions as percentages, prose marked. */
function shownValue({ value, unit, currency, source }: ReportedValue, language: Language): string {
  if (value === null)
    return say(TERMINAL_TEXTS.notReported, language, { text: oneLine(source.text) });
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (typeof value === "string") {
    if (unit === "date") return shortDate(value, language);
    return unit === "status"
      ? (STATUS_WORDS[value as Status]?.[language] ?? value)
      : oneLine(value);
  }
  if (unit === "currency") {
    const amount = fullMoney(value, currency, language);
    return currency === null ? say(TERMINAL_TEXTS.unknownCurrency, language, { amount }) : amount;
  }
  return unit === "fraction" ? percent(value, language) : plainNumber(value, language, 0, 2);
}

/** The number, or "n/d" with the reason; nothing when the sheet does not report what it needs. */
function shownIndicator(
  measure: Measure,
  indicator: Indicator | undefined,
  currency: string | null,
  language: Language
): string | null {
  if (indicator === undefined) return null;
  if ("value" in indicator) return shownMeasure(measure, indicator.value, currency, language);
  if (indicator.undefined === "INPUT_MISSING") return null;
  const reason = UNDEFINED_WORDS[indicator.undefined][language];
  return say(TERMINAL_TEXTS.undefined, language, { reason });
}

function shownMeasure(
  { unit }: Measure,
  value: number,
  currency: string | null,
  language: Language
): string {
  switch (unit) {
    case "currency":
      return fullMoney(value, currency, language);
    case "fraction":
      return percent(value, language);
    case "ratio":
      return plainNumber(value, language, 2, 2);
    case "days":
      return plainNumber(value, language, 0, 0);
  }
}

function mainCurrency(fields: AssessedReport["report"]["fields"]): string | null {
  return Object.values(fields).find(({ unit }) => unit === "currency")?.currency ?? null;
}

/** "12 lignes de budget · 5 jalons": what else the sheet holds. */
function contentsLine(
  { lines, milestones, risks, tasks, snapshots }: AssessedReport["report"],
  language: Language
): string[] {
  const words = (text: Text, values?: TextValues) => say(text, language, values);
  const parts = (
    [
      [lines.length, TERMINAL_TEXTS.oneLine, TERMINAL_TEXTS.lines],
      [milestones.length, TERMINAL_TEXTS.oneMilestone, TERMINAL_TEXTS.milestones],
      [risks.length, TERMINAL_TEXTS.oneRisk, TERMINAL_TEXTS.risks],
      [tasks.length, TERMINAL_TEXTS.oneTask, TERMINAL_TEXTS.tasks],
      [snapshots.length, TERMINAL_TEXTS.oneSnapshot, TERMINAL_TEXTS.snapshots],
    ] as const
  ).flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many, words)]));
  return parts.length === 0 ? [] : [`  ${parts.join(" · ")}`];
}
