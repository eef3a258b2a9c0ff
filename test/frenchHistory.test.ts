import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Portfolio } from "../src/portfolio/portfolio";
import { SETTINGS } from "./handMadeReports";
import { consolidateInto, ofKind, valueInFile } from "./memoryChain";
import type { Link } from "./memoryChain";
import { offeredFiles } from "./offeredFiles";
import { sharedData } from "./sharedData";

/*
 * The French ministries' five editions consolidated in order, each into the last workbook. What moved is worked
 * out here from the published CSV, by the published names, apart from the code under test.
 */
const shared = sharedData();
const folder = path.join(shared ?? "", "french-state-it-projects");
const EDITIONS = [
  ["2016-11", "d64b828"],
  ["2017-03", "a50f6e7"],
  ["2017-07", "6cc50f0"],
  ["2017-11", "c7fd1c7"],
  ["2018-03", "6926406"],
] as const;

interface Published {
  readonly cost: number | null;
  readonly duration: number | null;
}

/** Project by name, spaces and case apart; cost in euros. */
function published(index: number): Map<string, Published> {
  const [edition, commit] = EDITIONS[index]!;
  const file = path.join(folder, "editions", `panorama_${edition}_${commit}.csv`);
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(file, "utf8").replace(/^\ufeff/, ""),
    { header: true, delimiter: ";", skipEmptyLines: true }
  );
  const number = (text: string | undefined) =>
    text === undefined || text.trim() === "" ? null : Number(text);
  return new Map(
    data.map((row) => {
      const cost = number(row["Coût estimé"]);
      const value = {
        cost: cost === null ? null : Math.round(cost * 1e6),
        duration: number(row["Durée du projet en années"]),
      };
      return [plain(row["Projet"]!), value];
    })
  );
}

const plain = (name: string): string => name.replace(/\s+/g, " ").trim().toUpperCase();
const total = (values: Iterable<number | null>): number =>
  [...values].reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** How each edition calls projects of the edition before: read in the published lists by eye. */
const RENAMED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "2017-03": [["CASSIOPEE", "CASSIOPEE V2"]],
  "2017-07": [["PIB/MISTRAL", "MISTR@L"]],
  "2017-11": [
    ["CASSIOPEE V2", "CASSIOPEE"],
    ["Compte Personnel d'Activité", "CPA"],
    ["SIRH DIALOGUE 2", "DIALOGUE 2"],
    ["Concentrateur DSN", "DSN FPE (concentrateur)"],
    ["Guichet entreprise", "Guichet_Entreprise_DGE"],
    ["Modernisation de l'INPT (projets FH et IP)", "INPT"],
    ["NSTI / DELT@ T", "NSTI"],
    ["SI Paie des EPLE (OPERA)", "OPER@"],
    ["PPNG Plan Préfectures Nouvelle Génération", "PPNG"],
    ["RESYTAL CYCLE 1", "RESYTAL"],
    ["Réseau Interministériel de l'Etat", "RIE"],
    ["Regroupement des centres informatiques", "Regroup. centres info."],
    ["SIRHIUS V1", "SIRHIUS"],
    ["SÉGUR-FONTENOY", "SEGUR"],
  ],
  "2018-03": [["MCIC²", "MCIC-2"]],
};
/** Come for the first time under any name, or gone for good. */
const NEW: Readonly<Record<string, readonly string[]>> = {
  "2017-03": ["DESTA", "PAS", "PC STORM", "SOURCE WEB"],
  "2017-07": ["Guichet entreprise", "Géoportail", "3PA-S", "Concentrateur DSN"],
  "2018-03": ["OSHIMAE", "IRHIS"],
};
const GONE: Readonly<Record<string, readonly string[]>> = {
  "2017-03": ["FAETON 2"],
  "2017-07": ["HOMERE", "IMOTEP", "SI Représentativité"],
  "2017-11": ["Offre IGC ministérielle"],
  "2018-03": ["RIE"],
};

