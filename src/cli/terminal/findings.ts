import type { Finding, Severity } from "../../audit/finding";
import { say } from "../../language/language";
import type { Language } from "../../language/language";
import type { Portfolio } from "../../portfolio/portfolio";
import { countBy } from "../json/result";
import { describeFinding } from "../words";
import { alignRows, oneLine } from "./align";
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

/**
 * What to look at first: the gravest findings, one line a project and rule, with how often it stands
 * there, so that one sheet with five hundred deviations does not hide the others.
 */
export function attentionLines(portfolio: Portfolio, terminal: Terminal): string[] {
  const { language } = portfolio.settings;
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const finding of portfolio.findings) {
    if (finding.severity !== "critical" && finding.severity !== "high") continue;
    const key = `${finding.rule}\n${finding.project ?? finding.file ?? ""}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: finding, count: 1 });
  }
  const ranked = [...groups.values()].sort(
    (a, b) => SEVERITIES.indexOf(a.first.severity) - SEVERITIES.indexOf(b.first.severity)
  );
  if (ranked.length === 0) return [];
  const shown = ranked.slice(0, SHOWN);
  const names = new Map(portfolio.projects.map(({ report }) => [report.key, report.name]));
  const rows = alignRows(
    shown.map(({ first, count }) => [
      oneLine((first.project && names.get(first.project)) ?? first.file ?? ""),
      oneLine(place(first)) + (count > 1 ? ` (×${count})` : ""),
      oneLine(describeFinding(first, language).message),
    ]),
    [32, 28],
    terminal.columns - 4
  );
  const lines = rows.map((row, i) => {
    const { severity } = shown[i]!.first;
    return `  ${terminal.paint(SEVERITY_WORDS[severity].glyph, COLOURS[severity])} ${row.join("  ")}`;
  });
  const count = ranked.length - shown.length;
  if (count > 0) lines.push(`  ${say(TERMINAL_TEXTS.more, language, { count })}`);
  return lines;
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
