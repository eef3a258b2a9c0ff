import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { version } from "../package.json";
import { projectSheet } from "./projectSheet";
import { temporaryFolder, vigie, VIGIE, vigieJson } from "./runVigie";

const folder = temporaryFolder();
const inFolder = (...names: string[]) => path.join(folder, ...names);
const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

beforeAll(() => {
  mkdirSync(inFolder("retours", "lot 2"), { recursive: true });
  writeFileSync(inFolder("retours", "PRJ-01.xlsx"), projectSheet("PRJ-01", "Portail RH"));
  writeFileSync(inFolder("retours", "PRJ-02.xlsx"), projectSheet("PRJ-02", "Cloud hybride"));
  writeFileSync(inFolder("retours", "lot 2", "été.xlsx"), projectSheet("PRJ-03", "Décisionnel"));
});

describe("help", () => {
  test("in the language asked for, else the environment's", () => {
    expect(vigie(["--help"])).toMatchObject({ code: 0, error: "" });
    expect(vigie(["--help"]).out).toContain("Codes de retour");
    expect(vigie(["--help", "--lang", "en"]).out).toContain("Exit codes");
    expect(vigie(["--help"], folder, { LANG: "en_GB.UTF-8" }).out).toContain("Exit codes");
  });

  test.each(["consolidate", "check", "inspect"])("of %s has an example", (command) => {
    for (const [language, word] of [
      ["fr", "Exemple"],
      ["en", "Example"],
    ] as const) {
      const { code, out } = vigie([command, "--help", "--lang", language]);
      expect(code).toBe(0);
      expect(out).toContain(word);
      expect(out).toContain(`vigie ${command} `);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(92);
    }
  });

  test("the version is that of the package", () => {
    expect(vigie(["--version"])).toEqual({ code: 0, out: `vigie ${version}\n`, error: "" });
  });
});

describe("wrong usage is said in words and changes nothing (2)", () => {
  test.each([
    [[], "aucune commande"],
    [["consolidate"], "aucun fichier"],
    [["consolidate", "retours"], "--out"],
    [["consolidate", "absent", "--out", "p.xlsx"], "absent : ni fichier ni dossier"],
    [["consolidate", "retours", "--out", "retours/PRJ-01.xlsx"], "ne sera pas écrasé"],
    [["consolidate", "retours/PRJ-01.xlsx", "--out", "retours/PRJ-01.xlsx"], "ne sera pas écrasé"],
    [["consolidate", "retours", "--out", "retours/PRJ-01.xlsx/p.xlsx"], "impossible d'écrire"],
    [["consolidate", "retours", "--out", "p.xlsx", "--into", "absent.xlsx"], "absent.xlsx"],
    [
      ["consolidate", "retours", "--out", "p.xlsx", "--into", "retours/PRJ-01.xlsx"],
      "pas un portefeuille",
    ],
    [["check", "retours"], "est un dossier"],
    [["check", "absent.xlsx"], "ni fichier ni dossier"],
    [["check", "retours/PRJ-01.xlsx", "--json=retours/PRJ-01.xlsx"], "ne sera pas écrasé"],
    [["inspect"], "un seul fichier"],
  ])("vigie %j", (words, said) => {
    const before = hash(inFolder("retours", "PRJ-01.xlsx"));
    const { code, out, error } = vigie(words, folder);
    expect(error).toContain(said);
    expect(error).not.toMatch(/\bat .*:\d+|undefined|\{\w+\}/);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(hash(inFolder("retours", "PRJ-01.xlsx"))).toBe(before);
    expect(existsSync(inFolder("p.xlsx"))).toBe(false);
  });
});

