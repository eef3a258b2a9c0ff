import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readFiles } from "./readFiles";
import type { PoolOptions } from "./readFiles";

/** A reader that does what the file's name says, to hold the pool against every way a thread can end. */
const READER = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ path, file }) => {
  if (path === "hang") while (true);
  if (path === "exit") process.exit(1);
  if (path === "throw") throw new Error("boom");
  if (path === "reject") return void Promise.reject(new Error("boom"));
  if (path === "fill") { const kept = []; while (true) kept.push(new Array(1e6).fill(file)); }
  if (path === "print") console.log("never on the person's terminal");
  setTimeout(() => parentPort.postMessage({ file, hash: null, rejected: { code: "emptyFile", values: {} } }), path === "slow" ? 60 : 0);
});
`;
const folder = mkdtempSync(path.join(tmpdir(), "vigie-pool-"));
const reader = path.join(folder, "reader.mjs");
writeFileSync(reader, READER);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (deeds: readonly string[], more: Partial<PoolOptions> = {}) =>
  readFiles(
    deeds.map((deed, i) => ({ path: deed, file: `${i}` })),
    {
      reader: pathToFileURL(reader),
      threads: 2,
      timeout: 1500,
      heap: 32,
      signal: new AbortController().signal,
      onRead: () => undefined,
      ...more,
    }
  );

test("a file that hangs, ends, fails or fills its thread is rejected, and the others go on", async () => {
  const deeds = ["ok", "hang", "ok", "exit", "throw", "print", "reject", "fill", "ok"];
  const offered = await read(deeds);
  expect(offered.map((one) => one.file)).toEqual(deeds.map((_, i) => `${i}`));
  expect(offered.map((one) => ("rejected" in one ? one.rejected.code : null))).toEqual([
    "emptyFile",
    "tookTooLong",
    "emptyFile",
    "readerCrashed",
    "readerCrashed",
    "emptyFile",
    "readerCrashed",
    "tooLarge",
    "emptyFile",
  ]);
});

test("results stand in the order of the files, whichever was done first; every one is counted", async () => {
  const done: number[] = [];
  const offered = await read(["slow", "ok", "ok", "slow", "ok"], { onRead: (n) => done.push(n) });
  expect(offered.map((one) => one.file)).toEqual(["0", "1", "2", "3", "4"]);
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

test("no file, no thread", async () => {
  expect(await read([])).toEqual([]);
});

test("interrupted, it stops at once", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);
  await expect(
    read(["slow", "slow", "slow", "slow", "slow", "slow"], { signal: controller.signal })
  ).rejects.toThrow(/abort/i);
});
