import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadBook } from "../files/load";
import { saveBook } from "../files/save";
import { openWorkbook } from "../node/open";
import { PLATFORMS, type PlatformName } from "../office/platforms";
import { readOptions, USAGE } from "./options";
import { runScript } from "./runScript";

/** `host run <script.js>… [--workbook in.xlsx] [--save out.xlsx]`: one JSON line a script on standard output. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  let failed = false;
  for (const script of options.scripts) {
    const opened = openWorkbook({
      platform: PLATFORMS[(options.platform ?? "web") as PlatformName],
    });
    if (options.workbook)
      await loadBook(
        opened.host.book,
        path.basename(options.workbook),
        readFileSync(options.workbook)
      );
    const result = await runScript(script, readFileSync(script, "utf8"), opened);
    if (options.save)
      writeFileSync(
        placeOf(options.save, script, options.scripts.length),
        await saveBook(opened.host.book)
      );
    failed ||= !result.ok;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return failed ? 1 : 0;
}

/** With several scripts, each saves a file of its own: "out.xlsx" becomes "out-name.xlsx". */
function placeOf(save: string, script: string, count: number): string {
  if (count === 1) return save;
  const { dir, name, ext } = path.parse(save);
  return path.join(dir, `${name}-${path.parse(script).name}${ext}`);
}

process.exitCode = await main();
// Timers and event handlers that a script left behind do not keep the runner alive.
process.stdout.write("", () => process.exit());
