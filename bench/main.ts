import { fileURLToPath } from "node:url";
import { benchConsolidation } from "./consolidation";
import { benchReading } from "./reading";

/** `npm run bench`: prints what was measured and asserts nothing; machines differ. */
await benchReading();
benchConsolidation(fileURLToPath(new URL("../cli/vigie.mjs", import.meta.url)));
