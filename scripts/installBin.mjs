import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Puts `vigie` where npx looks first. npm links the bins of dependencies, not the project's own, and npx
 * then tries to install the project into its cache, which fails in some versions (npm 11.19).
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const program = path.join(root, "dist", "cli", "vigie.mjs");
const bins = path.join(root, "node_modules", ".bin");

chmodSync(program, 0o755);
mkdirSync(bins, { recursive: true });
if (process.platform === "win32") {
  const shim = '@node "%~dp0\\..\\..\\dist\\cli\\vigie.mjs" %*\r\n';
  writeFileSync(path.join(bins, "vigie.cmd"), shim);
} else {
  const link = path.join(bins, "vigie");
  rmSync(link, { force: true });
  symlinkSync(path.relative(bins, program), link);
}
