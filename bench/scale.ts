import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeProjectWorkbooks } from "./projectWorkbooks";

const PROJECTS = 1000;
const LINES = 200;
const PERIODS = 12;

/**
 * `npm run bench:scale`: 1,000 projects of 200 lines by 12 months (2.4 M amounts) by the built program, with
 * `--data`: wall time, peak memory, where the time goes. Prints and asserts nothing.
 */
const work = mkdtempSync(path.join(tmpdir(), "vigie-scale-"));
try {
  const returns = path.join(work, "returns");
  writeProjectWorkbooks(returns, PROJECTS, LINES);
  const preload = path.join(work, "peak.cjs");
  writeFileSync(
    preload,
    'if (require("node:worker_threads").isMainThread) process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));'
  );
  const [peak, out, data] = ["peak.txt", "portfolio.xlsx", "data"].map((name) =>
    path.join(work, name)
  );
  const program = fileURLToPath(new URL("../cli/vigie.mjs", import.meta.url));
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--require",
      preload,
      program,
      "consolidate",
      returns,
      "--out",
      out!,
      "--data",
      data!,
      "--period",
      "2026-10",
      "--lang",
      "en",
      "--timings",
    ],
    { encoding: "utf8", env: { ...process.env, PEAK: peak! }, maxBuffer: 1 << 26 }
  );
  if (status !== 0 && status !== 1) throw new Error(`vigie ended with ${status}: ${stderr}`);
  const sizes = readdirSync(data!).map((name) => statSync(path.join(data!, name)).size);
  console.log(
    `${PROJECTS} projects x ${LINES} lines x ${PERIODS} periods: ${((PROJECTS * LINES * PERIODS) / 1e6).toFixed(1)} M amounts`
  );
  console.table({
    "wall (s)": Math.round((performance.now() - start) / 1000),
    "peak memory (MB)": Math.round(Number(readFileSync(peak!, "utf8")) / 1024),
    "workbook (MB)": Math.round(statSync(out!).size / 1e6),
    "data (MB)": Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6),
  });
  console.log(
    stdout
      .split("\n")
      .filter((line) => /◆ .*--data|reading /.test(line))
      .join("\n")
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
