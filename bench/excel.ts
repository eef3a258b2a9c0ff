import { writePlanToWorkbook } from "../src/excel/write/writePlanToWorkbook";
import type { Plan, PlanCell } from "../src/plan/plan";
import { openWorkbook } from "../src/workbench/host/node/open";
import { portfolioPlan } from "./excelPortfolio";

/** Projects and budget lines each. */
const SIZES = [
  [100, 20],
  [1000, 20],
  [5000, 20],
] as const;

/**
 * Writing a portfolio into the open workbook through Microsoft's client: requests and bytes, on the first run and on
 * a refresh. The stand-in is no measure of Excel's own speed: no time is given.
 */
export async function benchExcel(): Promise<void> {
  const measured: Record<string, object> = {};
  for (const [projects, linesEach] of SIZES) {
    const plan = portfolioPlan(projects, linesEach);
    const cells = contentBytes(plan);
    const { host, ...client } = openWorkbook();
    Object.assign(globalThis, client);
    // Results are not measured here, and would cost more than everything else.
    host.book.calculation.mode = "Manual";
    for (const run of ["first run", "refresh"]) {
      host.requests.length = 0;
      const outcome = await writePlanToWorkbook(plan);
      if (outcome.portfolio !== "new") throw new Error(JSON.stringify(outcome));
      const sent = host.requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
      measured[`${projects} projects, ${projects * linesEach} lines: ${run}`] = {
        syncs: host.requests.filter(({ isCleanup }) => !isCleanup).length,
        "sent (MB)": megabytes(sent),
        "values and formulas (MB)": megabytes(cells.each),
        ratio: ratio(sent, cells.each),
        "ratio, a column's formula counted once": ratio(sent, cells.once),
      };
    }
  }
  console.log("\nWriting the portfolio into the open workbook");
  console.table(measured);
}

const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(2));
const ratio = (sent: number, cells: number) => Number((sent / cells).toFixed(2));

/** Bytes of the plan's values and formulas as JSON: with the formula of each cell, and of each column once. */
function contentBytes(plan: Plan): { readonly each: number; readonly once: number } {
  let [each, once] = [0, 0];
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value)) + 1;
  const add = (cell: PlanCell | undefined, formula?: string) => {
    const full = cell !== null && typeof cell === "object" ? cell : undefined;
    const own = full?.typed ? undefined : (full?.formula ?? formula);
    const value = full ? full.value : (cell ?? null);
    each += bytes(own ?? value ?? "");
    once += own !== undefined && own === formula ? 3 : bytes(own ?? value ?? "");
  };
  for (const { blocks, tables } of plan.sheets) {
    for (const { rows } of blocks) for (const row of rows) row.forEach((cell) => add(cell));
    for (const { columns, rows } of tables) {
      for (const { heading, formula } of columns) {
        add(heading);
        if (formula !== undefined) once += bytes(formula);
      }
      for (const row of rows) columns.forEach(({ formula }, i) => add(row[i], formula));
    }
  }
  return { each, once };
}
