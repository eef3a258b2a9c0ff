import { rangeName } from "../../book/address";
import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import { say } from "../../language/language";
import type { Language } from "../../language/language";
import type { BookReading, HeadingMatch, RegionReading, UnreadPart } from "../../reading/report";
import { REMARK_TEXTS } from "../../xlsx/read/remarkTexts";
import { alignRows, oneLine } from "./align";
import { plainNumber } from "./numbers";
import { counted } from "./summary";
import type { Terminal } from "./terminal";
import { LAYOUT_WORDS, TERMINAL_TEXTS, UNREAD_WORDS } from "./texts";

/** How a workbook was understood, sheet by sheet. */
export function inspectLines(
  reading: BookReading,
  language: Language,
  terminal: Terminal
): string[] {
  const projects = counted(
    reading.reports.length,
    TERMINAL_TEXTS.oneProject,
    TERMINAL_TEXTS.projects,
    (text, values) => say(text, language, values)
  );
  const head = say(TERMINAL_TEXTS.recognised, language, {
    file: oneLine(reading.file),
    format: reading.format,
    projects,
  });
  return [
    terminal.paint(head, "bold"),
    ...remarkLines(reading, language, terminal),
    ...sheetsOf(reading).flatMap((sheet) => sheetLines(sheet, reading, language, terminal)),
  ];
}

/** What the reader of the file met and could not keep. */
export function remarkLines(
  { remarks = [] }: BookReading,
  language: Language,
  terminal: Terminal
): string[] {
  return remarks.map(({ code, sheet, cell, detail }) => {
    const values = { sheet: sheet ?? "", cell: cell ?? "", detail };
    return `  ${terminal.paint(`◆ ${oneLine(say(REMARK_TEXTS[code], language, values))}`, "yellow")}`;
  });
}

/** Sheets in the order in which reading met them. */
function sheetsOf({ locales, regions, unread }: BookReading): string[] {
  return [...new Set([...locales, ...regions, ...unread].map(({ sheet }) => sheet))];
}

function sheetLines(
  sheet: string,
  { locales, regions, unread }: BookReading,
  language: Language,
  terminal: Terminal
): string[] {
  const locale = locales.find((one) => one.sheet === sheet);
  const habits: string[] = [];
  if (locale?.decimal)
    habits.push(say(TERMINAL_TEXTS.decimal, language, { decimal: locale.decimal }));
  if (locale && locale.dayFirst !== null) {
    habits.push(
      say(locale.dayFirst ? TERMINAL_TEXTS.dayFirst : TERMINAL_TEXTS.monthFirst, language)
    );
  }
  const title = say(TERMINAL_TEXTS.sheet, language, { sheet: oneLine(sheet) });
  return [
    "",
    terminal.paint(title, "bold") + (habits.length > 0 ? ` · ${habits.join(" · ")}` : ""),
    ...regions
      .filter((region) => region.sheet === sheet)
      .flatMap((region) => regionLines(region, language, terminal)),
    ...unread
      .filter((part) => part.sheet === sheet)
      .map((part) => terminal.paint(`  ${unreadText(part, language)}`, "grey")),
  ];
}

function regionLines(region: RegionReading, language: Language, terminal: Terminal): string[] {
  const head = say(TERMINAL_TEXTS.region, language, {
    range: rangeName(region.range),
    layout: LAYOUT_WORDS[region.layout][language],
    score: score(region.score, language),
    records: region.records,
    totals: region.totals,
    phantom: region.phantom,
  });
  const rows = alignRows(
    region.headings.map((heading) => headingRow(heading, language)),
    [6, 40, 30, 6],
    terminal.columns - 4
  );
  const lines = rows.map((row, i) => {
    const line = `    ${row.join("  ")}`.trimEnd();
    return region.headings[i]!.field === null ? terminal.paint(line, "yellow") : line;
  });
  return [`  ${head}`, ...lines];
}

function headingRow(match: HeadingMatch, language: Language): string[] {
  const { field, runnerUp, unit } = match;
  return [
    match.cell,
    oneLine(match.heading) + (unit === null ? "" : ` [${unit}]`),
    field === null
      ? `? ${say(TERMINAL_TEXTS.noField, language)}`
      : `→ ${fieldName(field, language)}`,
    field === null ? "" : score(match.score, language),
    runnerUp === null
      ? ""
      : say(TERMINAL_TEXTS.runnerUp, language, {
          field: fieldName(runnerUp.field, language),
          score: score(runnerUp.score, language),
        }),
  ];
}

function unreadText({ range, cells, reason }: UnreadPart, language: Language): string {
  const words = UNREAD_WORDS[reason][language];
  return say(TERMINAL_TEXTS.unread, language, { range: rangeName(range), cells, reason: words });
}

function fieldName(id: FieldId, language: Language): string {
  return fieldById(id).name[language];
}

function score(value: number, language: Language): string {
  return plainNumber(value, language, 2, 2);
}
