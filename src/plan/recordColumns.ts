import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import { reportedCell, sourceLink, unitFormat } from "./cells";
import type { Describing } from "./describing";
import { moneyFormat } from "./money";
import type { PlanCell } from "./plan";
import type { RecordRow } from "./recordRow";
import type { ColumnSpec } from "./tableSheet";
import { COMMON_WORDS } from "./words/common";

type Column = ColumnSpec<RecordRow>;

/** The project that a record belongs to. */
export function projectColumnsOf(d: Describing): Column[] {
  const project: Column = {
    id: "project",
    heading: d.say(COMMON_WORDS.project),
    kind: "output",
    max: 60,
    cell: ({ project }) => project.name,
  };
  return d.rows.some(({ report }) => report.id !== null)
    ? [
        {
          id: "projectId",
          heading: d.say(fieldById("projectId").name),
          kind: "output",
          cell: ({ project }) => project.id,
        },
        project,
      ]
    : [project];
}

/** A field of the record; what describes a line is repeated on each of its periods. */
export function recordField(id: FieldId, d: Describing, max = 60, style?: string): Column {
  const { unit, name, meaning } = fieldById(id);
  const money = unit === "currency";
  const describes = unit === "text" || unit === "status" || unit === "boolean";
  return {
    id,
    heading: d.say(name),
    kind: "output",
    note: d.say(meaning) || undefined,
    format: money ? moneyFormat(d.portfolio.settings.currency, d.language) : unitFormat(unit),
    style,
    max,
    cell: ({ fields, line }): PlanCell => {
      const reported = fields[id] ?? (describes ? line.fields[id] : undefined);
      const cell = reportedCell(reported, d);
      return money &&
        typeof cell === "number" &&
        reported!.currency !== d.portfolio.settings.currency
        ? { value: cell, format: moneyFormat(reported!.currency, d.language) }
        : cell;
    },
  };
}

/** Where the record was read, with a link, and the keys that rows are known by. */
export function recordEnd(d: Describing): Column[] {
  return [
    {
      id: "source",
      heading: d.say(COMMON_WORDS.source),
      kind: "output",
      note: d.say(COMMON_WORDS.sourceNote),
      max: 44,
      cell: ({ source, project }) =>
        source
          ? sourceLink(d, source.file, source.sheet, source.cell, `${source.sheet}!${source.cell}`)
          : project.file,
    },
    {
      id: "key",
      heading: d.say(COMMON_WORDS.key),
      kind: "output",
      note: d.say(COMMON_WORDS.keyNote),
      style: "key",
      max: 24,
      cell: ({ key }) => key,
    },
  ];
}
