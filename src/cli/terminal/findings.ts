import type { Finding, Severity } from "../../audit/finding";
import { say } from "../../language/language";
import type { Language } from "../../language/language";
import type { Portfolio } from "../../portfolio/portfolio";
import { countBy } from "../json/result";
import { describeFinding } from "../words";
import { alignRows, oneLine, shareOf, shorten } from "./align";
import type { Colour, Paint, Terminal } from "./terminal";
import { SEVERITY_WORDS, TERMINAL_TEXTS } from "./texts";

const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];
const COLOURS: Readonly<Record<Severity, Colour>> = {
  critical: "red",
  high: "yellow",
  medium: "blue",
  low: "grey",
};
const SHOWN = 8;
/** From this many columns on, a message fits on the line of its project; below, it stands under it. */
const WIDE = 160;

/** "▲ 4 bloquants   ◆ 31 majeurs   ● 57 modérés": counts of each severity that has any. */
export function severityLine(
  findings: readonly Finding[],
  language: Language,
  paint: Paint
): string {
  const counts = countBy(findings, ({ severity }) => severity, SEVERITIES);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const { glyph, one, many } = SEVERITY_WORDS[severity];
    const word = (counts[severity] === 1 ? one : many)[language];
    return paint(`${glyph} ${counts[severity]} ${word}`, COLOURS[severity]);
  });
  return parts.length > 0
    ? parts.join("   ")
    : paint(say(TERMINAL_TEXTS.noFinding, language), "green");
}

/** The findings of one project (or file) that need attention, gravest first. */
interface Concern {
  readonly first: Finding;
  count: number;
  critical: number;
}

/**
 * What to look at first: one line for each project that has blocking or major findings, with the gravest
 * and how many more there are, so that one sheet with five hundred deviations does not hide the others.
 */
export function attentionLines(portfolio: Portfolio, terminal: Terminal): string[] {
  const { language } = portfolio.settings;
  const ranked = concernsOf(portfolio.findings);
  if (ranked.length === 0) return [];
  const shown = ranked.slice(0, SHOWN);
  const names = new Map(portfolio.projects.map(({ report }) => [report.key, report.name]));
  const narrow = terminal.columns < WIDE;
  const rows = alignRows(
    shown.map(({ first, count }) => [
      oneLine((first.project && names.get(first.project)) ?? first.file ?? ""),
      count > 1 ? `+${count - 1}` : "",
      oneLine(place(first)),
      narrow ? "" : oneLine(describeFinding(first, language).message),
    ]),
    [shareOf(terminal.columns, 0.5, narrow ? 48 : 32), 5, 28],
    terminal.columns - 4
  );
  const lines = rows.flatMap((row, i) => {
    const { first } = shown[i]!;
    const { glyph } = SEVERITY_WORDS[first.severity];
    const head = `  ${terminal.paint(glyph, COLOURS[first.severity])} ${row.join("  ").trimEnd()}`;
    if (!narrow) return [head];
    const message = oneLine(describeFinding(first, language).message);
    return [head, `    ${terminal.paint(shorten(message, terminal.columns - 4), "grey")}`];
  });
  const count = ranked.length - shown.length;
  if (count > 0) lines.push(`  ${say(TERMINAL_TEXTS.moreConcerns, language, { count })}`);
  return lines;
}

/** Those with most blocking findings first, then those with most major ones. */
function concernsOf(findings: readonly Finding[]): Concern[] {
  const concerns = new Map<string, Concern>();
  for (const finding of findings) {
    if (finding.severity !== "critical" && finding.severity !== "high") continue;
    const whose = finding.project ?? finding.file ?? "";
    const concern = concerns.get(whose) ?? { first: finding, count: 0, critical: 0 };
    concern.count++;
    if (finding.severity === "critical") concern.critical++;
    concerns.set(whose, concern);
  }
  return [...concerns.values()].sort((a, b) => b.critical - a.critical || b.count - a.count);
}

/** Every finding with its cell, what it says and what to do: the view of one file. */
export function findingLines(
  findings: readonly Finding[],
  language: Language,
  terminal: Terminal
): string[] {
  const sorted = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
  return sorted.flatMap((finding) => {
    const { message, advice } = describeFinding(finding, language);
    const { glyph } = SEVERITY_WORDS[finding.severity];
    const head = [finding.rule, place(finding)].filter(Boolean).join(" · ");
    return [
      `  ${terminal.paint(`${glyph} ${oneLine(message)}`, COLOURS[finding.severity])}`,
      `    ${terminal.paint(oneLine(head), "grey")}`,
      ...(advice === "" ? [] : [`    ${oneLine(advice)}`]),
    ];
  });
}

/** "Budget!F14", as people write it. */
function place({ sheet, cell }: Finding): string {
  if (sheet === null) return cell ?? "";
  return cell === null ? sheet : `${sheet}!${cell}`;
}
