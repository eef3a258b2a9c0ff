import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run screenshots`: the pictures of the README. Consolidates the sample, has LibreOffice print the
 * portfolio and pdftoppm draw its pages; keeps the first page (the summary) and the page of the
 * projects that shows their indicators. Needs libreoffice-calc and poppler-utils.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const images = path.join(root, "docs", "images");
const work = mkdtempSync(path.join(tmpdir(), "vigie-screenshots-"));
const RESOLUTION = "110";
const HALF_A_PAGE = "500";

/** Language and locale, name of the portfolio, names of the two pictures, headings that the second must show. */
const PORTFOLIOS = [
  {
    language: "fr",
    locale: "fr-FR",
    file: "portefeuille.xlsx",
    names: ["synthese", "projets"],
    indices: ["IPC", "IPD"],
  },
  {
    language: "en",
    locale: "en-GB",
    file: "portfolio.xlsx",
    names: ["summary", "projects"],
    indices: ["CPI", "SPI"],
  },
];

try {
  mkdirSync(images, { recursive: true });
  for (const { language, locale, file, names, indices } of PORTFOLIOS) {
    const portfolio = path.join(work, file);
    const vigie = path.join(root, "dist", "cli", "vigie.mjs");
    run(
      process.execPath,
      [
        vigie,
        "consolidate",
        "--rate",
        "GBP=1.15",
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
    const profile = path.join(work, `profile-${language}`);
    setLocale(profile, locale);
    const words = ["--headless", "--convert-to", "pdf", "--outdir", work, portfolio];
    run("soffice", [`-env:UserInstallation=file://${profile}`, ...words]);
    const pdf = portfolio.replace(/xlsx$/, "pdf");
    draw(pdf, 1, names[0]);
    draw(pdf, pageWith(pdf, indices), names[1], ["-H", HALF_A_PAGE]);
  }
  console.log(
    readdirSync(images)
      .map((name) => `docs/images/${name}`)
      .join("\n")
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The first page after the summary that carries these headings. */
function pageWith(pdf, headings) {
  for (let page = 2; page <= 20; page++) {
    const text = run("pdftotext", ["-f", String(page), "-l", String(page), pdf, "-"]);
    if (headings.every((heading) => text.split(/\s+/).includes(heading))) return page;
  }
  return 2;
}

function draw(pdf, page, name, more = []) {
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
    ...more,
    pdf,
    base,
  ]);
  copyFileSync(`${base}.png`, path.join(images, `${name}.png`));
}

/** A profile of LibreOffice in which numbers are written as people of that country write them. */
function setLocale(profile, locale) {
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`
  );
}

function run(program, args, accepted = [0]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) throw error;
  if (!accepted.includes(status)) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}
