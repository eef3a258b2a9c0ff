import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { writePlan } from "../../src/xlsx/write/writePlan";
import type { Plan } from "../../src/plan/plan";
import { SAMPLE_WORKBOOKS, TEMPLATE_WORKBOOKS } from "./workbooks";

/** Writes the sample portfolio and the empty templates into `assets/`: the same bytes at every run. */
async function main(): Promise<void> {
  const assets = path.resolve(process.argv[2] ?? "assets");
  await writeFolder(path.join(assets, "sample"), SAMPLE_WORKBOOKS);
  await writeFolder(path.join(assets, "templates"), TEMPLATE_WORKBOOKS);
}

async function writeFolder(folder: string, books: Readonly<Record<string, Plan>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.endsWith(".xlsx") && !(name in books)) await rm(path.join(folder, name));
  }
  for (const [name, plan] of Object.entries(books)) {
    const bytes = await writePlan(plan, ({ code, sheet, cell }) =>
      console.warn(`${name}: ${code} ${sheet} ${cell ?? ""}`)
    );
    await writeFile(path.join(folder, name), bytes);
    console.log(`${path.join(folder, name)}  ${bytes.length} bytes`);
  }
}

await main();
