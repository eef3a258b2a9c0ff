import { TABLES } from "../portfolio/machineTables";
import { shorten } from "./cells";
import type { Describing } from "./describing";
import { rowReference } from "./projectHeadings";
import type { ProjectRow } from "./projectRow";
import { firstValues } from "./sheets/valuesSheet";
import type { ColumnSpec } from "./tableSheet";
import { PROJECT_WORDS } from "./words/projects";

type Column = ColumnSpec<ProjectRow>;

/** Findings counted live, the period that the sheet speaks of, and where the project was read. */
export function trustColumns(d: Describing): Column[] {
  const key = rowReference(d.say(PROJECT_WORDS.key));
  const findings = (heading: string) => `${TABLES.findings}[${heading}]`;
  const counts = new Map<string, { all: number; blocking: number }>();
  for (const { project, severity } of d.portfolio.findings) {
    if (project === null) continue;
    const count = counts.get(project) ?? { all: 0, blocking: 0 };
    counts.set(project, {
      all: count.all + 1,
      blocking: count.blocking + (severity === "critical" ? 1 : 0),
    });
  }
  const values = firstValues(d);
  const keys = findings(d.say(PROJECT_WORDS.projectKey));
  const blocking = d.say(PROJECT_WORDS.blockingWord);
  return [
    {
      id: "blockingFindings",
      heading: d.say(PROJECT_WORDS.blocking),
      kind: "calculation",
      note: d.say(PROJECT_WORDS.blockingNote),
      format: "#,##0",
      style: "cellCross",
      formula: `COUNTIFS(${keys},${key},${findings(d.say(PROJECT_WORDS.severity))},"${blocking}")`,
      cell: ({ report }) => counts.get(report.key)?.blocking ?? 0,
    },
    {
      id: "findings",
      heading: d.say(PROJECT_WORDS.findings),
      kind: "calculation",
      note: d.say(PROJECT_WORDS.findingsNote),
      format: "#,##0",
      style: "cellCross",
      formula: `COUNTIFS(${keys},${key})`,
      cell: ({ report }) => counts.get(report.key)?.all ?? 0,
    },
    {
      id: "reportPeriod",
      heading: d.say(PROJECT_WORDS.period),
      kind: "output",
      note: d.say(PROJECT_WORDS.periodNote),
      cell: ({ report }) => report.period,
    },
    {
      id: "sourceFile",
      heading: d.say(PROJECT_WORDS.file),
      kind: "output",
      max: 44,
      cell: ({ report }) => shorten(report.file, 200),
    },
    {
      id: "sourcePlace",
      heading: d.say(PROJECT_WORDS.place),
      kind: "output",
      note: d.say(PROJECT_WORDS.placeNote),
      cell: ({ report }) => {
        const source = (report.fields.projectName ?? report.fields.projectId)?.source;
        const text = source ? `${source.sheet}!${source.cell}` : report.sheet;
        const target = values.get(report.key);
        if (!target) return text;
        const tooltip = d.say(PROJECT_WORDS.valuesLink);
        return { value: text, style: "cellLink", link: { target, tooltip } };
      },
    },
  ];
}

/** The key that people's additions stay with. */
export function keyColumn(d: Describing): Column {
  return {
    id: "key",
    heading: d.say(PROJECT_WORDS.key),
    kind: "output",
    note: d.say(PROJECT_WORDS.keyNote),
    style: "key",
    max: 30,
    cell: ({ report }) => report.key,
  };
}
