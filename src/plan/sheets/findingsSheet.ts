import { describeFinding } from "../../audit/describeFinding";
import type { Finding } from "../../audit/finding";
import { TABLES } from "../../portfolio/machineTables";
import { withAdditions } from "../additions";
import { glyphFormats, shorten, sourceLink } from "../cells";
import type { Describing } from "../describing";
import { findingKeys } from "../findingKey";
import type { PlanSheet } from "../plan";
import { COLORS, FORMATS } from "../styles";
import { tableSheet, withNotice } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { COMMON_WORDS, footerOf } from "../words/common";
import { FINDING_WORDS } from "../words/findings";
import { SHEET_NAMES } from "../words/sheetNames";
import { SEVERITY_WORDS } from "../words/status";

type Column = ColumnSpec<Finding>;

/** Every finding with a link to its cell, gravest first, and the columns in which people answer. */
export function findingsSheet(d: Describing, notice: string | null = null): PlanSheet {
  // In the order of gravity: what does not fit is the least grave.
  const findings = d.portfolio.findings.slice(0, d.mostRows);
  const keys = findingKeys(findings);
  const keyOf = (finding: Finding) => keys.get(finding)!;
  const title = d.say(SHEET_NAMES.findings);
  return tableSheet({
    key: "findings",
    name: title,
    title,
    subtitle: withNotice(
      notice,
      d.say(FINDING_WORDS.subtitle, {
        count: findings.length,
        blocking: findings.filter(({ severity }) => severity === "critical").length,
      })
    ),
    table: TABLES.findings,
    columns: withAdditions(findingColumns(d, keyOf), TABLES.findings, keyOf, d),
    rows: findings,
    keyOf,
    frozenColumns: 3,
    printedColumns: 12,
    tabColor: COLORS.offTrack,
    footer: footerOf(d, title),
    conditionalFormats: (place) => glyphFormats(place.range("severity")),
    validations: (place) => {
      const range = place.range("until");
      const error = d.say(FINDING_WORDS.dateError);
      return range === null
        ? []
        : [{ range, type: "date" as const, formula1: "1", formula2: "2958465", error }];
    },
  });
}

function findingColumns(d: Describing, keyOf: (finding: Finding) => string): Column[] {
  const output = (
    id: string,
    heading: string,
    max: number,
    cell: Column["cell"],
    style = "text"
  ): Column => ({ id, heading, kind: "output", style, max, cell });
  const input = (id: string, heading: string, note: string, format?: string): Column => ({
    id,
    heading,
    kind: "input",
    note,
    style: "inputText",
    format,
    max: 30,
    cell: () => null,
  });
  const words = (finding: Finding) => describeFinding(finding, d.language);
  return [
    output(
      "severity",
      d.say(FINDING_WORDS.severity),
      16,
      ({ severity }) => d.say(SEVERITY_WORDS[severity]),
      "cell"
    ),
    output("rule", d.say(FINDING_WORDS.rule), 12, ({ rule }) => rule),
    output("project", d.say(COMMON_WORDS.project), 34, ({ project }) => d.nameOf(project)),
    output("title", d.say(FINDING_WORDS.title), 34, (finding) => words(finding).title),
    output("cell", d.say(COMMON_WORDS.cell), 26, (finding) => placeCell(finding, d)),
    output("found", d.say(FINDING_WORDS.found), 34, ({ found }) => shorten(found, 500)),
    output("expected", d.say(FINDING_WORDS.expected), 34, ({ expected }) => shorten(expected, 500)),
    output("message", d.say(FINDING_WORDS.message), 60, (finding) => words(finding).message),
    output("advice", d.say(FINDING_WORDS.advice), 60, (finding) => words(finding).advice),
    input("answer", d.say(FINDING_WORDS.answer), d.say(FINDING_WORDS.answerNote)),
    input("acceptedBy", d.say(FINDING_WORDS.acceptedBy), d.say(FINDING_WORDS.acceptedByNote)),
    input("until", d.say(FINDING_WORDS.until), d.say(FINDING_WORDS.untilNote), FORMATS.date),
    output("file", d.say(COMMON_WORDS.file), 40, ({ file }) => file),
    output("projectKey", d.say(COMMON_WORDS.projectKey), 24, ({ project }) => project, "key"),
    {
      ...output("key", d.say(COMMON_WORDS.key), 24, keyOf, "key"),
      note: d.say(COMMON_WORDS.keyNote),
    },
  ];
}

function placeCell({ file, sheet, cell }: Finding, d: Describing) {
  const text = sheet === null ? (file ?? "") : cell === null ? sheet : `${sheet}!${cell}`;
  return file === null ? text : sourceLink(d, file, sheet, cell, text);
}
