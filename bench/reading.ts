import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./median";
import { FLOOR, LIBRARIES, OPENPYXL_NAME, OURS, OURS_PLAIN, contenders } from "./readingContenders";
import { benchLargeSheet, ranAsChild } from "./readingLarge";
import { listWorkbook } from "./readingWorkbooks";

const FILES = 100;
const ROWS = 501;
const ROUNDS = 3;

/**
 * Reading, against the floor and against others: 100 workbooks of about 10,000 cells, then one sheet of
 * 2 M cells. Prints tables; the workbooks are made for it, the same on every run.
 */
export async function benchReading(): Promise<void> {
  if (await ranAsChild()) process.exit(0);
  const folder = mkdtempSync(path.join(tmpdir(), "vigie-reading-"));
  const many = path.join(folder, "many");
  try {
    mkdirSync(many);
    const files = Array.from({ length: FILES }, (_, i) => listWorkbook(ROWS, i + 1));
    files.forEach((file, i) =>
      writeFileSync(path.join(many, `${String(i).padStart(3, "0")}.xlsx`), file)
    );
    await benchMany(files, many);
    benchLargeSheet(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchMany(files: readonly Uint8Array[], folder: string): Promise<void> {
  const all = await contenders();
  const seconds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  // A first lap so that everyone's code is compiled; then interleaved, so that what else the machine does
  // falls on all alike.
  for (const contender of all) await contender.run(files.slice(0, 5), folder);
  const most = Math.max(...all.map(({ laps }) => laps));
  for (let lap = 0; lap < ROUNDS * most; lap++) {
    for (const contender of all.filter(({ laps }) => lap % most < laps)) {
      const time = await contender.run(files, folder);
      if (time === null) console.log(`${contender.name}: not on this machine, left out`);
      else seconds.get(contender.name)!.push(time);
    }
  }
  const medians = new Map<string, number>();
  for (const [name, list] of seconds) if (list.length > 0) medians.set(name, median(list));
  print(medians, files);
}

function print(medians: ReadonlyMap<string, number>, files: readonly Uint8Array[]): void {
  const floor = medians.get(FLOOR)!;
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1024 / 1024;
  console.log(
    `\nReading ${FILES} workbooks of ${(ROWS * 20).toLocaleString("en")} cells (${megabytes.toFixed(1)} MB), one thread, medians of ${ROUNDS} interleaved rounds (the quick ones run several times a round)`
  );
  console.table(
    Object.fromEntries(
      [...medians].map(([name, time]) => [
        name,
        {
          "time (s)": Number(time.toFixed(3)),
          "M cells/s": Number(((FILES * ROWS * 20) / time / 1e6).toFixed(2)),
          "times the floor": Number((time / floor).toFixed(2)),
        },
      ])
    )
  );
  const library = Math.min(...LIBRARIES.map((name) => medians.get(name) ?? Infinity));
  const openpyxl = medians.get(OPENPYXL_NAME);
  for (const name of [OURS, OURS_PLAIN]) {
    const time = medians.get(name)!;
    const python = openpyxl === undefined ? "" : `, openpyxl ${(openpyxl / time).toFixed(1)} times`;
    console.log(
      `${name}: ${(time / floor).toFixed(2)} times the floor (goal 2); the fastest npm library takes ${(library / time).toFixed(1)} times as long (goal 3)${python}${python && " (goal 5)"}`
    );
  }
}
