import { say } from "../../language/language";
import type { Text, TextValues } from "../../language/language";
import { rateOf } from "../../indicators/inputs";
import type { LedgerEntry, LedgerStatus, Portfolio } from "../../portfolio/portfolio";
import type { Gathered } from "../files/gatherFiles";
import { countBy } from "../json/result";
import { describeReason } from "../words";
import { alignRows, displayWidth, oneLine, pad, shareOf } from "./align";
import { changeLines } from "./changes";
import { attentionLines, severityLine } from "./findings";
import { moneyLine, ratioLine } from "./money";
import { duration, monthName } from "./numbers";
import type { Colour, Terminal } from "./terminal";
import { LEFT_OUT_WORDS, STATUS_WORDS, TERMINAL_TEXTS } from "./texts";

const STATUSES: readonly LedgerStatus[] = [
  "consolidated",
  "partial",
  "late",
  "duplicate",
  "rejected",
  "missing",
];
const STATUS_COLOURS: Readonly<Record<LedgerStatus, Colour>> = {
  consolidated: "green",
  partial: "yellow",
  late: "yellow",
  duplicate: "yellow",
  rejected: "red",
  missing: "red",
};
/** Ledger lines shown in full; beyond, a few of each reason, and all are in the workbook and the JSON. */
const LEDGER_LINES = 12;
const LINES_A_REASON = 4;

export interface RunSummary {
  readonly portfolio: Portfolio;
  readonly leftOut: Gathered["leftOut"];
  /** Milliseconds from start to end. */
  readonly elapsed: number;
}

/** The summary of a consolidation, a line each (SCREENS, "The command line"). */
export function summaryLines(run: RunSummary, terminal: Terminal): string[] {
  const { portfolio, leftOut } = run;
  const { language } = portfolio.settings;
  return [
    headLine(run, terminal),
    fatesLine(portfolio, terminal),
    ...moneyLine(portfolio, terminal),
    ...ratioLine(portfolio, terminal),
    ...changeLines(portfolio, terminal),
    ...notConvertedLine(portfolio, terminal),
    `  ${severityLine(portfolio.findings, language, terminal.paint)}`,
    ...ledgerLines(portfolio, terminal),
    ...attentionLines(portfolio, terminal),
    ...leftOutLine(leftOut, portfolio, terminal),
  ];
}

/** "1 fichier", "57 fichiers". */
export function counted(
  count: number,
  one: Text,
  many: Text,
  words: (text: Text, values?: TextValues) => string
): string {
  return count === 1 ? words(one) : words(many, { count });
}

function headLine({ portfolio, elapsed }: RunSummary, terminal: Terminal): string {
  const { settings, projects, ledger } = portfolio;
  const words = (text: Text, values?: TextValues) => say(text, settings.language, values);
  const files = ledger.filter(({ status }) => status !== "missing").length;
  const left = [
    counted(files, TERMINAL_TEXTS.oneFile, TERMINAL_TEXTS.files, words),
    counted(projects.length, TERMINAL_TEXTS.oneProject, TERMINAL_TEXTS.projects, words),
    monthName(settings.period, settings.language),
    settings.currency,
  ].join(" · ");
  const time = duration(elapsed, settings.language);
  const width = Math.min(terminal.columns, 76) - 2;
  const gap = Math.max(3, width - displayWidth(left) - displayWidth(time));
  return `  ${terminal.paint(left, "bold")}${" ".repeat(gap)}${terminal.paint(time, "grey")}`;
}

function fatesLine({ ledger, settings }: Portfolio, terminal: Terminal): string {
  const counts = countBy(ledger, ({ status }) => status, STATUSES);
  const fates = STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const { one, many } = STATUS_WORDS[status];
    const word = (counts[status] === 1 ? one : many)[settings.language];
    return terminal.paint(`${word} ${counts[status]}`, STATUS_COLOURS[status]);
  });
  return `  ${fates.join(" · ")}`;
}

/** Files that are not simply consolidated, the gravest fates first. */
function ledgerLines({ ledger, settings }: Portfolio, terminal: Terminal): string[] {
  const { language } = settings;
  const told = ledger
    .filter(({ status }) => status !== "consolidated")
    .sort((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
  const most = told.length > LEDGER_LINES ? LINES_A_REASON : LEDGER_LINES;
  const shown: LedgerEntry[] = [];
  const more = new Map<LedgerEntry, number>();
  for (const group of groupsOf(told)) {
    shown.push(...group.slice(0, most));
    if (group.length > most) more.set(group[most - 1]!, group.length - most);
  }
  const rows = alignRows(
    shown.map(({ file, status, reason }) => [
      STATUS_WORDS[status].one[language],
      oneLine(file),
      reason === null ? "" : oneLine(describeReason(reason, language)),
    ]),
    [12, shareOf(terminal.columns, 0.35, 44)],
    terminal.columns - 2
  );
  return rows.flatMap(([fate, file, reason], i) => {
    const entry = shown[i]!;
    const painted = terminal.paint(fate!, STATUS_COLOURS[entry.status]);
    const line = `  ${painted}  ${file}  ${reason}`.trimEnd();
    const count = more.get(entry);
    if (count === undefined) return [line];
    return [
      line,
      `  ${pad("", displayWidth(fate!))}  ${say(TERMINAL_TEXTS.more, language, { count })}`,
    ];
  });
}

/** Lines of one fate and one reason together, in the order in which each comes first. */
function groupsOf(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = `${entry.status} ${entry.reason?.code ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Money left out of totals, and what would bring it in. */
function notConvertedLine({ projects, settings }: Portfolio, terminal: Terminal): string[] {
  const without = new Map<string | null, Set<string>>();
  for (const { report } of projects) {
    for (const { unit, currency, value } of Object.values(report.fields)) {
      if (unit !== "currency" || typeof value !== "number" || rateOf(currency, settings) !== null) {
        continue;
      }
      without.set(currency, (without.get(currency) ?? new Set()).add(report.key));
    }
  }
  const words = (text: Text, values?: TextValues) => say(text, settings.language, values);
  return [...without].map(([currency, keys]) => {
    const count = counted(keys.size, TERMINAL_TEXTS.oneProject, TERMINAL_TEXTS.projects, words);
    const text = currency === null ? TERMINAL_TEXTS.noCurrency : TERMINAL_TEXTS.noRate;
    const line = words(text, { currency: currency ?? "", projects: count });
    return `  ${terminal.paint(`◆ ${line}`, "yellow")}`;
  });
}

function leftOutLine(
  leftOut: Gathered["leftOut"],
  { settings }: Portfolio,
  terminal: Terminal
): string[] {
  if (leftOut.length === 0) return [];
  const shown = leftOut
    .slice(0, 5)
    .map(({ file, reason }) => `${oneLine(file)} (${LEFT_OUT_WORDS[reason][settings.language]})`);
  const count = leftOut.length - shown.length;
  if (count > 0) shown.push(say(TERMINAL_TEXTS.more, settings.language, { count }));
  const text = say(TERMINAL_TEXTS.leftOut, settings.language, { list: shown.join(", ") });
  return [`  ${terminal.paint(text, "grey")}`];
}
