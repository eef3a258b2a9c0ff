import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run screenshots`: the pictures of the README. Consolidates the sample, has LibreOffice print the
 * portfolio and pdftoppm draw its pages; keeps the first page (the summary) and the first page of the
 * projects. Needs libreoffice-calc and poppler-utils.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const images = path.join(root, "docs", "images");
const work = mkdtempSync(path.join(tmpdir(), "vigie-screenshots-"));
const RESOLUTION = "110";

/** Language, name of the portfolio, and the words that only the first page of the projects sheet carries. */
const PORTFOLIOS = [
  {
    language: "fr",
    file: "portefeuille.xlsx",
    names: { summary: "synthese", projects: "projets" },
  },
  { language: "en", file: "portfolio.xlsx", names: { summary: "summary", projects: "projects" } },
];

try {
  mkdirSync(images, { recursive: true });
  for (const { language, file, names } of PORTFOLIOS) {
    const portfolio = path.join(work, file);
    const vigie = path.join(root, "dist", "cli", "vigie.mjs");
    run(
      process.execPath,
      [
        vigie,
        "consolidate",
        path.join(root, "assets", "sample"),
        "--out",
        portfolio,
        "--period",
        "2026-10",
        "--lang",
        language,
        "--quiet",
      ],
      [0, 1]
    );
    run("soffice", [
      `-env:UserInstallation=file://${work}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      work,
      portfolio,
    ]);
    const pdf = portfolio.replace(/xlsx$/, "pdf");
    draw(pdf, 1, names.summary);
    draw(pdf, 2, names.projects);
  }
  console.log(
    readdirSync(images)
      .map((name) => `docs/images/${name}`)
      .join("\n")
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

function draw(pdf, page, name) {
  const base = path.join(work, name);
  run("pdftoppm", [
    "-png",
    "-r",
    RESOLUTION,
    "-f",
    String(page),
    "-l",
    String(page),
    "-singlefile",
    pdf,
    base,
  ]);
  copyFileSync(`${base}.png`, path.join(images, `${name}.png`));
}

function run(program, args, accepted = [0]) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) throw error;
  if (!accepted.includes(status)) throw new Error(`${program} ended with ${status}: ${stderr}`);
}