(shared ? describe : describe.skip)("ten months of the French ministries", () => {
  const links: Link[] = [];
  beforeAll(async () => {
    for (const [period] of EDITIONS) {
      const files = await offeredFiles(path.join(folder, `ministries-${period}`));
      const settings = { ...SETTINGS, period, statusDate: `${period}-28`, rates: {} };
      links.push(await consolidateInto(files, settings, links.at(-1)));
    }
  }, 120_000);

  const portfolioOf = (index: number): Portfolio => links[index]!.portfolio;

  it("tells nothing of the first edition, which follows none", () => {
    expect(portfolioOf(0).changes).toBeNull();
    expect(portfolioOf(0).lastPeriod).toBeNull();
  });

  describe.each([1, 2, 3, 4])("edition %#", (index) => {
    const [period] = EDITIONS[index]!;

    it("explains the published totals step by step", () => {
      const [before, after] = [published(index - 1), published(index)];
      const bridge = portfolioOf(index).bridge!;
      expect(bridge.field).toBe("estimatedCost");
      expect(bridge.before).toBe(total([...before.values()].map(({ cost }) => cost)));
      expect(bridge.after).toBe(total([...after.values()].map(({ cost }) => cost)));
      const steps = total(bridge.steps.map(({ amount }) => amount));
      expect(Math.round(bridge.before + steps)).toBe(bridge.after);
    });

    it.each([
      ["amount", "estimatedCost", "cost"],
      ["duration", "durationYears", "duration"],
    ] as const)("finds every %s that moved under one name, and no other", (kind, field, column) => {
      const [before, after] = [published(index - 1), published(index)];
      const expected = new Map<string, number | null>();
      for (const [name, now] of after) {
        const old = before.get(name);
        if (!old || old[column] === now[column]) continue;
        const known = old[column] !== null && now[column] !== null;
        expected.set(name, known ? Number((now[column]! - old[column]!).toPrecision(10)) : null);
      }
      const found = new Map(
        ofKind(portfolioOf(index), kind)
          .filter(({ subject, name }) => subject === field && before.has(plain(name)))
          .map(({ name, delta }) => [
            plain(name),
            delta === null ? null : Number(delta.toPrecision(10)),
          ])
      );
      // A name that both editions use may be borne by another project of the first.
      const renamed = new Set(ofKind(portfolioOf(index), "renamed").map(({ name }) => plain(name)));
      for (const name of renamed) {
        expected.delete(name);
        found.delete(name);
      }
      expect(Object.fromEntries([...found].sort())).toEqual(
        Object.fromEntries([...expected].sort())
      );
    });

    it("adds the drift of all projects up to the difference of those in both editions", () => {
      const portfolio = portfolioOf(index);
      const drift = total(
        ofKind(portfolio, "amount")
          .filter(({ subject }) => subject === "estimatedCost")
          .map(({ delta }) => delta)
      );
      const steps = new Map(portfolio.bridge!.steps.map(({ step, amount }) => [step, amount]));
      const came = ofKind(portfolio, "returned").length;
      if (came === 0) {
        expect(Math.round(drift)).toBe(
          Math.round(steps.get("increased")! + steps.get("decreased")!)
        );
      }
    });

    it("follows projects that were renamed", () => {
      const found = ofKind(portfolioOf(index), "renamed").map(
        ({ before, after }) => `${String(before!.value)} => ${String(after!.value)}`
      );
      const spelling = (text: string) => text.replace(/ (v1|cycle 1)$/i, "").toUpperCase();
      for (const [old, now] of RENAMED[period] ?? []) {
        // Only the stage "1" was dropped: the same project, whether or not it is called renamed.
        if (spelling(old) === spelling(now)) continue;
        expect(found).toContain(`${old} => ${now}`);
      }
    });

    it("names the projects that came and went, and guesses at none", () => {
      const portfolio = portfolioOf(index);
      const names = (...kinds: Parameters<typeof ofKind>[1][]) =>
        ofKind(portfolio, ...kinds).map(({ name }) => name);
      for (const name of NEW[period] ?? []) expect(names("new")).toContain(name);
      for (const name of GONE[period] ?? []) expect(names("gone", "finished")).toContain(name);
      const counts = [published(index - 1).size, published(index).size] as const;
      const [came, went] = [names("new", "returned").length, names("gone", "finished").length];
      expect(counts[0] + came - went).toBe(counts[1]);
    });

    it("traces both values of every change to a cell that holds them", async () => {
      const [then] = EDITIONS[index - 1]!;
      const moves = ofKind(portfolioOf(index), "amount", "duration");
      expect(moves.length).toBeGreaterThan(0);
      const read = (file: string) => readFileSync(file);
      for (const { before, after, subject, project } of moves) {
        const scale = subject === "estimatedCost" ? 1e6 : 1;
        const old = portfolioOf(index).matching.matches.find(({ key }) => key === project);
        expect(old).toBeDefined();
        for (const [side, edition] of [
          [before, before?.period ?? then],
          [after, period],
        ] as const) {
          if (side === null) continue;
          const value = await valueInFile(path.join(folder, `ministries-${edition}`), side, read);
          expect(Number(value) * scale).toBeCloseTo(side.value as number, 3);
        }
      }
    }, 60_000);
  });

  it("doubts where names alone would deceive", () => {
    const doubts = (index: number) =>
      ofKind(portfolioOf(index), "doubtful").map(
        ({ before, after }) => `${String(before!.value)} ? ${String(after!.value)}`
      );
    expect(doubts(1)).toContain("FRANCE CONNECT ? FRANCECONNECT PHASE II");
    expect(doubts(2)).toContain("GENESIS ? GENESIS V2");
    expect(doubts(3)).toContain("LSU du CP à la 3EME ? LSUN");
  });

  it("recognises a project that was away for an edition", () => {
    expect(ofKind(portfolioOf(4), "returned").map(({ name }) => name)).toEqual([
      "MONTEE DE VERSION SIRH",
    ]);
  });

  it("keeps one row a project and edition, under one thread whatever its name", () => {
    const { history } = portfolioOf(4);
    expect(history).toHaveLength(57 + 61 * 4);
    const thread = history.find(({ name }) => name === "CPA")!.thread;
    const names = history.filter((row) => row.thread === thread).map(({ name }) => name);
    expect(names).toEqual([
      "Compte Personnel d'Activité",
      "Compte Personnel d'Activité",
      "CPA",
      "CPA",
    ]);
  });
});
