import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Builds the command line once before the tests, when it is older than its sources: the tests of the
 * command line go through the very program that people run. Left out when only other folders are tested.
 */
export default function buildCommandLine(globalConfig) {
  const asked = globalConfig.testPathPatterns?.patterns ?? [];
  if (asked.length > 0 && !asked.some((pattern) => /test\/cli|^test\/?$/.test(pattern))) return;
  const built = newest(path.join(root, "dist/cli"));
  if (built > newest(path.join(root, "src")) && built > modified("webpack.config.js")) return;
  execFileSync(process.execPath, ["node_modules/webpack-cli/bin/cli.js", "--config-name", "cli"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function newest(folder) {
  let latest = 0;
  for (const entry of entries(folder)) {
    const file = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs);
  }
  return latest;
}

function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function modified(name) {
  return statSync(path.join(root, name)).mtimeMs;
}
