import type { FieldId } from "../../fields/catalogue";
import { valueOf } from "../../indicators/result";
import { sum } from "../../indicators/sum";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { scaleFor, scaledFormat } from "../money";
import { columnReference, fieldHeading } from "../projectHeadings";
import { convertedAmount } from "../projectRow";
import { PROJECT_WORDS } from "../words/projects";
import { NOT_DEFINED, SEVERITY_WORDS } from "../words/status";
import { SUMMARY_WORDS } from "../words/summary";
import { changeOf } from "./change";
import { quoted } from "./grid";
import { percentInWords } from "./numbers";
import type { Ranking } from "./ranking";

/** One headline figure: what it is, the figure as a live formula, what it rests on. */
export interface Tile {
  readonly label: string;
  readonly value: number | string;
  /** "" for a figure that no column of the workbook holds. */
  readonly formula: string;
  readonly format: string;
  readonly note: string;
}

/** How many projects, and how that changed. */
export function projectsTile(d: Describing, headline: Headline): Tile {
  const { ledger } = d.portfolio;
  const files = ledger.filter(({ status }) => status !== "missing").length;
  const taken = ledger.filter(({ accepted }) => accepted.length > 0).length;
  return {
    label: d.say(SUMMARY_WORDS.projects),
    value: d.rows.length,
    formula: `COUNTA(${columnReference(headline.keyHeading)})`,
    format: "#,##0",
    note: changeOf("count", d) ?? d.say(SUMMARY_WORDS.filesTaken, { taken, files }),
  };
}

/** The same, unless another tile already shows that amount. */
export function moneyTileUnless(
  taken: FieldId | null,
  field: FieldId,
  label: string,
  d: Describing
): Tile | null {
  return taken === field ? null : moneyTile(field, label, d);
}

/** Sum of an amount over the projects; null when none reports it. */
export function moneyTile(field: FieldId, label: string, d: Describing): Tile | null {
  const amounts = d.rows.flatMap((row) => convertedAmount(row, field) ?? []);
  if (amounts.length === 0) return null;
  const total = sum(amounts);
  return {
    label,
    value: total,
    formula: `SUMPRODUCT(${columnReference(fieldHeading(field, d))},${rates(d)})`,
    format: tileFormat(total, d),
    note: moneyNote(field, amounts.length, d),
  };
}

/** The variance that projects are ranked by, with its share of the budget. */
export function varianceTile(ranking: Ranking, d: Describing): Tile | null {
  if (ranking.kind !== "variance" && ranking.kind !== "year") return null;
  const total = sum(ranking.all.map(({ amount }) => amount));
  const percent = ranking.percentId && valueOf(d.portfolio.indicators[ranking.percentId]);
  const share = typeof percent === "number" ? [percentInWords(percent, d.language)] : [];
  return {
    label: ranking.shortName,
    value: total,
    formula: `SUMPRODUCT(${ranking.column},${rates(d)})`,
    format: tileFormat(total, d),
    note: [...share, coverage(ranking.all.length, d)].join(" · "),
  };
}

/** Ratio of the sums, over the projects that report both (DOMAIN B1). */
export function ratioTile(
  id: "cpi" | "spi",
  numerator: FieldId,
  denominator: FieldId,
  d: Describing
): Tile | null {
  const value = valueOf(d.portfolio.indicators[id]);
  if (value === null) return null;
  const [top, bottom] = [numerator, denominator].map((field) =>
    columnReference(fieldHeading(field, d))
  ) as [string, string];
  const [above, below] = [
    `SUMPRODUCT(${top},${rates(d)},1*ISNUMBER(${bottom}))`,
    `SUMPRODUCT(${bottom},${rates(d)},1*ISNUMBER(${top}))`,
  ];
  return {
    label: d.say(SUMMARY_WORDS[id]),
    value,
    formula: `IF(OR(${above}<0,${below}<=0),${quoted(d.say(NOT_DEFINED))},${above}/${below})`,
    format: "0.00",
    note: coverage(d.portfolio.coverage[id]?.projects ?? 0, d),
  };
}

/** Mean duration of the projects that report one. */
export function durationTile(
  field: "durationYears" | "durationMonths",
  d: Describing
): Tile | null {
  const values = d.rows.flatMap((row) => row.numbers[field] ?? []);
  if (values.length === 0) return null;
  const format = field === "durationYears" ? SUMMARY_WORDS.yearsFormat : SUMMARY_WORDS.monthsFormat;
  return {
    label: d.say(SUMMARY_WORDS.meanDuration),
    value: sum(values) / values.length,
    formula: `AVERAGE(${columnReference(fieldHeading(field, d))})`,
    format: d.say(format),
    note: coverage(values.length, d),
  };
}

