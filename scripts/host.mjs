// npm run host: builds the stand-in for Excel when it is missing or older than its source, then runs it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const bundle = path.join(root, "dist/host/host.mjs");
const sources = ["src/workbench/host", "src/xlsx", "src/book"];

const newest = sources
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
  )
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
  .reduce(
    (time, entry) =>
      Math.max(time, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
    0
  );

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
  const built = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/webpack/bin/webpack.js"),
      "--config",
      path.join(root, "webpack.config.js"),
      "--config-name",
      "host",
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] }
  );
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await import(pathToFileURL(bundle).href);
