import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeInflater } from "../src/xlsx/read/nodeInflater";
import { readBook } from "../src/xlsx/read/readBook";
import { median } from "./median";
import { readFloor } from "./readingFloor";
import { listWorkbook } from "./readingWorkbooks";

const ROWS = 100_001;
const RUNS = 3;
const VARIABLE = "VIGIE_BENCH_LARGE";

const WAYS: Readonly<Record<string, (file: Uint8Array) => unknown>> = {
  floor: readFloor,
  zlib: (file) => readBook(file, "x.xlsx", {}, nodeInflater),
  fflate: (file) => readBook(file, "x.xlsx"),
};

/**
 * When this process was started by `benchLargeSheet`: reads one file in one way, prints seconds and peak
 * memory, and answers true.
 */
export async function ranAsChild(): Promise<boolean> {
  const [way, file] = (process.env[VARIABLE] ?? "").split("|");
  const read = WAYS[way ?? ""];
  if (!read || file === undefined) return false;
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  await read(bytes);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  return true;
}

/** One sheet of 2 M cells, each time in a process of its own, so that its peak memory is its own. */
export function benchLargeSheet(folder: string): void {
  const file = path.join(folder, "large.xlsx");
  writeFileSync(file, listWorkbook(ROWS, 7));
  const runs = new Map(Object.keys(WAYS).map((way) => [way, [] as Measured[]]));
  for (let i = 0; i < RUNS; i++) for (const [way, list] of runs) list.push(runChild(way, file));
  console.log(`\nOne sheet of ${(ROWS * 20).toLocaleString("en")} cells, medians of ${RUNS}`);
  console.table(
    Object.fromEntries(
      [...runs].map(([way, list]) => [
        way,
        {
          "time (s)": Number(median(list.map(({ seconds }) => seconds)).toFixed(2)),
          "peak memory (MB)": Math.round(median(list.map(({ megabytes }) => megabytes))),
        },
      ])
    )
  );
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

function runChild(way: string, file: string): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1]!], {
    env: { ...process.env, [VARIABLE]: `${way}|${file}` },
    encoding: "utf8",
  });
  try {
    return JSON.parse(stdout.trim().split("\n").at(-1)!) as Measured;
  } catch {
    throw new Error(`the child process did not measure: ${stderr}`);
  }
}
