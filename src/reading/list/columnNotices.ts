import { fieldById } from "../../fields/catalogue";
import { isDoubtful, lostField } from "../headings";
import { fitOf, profileOf } from "../headingsEvidence";
import type { Notice, UnreadPart } from "../report";
import type { ListColumn } from "./columns";
import type { ColumnHint } from "./hints";
import type { ListTable } from "./table";

/** A column whose values fit its field less than this holds another type. */
const LEAST_FIT = 0.25;
const FEWEST_VALUES = 3;

/** What is to be said of whole columns: doubtful, competing, unread, of another type, without a unit. */
export function columnNotices(
  table: ListTable,
  columns: readonly ListColumn[],
  hints: readonly ColumnHint[]
): Notice[] {
  const notices: Notice[] = [];
  for (const column of columns) {
    const { heading, match } = column;
    const cells = table.column(heading.index);
    const say = (code: Notice["code"], values: Notice["values"]): void => {
      notices.push({
        code,
        field: match.field,
        source: table.headingSource(heading),
        project: null,
        values,
      });
    };
    if (match.field === null) {
      const lost = lostField(match);
      const kept = lost && columns.find((other) => other.match.field === lost);
      if (kept && cells.length > 0) {
        say("competingHeading", { heading: heading.text, kept: kept.heading.text });
      }
      if (cells.length > 0) say("unreadColumn", { heading: heading.text, cells: cells.length });
      continue;
    }
    if (isDoubtful(match)) {
      const runnerUp = match.runnerUp?.field ?? "";
      say("doubtfulHeading", { heading: heading.text, runnerUp, score: match.score });
    }
    const { unit } = fieldById(match.field);
    const profile = profileOf(cells);
    if (unit !== "text" && profile.informative >= FEWEST_VALUES) {
      if (fitOf(profile, unit, false)! < LEAST_FIT)
        say("columnTypeMismatch", { heading: heading.text });
    }
    const hint = hints.find((h) => h.column.heading === heading);
    if (cells.length > 0) for (const { code, values } of hint?.notices ?? []) say(code, values);
  }
  return notices;
}

/** Columns that hold something and have no field. */
export function unreadColumns(table: ListTable, columns: readonly ListColumn[]): UnreadPart[] {
  return columns.flatMap(({ heading, match }) => {
    if (match.field !== null) return [];
    const cells = table.column(heading.index).length;
    const range = table.columnRange(heading.index);
    return cells === 0
      ? []
      : [{ sheet: table.sheet.name, range, cells, reason: "columnNotMatched" as const }];
  });
}
