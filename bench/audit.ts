import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { benchInjection } from "./auditInjection";
import { benchPatterns } from "./auditPatterns";
import { benchSpeed } from "./auditSpeed";

/**
 * `npm run bench:audit [-- <folder>]`: the formula rules against hand marks, injected faults and the clock.
 * The folder holds `workbooks/` and `true-errors.json`; without one, the real data beside the repository.
 */
const beside = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const marked = process.argv[2] ?? path.join(beside, "formula-errors");

if (existsSync(marked)) {
  await benchPatterns(marked);
  const more = path.join(beside, "government-return-template");
  await benchInjection([path.join(marked, "workbooks"), more]);
  await benchSpeed(existsSync(beside) ? beside : marked);
} else console.log(`The marked workbooks are not there: ${marked}`);
