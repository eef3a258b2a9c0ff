import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run demo`: consolidates the shipped sample into out/portefeuille.xlsx, as anyone would with the
 * command line, and says how to look at it. The sample holds deviations on purpose: that some findings
 * block (code 1) is what the demonstration shows, not a failure of it.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const vigie = path.join(root, "dist", "cli", "vigie.mjs");
const words = [
  "consolidate",
  "assets/sample",
  "--out",
  "out/portefeuille.xlsx",
  "--period",
  "2026-10",
  "--rate",
  "GBP=1.15",
  "--lang",
  "fr",
];

if (!existsSync(vigie))
  run(path.join("node_modules", "webpack-cli", "bin", "cli.js"), ["--config-name", "cli"]);
console.log(`$ vigie ${words.join(" ")}\n`);
const code = run(vigie, words);
if (code > 1) process.exit(code);
console.log(
  [
    "",
    "  Le portefeuille : out/portefeuille.xlsx (ouvrez-le dans Excel ou LibreOffice).",
    "  Une fiche à la fois : npx vigie check assets/sample/<fichier>",
    "  En anglais : npx vigie consolidate assets/sample --out out/portfolio.xlsx --lang en",
  ].join("\n")
);

function run(program, args) {
  return (
    spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" }).status ?? 3
  );
}