/** Compliance score; says so when blocking findings forbid signing. */
export function complianceTile(d: Describing): Tile | null {
  const { score, evaluated, signable } = d.portfolio.compliance;
  if (score === null) return null;
  return {
    label: d.say(SUMMARY_WORDS.compliance),
    value: score,
    formula: "",
    format: d.say(SUMMARY_WORDS.complianceFormat),
    note: signable
      ? d.say(SUMMARY_WORDS.complianceNote, { count: evaluated })
      : d.say(SUMMARY_WORDS.notSignable),
  };
}

/** Blocking findings and the projects they concern. */
export function blockingTile(d: Describing): Tile {
  const critical = d.portfolio.findings.filter(({ severity }) => severity === "critical");
  const projects = new Set(critical.map(({ project }) => project).filter((key) => key !== null));
  return {
    label: d.say(SUMMARY_WORDS.blocking),
    value: critical.length,
    formula: `COUNTIF(${severities(d)},${quoted(d.say(SEVERITY_WORDS.critical))})`,
    format: "#,##0",
    note: d.say(SUMMARY_WORDS.blockingNote, { count: projects.size }),
  };
}

/** All findings. */
export function findingsTile(d: Describing): Tile {
  const high = d.portfolio.findings.filter(({ severity }) => severity === "high").length;
  return {
    label: d.say(SUMMARY_WORDS.findings),
    value: d.portfolio.findings.length,
    formula: `COUNTA(${severities(d)})`,
    format: "#,##0",
    note: d.say(SUMMARY_WORDS.findingsNote, { count: high }),
  };
}

/** Projects that are missing or late. */
export function missingTile(d: Describing): Tile {
  const count = (...fates: readonly string[]) =>
    d.portfolio.ledger.filter(({ status }) => fates.includes(status)).length;
  return {
    label: d.say(SUMMARY_WORDS.missing),
    value: count("missing", "late"),
    formula: "",
    format: "#,##0",
    note: d.say(SUMMARY_WORDS.missingNote, { count: count("rejected") }),
  };
}

/** Projects without the headline amount. */
export function notReportedTile(d: Describing, headline: Headline): Tile | null {
  if (headline.field === null) return null;
  const column = columnReference(fieldHeading(headline.field, d));
  return {
    label: d.say(SUMMARY_WORDS.notReported, { measure: headline.name.toLowerCase() }),
    value: d.rows.length - headline.reported,
    formula: `COUNTA(${columnReference(headline.keyHeading)})-SUMPRODUCT(ISNUMBER(${column})*ISNUMBER(${rates(d)}))`,
    format: "#,##0",
    note: d.say(SUMMARY_WORDS.notReportedNote),
  };
}

/** Files received. */
export function filesTile(d: Describing): Tile {
  const { ledger } = d.portfolio;
  const files = ledger.filter(({ status }) => status !== "missing").length;
  return {
    label: d.say(SUMMARY_WORDS.files),
    value: files,
    formula: "",
    format: "#,##0",
    note: d.say(SUMMARY_WORDS.missingNote, {
      count: ledger.filter(({ status }) => status === "rejected").length,
    }),
  };
}

function coverage(count: number, d: Describing): string {
  return d.say(SUMMARY_WORDS.coverage, { count, of: d.rows.length });
}

/** How the sum moved, where that is known, and always what it rests on when not on every project. */
function moneyNote(field: FieldId, count: number, d: Describing): string {
  const change = changeOf(field, d);
  if (change === null) return coverage(count, d);
  return count === d.rows.length ? change : `${change} · ${count}/${d.rows.length}`;
}

function rates(d: Describing): string {
  return columnReference(d.say(PROJECT_WORDS.rate));
}

function severities(d: Describing): string {
  return `${TABLES.findings}[${d.say(PROJECT_WORDS.severity)}]`;
}

function tileFormat(amount: number, d: Describing): string {
  const scale = scaleFor(amount);
  const decimals = Math.abs(amount) / scale.divisor >= 1000 ? 0 : 1;
  return scaledFormat(d.portfolio.settings.currency, d.language, scale, decimals);
}
