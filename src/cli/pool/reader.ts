import { parentPort } from "node:worker_threads";
import type { AuditSettings } from "../../audit/rule";
import type { GatheredFile } from "../files/gatherFiles";
import { packOffered } from "./packReading";
import { readOffered } from "./readOffered";

/** A file to read, with the office's thresholds for the rules that look at the whole workbook. */
type Job = GatheredFile & { readonly thresholds?: AuditSettings["thresholds"] };

/** The worker thread: one file in, its reading out; the workbook itself never leaves the thread. */
parentPort?.on("message", (job: Job) => {
  void readOffered(job, job.thresholds).then((offered) =>
    parentPort?.postMessage(packOffered(offered))
  );
});