describe("consolidate", () => {
  test("a folder with its subfolders becomes a portfolio, in French and in English", () => {
    const french = vigie(["consolidate", "retours", "--out", "sorties/fr.xlsx"], folder);
    expect(french.code).toBe(0);
    expect(french.error).toBe("");
    expect(french.out).toContain("3 fichiers · 3 projets · octobre 2026 · EUR");
    expect(french.out).toContain("consolidés 3");
    expect(french.out).toContain("→ sorties/fr.xlsx");
    expect(french.out).not.toMatch(/\x1b|\{\w+\}|undefined|NaN/);
    const english = vigie(["consolidate", "retours", "--out", "en.xlsx", "--lang", "en"], folder);
    expect(english.out).toContain("3 files · 3 projects · October 2026 · EUR");
    expect(english.out).toContain("consolidated 3");
    expect(readFileSync(inFolder("en.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("the same input gives the same workbook and the same JSON, byte for byte", () => {
    const run = (out: string, ...more: string[]) =>
      vigie(["consolidate", "retours", "--out", out, "--json", `${out}.json`, ...more], folder);
    run("a.xlsx", "--threads", "1");
    run("b.xlsx", "--threads", "4");
    vigie(["consolidate", inFolder("retours"), "--out", inFolder("c.xlsx")], "/");
    expect(hash(inFolder("b.xlsx"))).toBe(hash(inFolder("a.xlsx")));
    expect(hash(inFolder("c.xlsx"))).toBe(hash(inFolder("a.xlsx")));
    expect(hash(inFolder("b.xlsx.json"))).toBe(hash(inFolder("a.xlsx.json")));
    run("a.xlsx");
    expect(hash(inFolder("a.xlsx"))).toBe(hash(inFolder("b.xlsx")));
  });

  test("--quiet says nothing", () => {
    expect(vigie(["consolidate", "retours", "--out", "q.xlsx", "-q"], folder)).toEqual({
      code: 0,
      out: "",
      error: "",
    });
  });

  test("the currency is that of most projects, rates bring the others in", () => {
    mkdirSync(inFolder("devises"));
    const dollars = { "Budget à l'achèvement (k€)": "", "Budget à l'achèvement (k$)": 1000 };
    writeFileSync(inFolder("devises", "a.xlsx"), projectSheet("A", "Alpha"));
    writeFileSync(inFolder("devises", "b.xlsx"), projectSheet("B", "Bêta"));
    writeFileSync(inFolder("devises", "c.xlsx"), projectSheet("C", "Gamma", dollars));
    const words = ["consolidate", "devises", "--out", "devises.xlsx"];
    const without = vigieJson(words, folder);
    expect(without.currency).toBe("EUR");
    expect(without.totals.fields.budgetAtCompletion).toMatchObject({
      value: 2_400_000,
      notConverted: 1,
    });
    const converted = vigieJson([...words, "--rate", "USD=0,9"], folder);
    expect(converted.totals.fields.budgetAtCompletion).toMatchObject({
      value: 3_300_000,
      notConverted: 0,
    });
  });

  test("the period is the one most reports state; a report of an earlier one is late", () => {
    mkdirSync(inFolder("mois"));
    writeFileSync(inFolder("mois", "a.xlsx"), projectSheet("A", "Alpha"));
    writeFileSync(inFolder("mois", "b.xlsx"), projectSheet("B", "Bêta"));
    writeFileSync(inFolder("mois", "c.xlsx"), projectSheet("C", "Gamma", { Période: "2026-09" }));
    const result = vigieJson(["consolidate", "mois", "--out", "mois.xlsx"], folder);
    expect(result.period).toBe("2026-10");
    expect(result.ledger.map(({ status }) => status)).toEqual([
      "consolidated",
      "consolidated",
      "late",
    ]);
  });

  test("expected projects that nobody reports are missing", () => {
    writeFileSync(inFolder("attendus.csv"), "Code projet\nPRJ-01\nPRJ-02\nPRJ-03\nPRJ-04\n");
    const words = [
      "consolidate",
      "retours",
      "--out",
      "attendus.xlsx",
      "--expected",
      "attendus.csv",
    ];
    const { ledger } = vigieJson(words, folder);
    expect(ledger.filter(({ status }) => status === "missing").map(({ file }) => file)).toEqual([
      "PRJ-04",
    ]);
  });

  test("a portfolio in the folder itself is not read as a source", () => {
    mkdirSync(inFolder("ensemble"));
    writeFileSync(inFolder("ensemble", "a.xlsx"), projectSheet("A", "Alpha"));
    writeFileSync(inFolder("ensemble", "~$a.xlsx"), "lock");
    writeFileSync(inFolder("ensemble", ".caché.xlsx"), "hidden");
    const words = ["consolidate", ".", "--out", "p.xlsx", "--json", "r.json"];
    const first = vigie(words, inFolder("ensemble"));
    expect(first.out).toContain("laissés de côté");
    const again = vigie(words, inFolder("ensemble"));
    expect([first.code, again.code]).toEqual([0, 0]);
    const { ledger, leftOut } = JSON.parse(readFileSync(inFolder("ensemble", "r.json"), "utf8"));
    expect(ledger.map(({ file }: { file: string }) => file)).toEqual(["a.xlsx"]);
    expect(leftOut).toEqual([
      { file: ".caché.xlsx", reason: "hidden" },
      { file: "p.xlsx", reason: "output" },
      { file: "r.json", reason: "output" },
      { file: "~$a.xlsx", reason: "lockFile" },
    ]);
  });

  test("a link that goes round in circles ends, and a dead one is in the ledger", () => {
    mkdirSync(inFolder("liens", "bas"), { recursive: true });
    writeFileSync(inFolder("liens", "a.xlsx"), projectSheet("A", "Alpha"));
    symlinkSync("..", inFolder("liens", "bas", "haut"));
    symlinkSync("nulle-part.xlsx", inFolder("liens", "mort.xlsx"));
    const { ledger } = vigieJson(["consolidate", "liens", "--out", "liens.xlsx"], folder);
    expect(ledger.map(({ file, status }) => [file, status])).toEqual([
      ["a.xlsx", "consolidated"],
      ["mort.xlsx", "rejected"],
    ]);
  });

  test("a workbook that is not a portfolio is not written over", () => {
    writeFileSync(inFolder("budget.xlsx"), projectSheet("X", "Mon budget"));
    const before = hash(inFolder("budget.xlsx"));
    const { code, error } = vigie(["consolidate", "retours", "--out", "budget.xlsx"], folder);
    expect(code).toBe(2);
    expect(error).toContain("n'est pas un portefeuille");
    expect(hash(inFolder("budget.xlsx"))).toBe(before);
  });
});

describe("files that cannot be used end in the ledger, and the others go on", () => {
  beforeAll(() => {
    mkdirSync(inFolder("zoo"));
    const whole = projectSheet("PRJ-01", "Portail RH");
    writeFileSync(inFolder("zoo", "bon.xlsx"), whole);
    writeFileSync(inFolder("zoo", "copie.xlsx"), whole);
    writeFileSync(inFolder("zoo", "coupé.xlsx"), whole.subarray(0, whole.length - 200));
    writeFileSync(inFolder("zoo", "vide.xlsx"), "");
    writeFileSync(
      inFolder("zoo", "photo.xlsx"),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1])
    );
    writeFileSync(inFolder("zoo", "compte-rendu.pdf"), "%PDF-1.7 …");
  });

  test("each with its reason in words", () => {
    const words = ["consolidate", "zoo", "--out", "zoo.xlsx", "--json", "zoo.json"];
    const { code, out, error } = vigie(words, folder);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toMatch(/refusé +vide\.xlsx +Fichier vide/);
    expect(out).toMatch(/doublon +(bon|copie)\.xlsx/);
    const { ledger } = JSON.parse(readFileSync(inFolder("zoo.json"), "utf8"));
    const fates = ledger.map(({ file, status, reasonCode }: Record<string, string>) => [
      file,
      status,
      reasonCode,
    ]);
    expect(fates).toEqual([
      ["bon.xlsx", "consolidated", null],
      ["compte-rendu.pdf", "rejected", expect.stringMatching(/notAWorkbook|unsupportedFormat/)],
      // Byte for byte the same: nobody did anything wrong, and the shorter name counts.
      ["copie.xlsx", "duplicate", "sameContent"],
      ["coupé.xlsx", "rejected", expect.stringMatching(/truncated|damaged/)],
      ["photo.xlsx", "rejected", expect.stringMatching(/notAWorkbook|unsupportedFormat/)],
      ["vide.xlsx", "rejected", "emptyFile"],
    ]);
  });

  test("nothing usable: 3, the ledger says why, the portfolio is not touched", () => {
    mkdirSync(inFolder("rien"));
    writeFileSync(inFolder("rien", "vide.xlsx"), "");
    vigie(["consolidate", "retours", "--out", "ancien.xlsx"], folder);
    const before = hash(inFolder("ancien.xlsx"));
    const words = ["consolidate", "rien", "--out", "ancien.xlsx", "--json", "rien.json"];
    const { code, out, error } = vigie(words, folder);
    expect(code).toBe(3);
    expect(out).toMatch(/refusé +vide\.xlsx/);
    expect(error).toContain("rien n'a pu être consolidé");
    expect(hash(inFolder("ancien.xlsx"))).toBe(before);
    expect(JSON.parse(readFileSync(inFolder("rien.json"), "utf8")).ledger).toHaveLength(1);
  });

  test("an empty folder: 3", () => {
    mkdirSync(inFolder("dossier-vide"));
    const { code, error } = vigie(["consolidate", "dossier-vide", "--out", "v.xlsx"], folder);
    expect(code).toBe(3);
    expect(error).toContain("aucun fichier à lire dans dossier-vide");
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? test.skip : test)("a file that may not be read", () => {
    mkdirSync(inFolder("droits"));
    writeFileSync(inFolder("droits", "a.xlsx"), projectSheet("A", "Alpha"));
    writeFileSync(inFolder("droits", "b.xlsx"), projectSheet("B", "Bêta"));
    chmodSync(inFolder("droits", "b.xlsx"), 0);
    const { ledger } = vigieJson(["consolidate", "droits", "--out", "droits.xlsx"], folder);
    expect(ledger[1]).toMatchObject({
      file: "b.xlsx",
      status: "rejected",
      reasonCode: "unreadable",
    });
  });
});

describe("check and inspect", () => {
  test("every value with its cell", () => {
    const { code, out } = vigie(["check", "retours/PRJ-01.xlsx"], folder);
    expect(code).toBe(0);
    expect(out).toContain("PRJ-01 Portail RH");
    expect(out.replace(/[\u00a0\u202f]/g, " ")).toMatch(/1 200 000 € +Fiche!B11 +« 1200 »/);
    expect(out).toMatch(/IPC +0,93/);
  });

  test("how the workbook was understood", () => {
    const { code, out } = vigie(["inspect", "retours/PRJ-01.xlsx", "--lang", "en"], folder);
    expect(code).toBe(0);
    expect(out).toContain("Sheet Fiche");
    expect(out).toMatch(/Code projet +→ Project id/);
  });

  test.each(["check", "inspect"])("%s of what holds no project: 3", (command) => {
    writeFileSync(inFolder("notes.csv"), "bonjour;au revoir\n");
    const { code, error } = vigie([command, "notes.csv"], folder);
    expect(code).toBe(3);
    expect(error).toMatch(/notes\.csv: Aucun projet reconnu/);
  });

  test("--json alone: the result and nothing else on the standard output", () => {
    const { out } = vigie(["inspect", "--json", "retours/PRJ-01.xlsx"], folder);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ schema: "vigie/result@1", command: "inspect" });
    expect(result.reading.regions.length).toBeGreaterThan(0);
  });
});

