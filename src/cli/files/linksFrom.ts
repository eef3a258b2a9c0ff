import path from "node:path";
import type { Plan, PlanBlock, PlanCell, PlanSheet, PlanTable } from "../../plan/plan";
import type { GatheredFile } from "./gatherFiles";

/**
 * The plan with its links to source files made to work from where the portfolio will lie: names by which
 * people know the files become paths relative to its folder (absolute only on another drive).
 */
export function linksFrom(plan: Plan, out: string, files: readonly GatheredFile[]): Plan {
  const folder = path.dirname(path.resolve(out));
  const targets = new Map(
    files.map((file) => [file.file, path.relative(folder, file.path).replaceAll("\\", "/")])
  );
  const linked = (cell: PlanCell): PlanCell => {
    if (cell === null || typeof cell !== "object" || !cell.link) return cell;
    const { target } = cell.link;
    if (!("file" in target)) return cell;
    const file = targets.get(target.file) ?? target.file;
    return { ...cell, link: { ...cell.link, target: { ...target, file } } };
  };
  const block = (one: PlanBlock): PlanBlock => ({
    ...one,
    rows: one.rows.map((row) => row.map((cell) => (cell === undefined ? cell : linked(cell)))),
  });
  const table = (one: PlanTable): PlanTable => ({
    ...one,
    rows: one.rows.map((row) => row.map(linked)),
  });
  const sheet = (one: PlanSheet): PlanSheet => ({
    ...one,
    blocks: one.blocks.map(block),
    tables: one.tables.map(table),
  });
  return { ...plan, sheets: plan.sheets.map(sheet) };
}
