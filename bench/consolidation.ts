import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./median";
import { writeProjectWorkbooks } from "./projectWorkbooks";

const COUNTS = [250, 1000] as const;
const RUNS = 3;

/** One whole run of the program, as the machine saw it. */
interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly steps: string;
}

/**
 * The whole consolidation of many small workbooks by the built program: wall time, peak memory, the share of
 * time that is reading; and 250 files against 1,000, which shows what a file adds to the memory.
 */
export function benchConsolidation(program: string): void {
  const work = mkdtempSync(path.join(tmpdir(), "vigie-bench-"));
  try {
    // Every thread inherits the preload; only the program itself reports, for all of its threads.
    const preload = path.join(work, "peak.cjs");
    writeFileSync(
      preload,
      'if (require("node:worker_threads").isMainThread) process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));'
    );
    for (const count of COUNTS) writeProjectWorkbooks(path.join(work, String(count)), count);
    const runs = new Map<number, Run[]>(COUNTS.map((count) => [count, []]));
    // Interleaved, so that whatever else the machine does falls on both alike.
    for (let i = 0; i < RUNS; i++) {
      for (const count of COUNTS) runs.get(count)!.push(runOnce(program, preload, work, count));
    }
    console.log(`\nConsolidation of small workbooks (about 500 cells each), medians of ${RUNS}`);
    console.table(
      Object.fromEntries(
        COUNTS.map((count) => {
          const seconds = median(runs.get(count)!.map((run) => run.seconds));
          return [
            `${count} files`,
            {
              "wall (s)": Number(seconds.toFixed(2)),
              "files/s": Math.round(count / seconds),
              "peak memory (MB)": Math.round(median(runs.get(count)!.map((run) => run.megabytes))),
            },
          ];
        })
      )
    );
    for (const count of COUNTS) console.log(`${count} files: ${runs.get(count)!.at(-1)!.steps}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function runOnce(program: string, preload: string, work: string, count: number): Run {
  const peak = path.join(work, "peak.txt");
  const out = path.join(work, "portfolio.xlsx");
  const words = [
    "consolidate",
    path.join(work, String(count)),
    "--out",
    out,
    "--period",
    "2026-10",
  ];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", preload, program, ...words, "--lang", "en", "--timings"],
    { encoding: "utf8", env: { ...process.env, PEAK: peak } }
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`vigie ended with ${status}: ${stderr}`);
  const steps = stdout.split("\n").find((line) => line.includes("reading ")) ?? "";
  return { seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024, steps: steps.trim() };
}