describe("Ctrl-C", () => {
  test("ends with 130, and everything is as before", () => {
    mkdirSync(inFolder("beaucoup"));
    for (let i = 0; i < 300; i++) {
      writeFileSync(inFolder("beaucoup", `${i}.xlsx`), projectSheet(`P${i}`, `Projet ${i}`));
    }
    vigie(["consolidate", "retours", "--out", "stop.xlsx"], folder);
    const before = hash(inFolder("stop.xlsx"));
    const listed = readdirSync(folder);
    // Interrupts itself shortly after it listens, so that the test does not depend on how fast it starts.
    writeFileSync(
      inFolder("interrupt.cjs"),
      `if (require("node:worker_threads").isMainThread) {
        const timer = setInterval(() => {
          if (process.listenerCount("SIGINT") === 0) return;
          clearInterval(timer);
          setTimeout(() => process.kill(process.pid, "SIGINT"), 20);
        }, 1);
        timer.unref();
      }`
    );
    const words = ["consolidate", "beaucoup", "--out", "stop.xlsx", "--json", "stop.json"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", inFolder("interrupt.cjs"), VIGIE, ...words, "--threads", "1", "--lang", "fr"],
      { cwd: folder, encoding: "utf8" }
    );
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(stderr).toContain("interrompu : rien n'a été modifié");
    expect(hash(inFolder("stop.xlsx"))).toBe(before);
    expect(readdirSync(folder).sort()).toEqual([...listed, "interrupt.cjs"].sort());
  });
});
