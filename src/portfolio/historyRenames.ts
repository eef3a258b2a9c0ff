import { TABLES } from "./machineTables";
import type { Portfolio } from "./portfolio";
import type { PreviousPortfolio, TableAdditions } from "./previous";

/** Tables whose rows are keyed by project, alone or before " | ". */
const KEYED: readonly string[] = [TABLES.projects, TABLES.milestones, TABLES.risks];

/**
 * What people added, moved to the rows of projects that are called otherwise now. What stands on the new row
 * already is theirs as well, and wins.
 */
export function followRenames(
  previous: PreviousPortfolio | undefined,
  { matching, projects }: Pick<Portfolio, "matching" | "projects">
): PreviousPortfolio | undefined {
  const here = new Set(projects.map(({ report }) => report.key));
  const renamed = new Map(
    matching.matches
      .filter(({ key, before }) => key !== before && !here.has(before))
      .map(({ key, before }) => [before, key])
  );
  if (!previous || renamed.size === 0) return previous;
  const keyNow = (key: string) => {
    const [project, ...rest] = key.split(" | ");
    return [renamed.get(project!) ?? project, ...rest].join(" | ");
  };
  const rekeyed = <Cell>(cells: Readonly<Record<string, Cell>>): Record<string, Cell> => {
    const moved = Object.entries(cells).map(([key, cell]) => [keyNow(key), cell, key] as const);
    const own = new Set(moved.filter(([now, , key]) => now === key).map(([now]) => now));
    return Object.fromEntries(
      moved.filter(([now, , key]) => now === key || !own.has(now)).map(([now, cell]) => [now, cell])
    );
  };
  const additions = previous.additions.map((found): TableAdditions =>
    KEYED.includes(found.table)
      ? {
          ...found,
          columns: found.columns.map((column) => ({ ...column, cells: rekeyed(column.cells) })),
          inputs: Object.fromEntries(
            Object.entries(found.inputs).map(([id, cells]) => [id, rekeyed(cells)])
          ),
          notes: found.notes.map((note) => ({ ...note, key: keyNow(note.key) })),
        }
      : found
  );
  return { ...previous, additions };
}
