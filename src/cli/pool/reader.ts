import { parentPort } from "node:worker_threads";
import type { GatheredFile } from "../files/gatherFiles";
import { readOffered } from "./readOffered";

/** The worker thread: one file in, its reading out; the workbook itself never leaves the thread. */
parentPort?.on("message", (job: GatheredFile) => {
  void readOffered(job).then((offered) => parentPort?.postMessage(offered));
});
