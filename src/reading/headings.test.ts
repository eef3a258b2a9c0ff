import fc from "fast-check";
import type { Cell, CellValue } from "../book/book";
import { fieldsOf } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { isDoubtful, lostField, matchHeadings } from "./headings";
import { assignBest } from "./headingsAssignment";
import { nameCandidates } from "./headingsNames";
import { wordsOf } from "./headingsWords";

const entities: readonly Entity[] = ["project", "line", "milestone", "risk", "task"];
const cells = (values: readonly CellValue[], format = "General"): Cell[] =>
  values.map((value, row) => ({ row, col: 0, value, format, formula: null }));

function fieldsFor(
  headings: readonly (readonly [string, readonly CellValue[]])[],
  entity: Entity = "project"
) {
  const found = matchHeadings(
    headings.map(([text, values], i) => ({ text, cell: `A${i}`, samples: cells(values) })),
    entity
  );
  return found.map(({ field }) => field);
}

describe("names of the catalogue", () => {
  it.each(entities)("mean one field each in a table of %ss", (entity) => {
    const clashes: string[] = [];
    for (const field of fieldsOf(entity)) {
      for (const text of [field.name.fr, field.name.en, ...field.synonyms]) {
        // Beside lines and risks only "project" means the project; a milestone's "forecast" may be its cost or its date.
        if (entity !== "project" && /^project(Id|Name)$/.test(field.id) && !/proje[ct]/i.test(text))
          continue;
        if (entity === "milestone" && text === "forecast") continue;
        const [best, second] = nameCandidates(text, entity);
        if (best?.field !== field.id && best && best.score > 0.97)
          clashes.push(`${text}: ${field.id} or ${best.field}`);
        else if (best && second && second.score >= best.score)
          clashes.push(`${text}: ${best.field} = ${second.field}`);
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe("matchHeadings", () => {
  it("matches the yearly British return, however it is worded", () => {
    const money = [12.5, 3, 400];
    const dates = ["31/03/2027", "2026-01-01"];
    const prose = [
      "The budget variance exceeds 5%. This is primarily due to the following factors. ".repeat(3),
    ];
    expect(
      fieldsFor([
        ["Project ID", ["MOD_0135_2122-Q1", "MOJ_0050_2021-Q1"]],
        ["Programme / Project Name", ["Submarine Dismantling", "10,000 Additional Prison Places"]],
        ["Lead Department", ["MOD", "MOJ"]],
        ["IPA DCA (2019/20)", ["Amber", "Amber/Red"]],
        ["SRO Delivery Confidence Assessment rating", ["Green", "Red"]],
        ["Departmental commentary on actions planned or taken on the RAG rating", prose],
        ["Latest approved start date", dates],
        ["Latest approved end date", dates],
        ["2019/20 TOTAL Baseline £m (incl. Non-Govt Costs)", money],
        ["2019/20 TOTAL Forecast £m (incl. Non-Govt Costs)", money],
        ["2019/20 Variance (%)", ["2%", "-19%"]],
        [
          "Departmental narrative on budget/forecast variance for 2019/20 (if variance is more than 5%)",
          prose,
        ],
        ["Whole Life Cost TOTAL Baseline £m (incl. Non-Govt Costs)", money],
        ["Departmental narrative on whole life costs", prose],
      ])
    ).toEqual([
      "projectId",
      "projectName",
      "department",
      "independentStatus",
      "declaredStatus",
      "statusCommentary",
      "startDate",
      "finishDate",
      "yearBudget",
      "yearForecast",
      "yearVariancePercent",
      "budgetCommentary",
      "wholeLifeCost",
      "wholeLifeCommentary",
    ]);
  });

  it("matches French project lists in capitals, over several lines and with units", () => {
    expect(
      fieldsFor([
        ["N°", ["P01", "P02"]],
        ["INTITULÉ DU\nPROJET", ["Refonte paie", "Portail usagers"]],
        ["DIRECTION\nPORTEUSE", ["DRH", "DSI"]],
        ["CHEF DE PROJET", ["A. Martin", "B. Durand"]],
        ["MÉTÉO", ["☀", "⛈"]],
        ["BUDGET INITIAL (k€)", [1200, 300]],
        ["BUDGET RÉVISÉ (k€)", [1300, 300]],
        ["ENGAGÉ (k€)", [900, 100]],
        ["CONSOMMÉ À DATE (k€)", [700, 80]],
        ["RAF (k€)", [600, 200]],
        ["ATTERRISSAGE (k€)", [1300, 280]],
        ["ÉCART (k€)", [-100, 20]],
        ["ÉCART (%)", ["-8 %", "7 %"]],
        ["AVANCEMENT", ["45 %", "30 %"]],
        ["DATE DE FIN PRÉVUE", ["31/12/2026", "30/06/2027"]],
        ["COMMENTAIRES", ["Retard fournisseur", "RAS"]],
      ])
    ).toEqual([
      "projectId",
      "projectName",
      "department",
      "projectManager",
      "declaredStatus",
      "originalBudget",
      "currentBudget",
      "committedCost",
      "actualCost",
      "estimateToComplete",
      "estimateAtCompletion",
      "budgetVariance",
      "budgetVariancePercent",
      "percentComplete",
      "finishDateForecast",
      "commentary",
    ]);
  });

  it("matches other editions of both governments' lists", () => {
    const [money, dates, names] = [[12.5, 3, 400], ["2027-03-31"], ["Alpha", "Bêta"]];
    expect(
      fieldsFor([
        ["GMPP ID", ["DFT_0004_1112-Q1"]],
        ["Project Name", names],
        ["NISTA Delivery Confidence Assessment (2024/25)", ["Amber"]],
        ["Project start date", dates],
        ["Approved project end date", dates],
        ["2012/2013 Budget £m", money],
        ["2012/2013 Forecast £m", money],
        ["2012/2013 Variance %", ["4%"]],
        ["Total budgeted whole life cost (£m) (including non-government costs)", money],
        ["Total monetised benefits (£m)", money],
      ])
    ).toEqual([
      "projectId",
      "projectName",
      "independentStatus",
      "startDate",
      "finishDate",
      "yearBudget",
      "yearForecast",
      "yearVariancePercent",
      "wholeLifeCost",
      "benefits",
    ]);
    expect(fieldsFor([["MPA RAG rating (as at September 2012)", ["Amber/Red"]]])).toEqual([
      "independentStatus",
    ]);
    expect(
      fieldsFor([
        ["Nom du projet", names],
        ["Ministère", ["Justice"]],
        ["Phase actuelle", ["Cadrage"]],
        ["Coût initial (M€)", money],
        ["Coût estimé actualisé (M€)", money],
        ["Écart budgétaire (%)", ["12 %"]],
        ["Écart calendaire (%)", ["30 %"]],
        ["Date de début", ["avril 2015"]],
        ["Durée prévisionnelle (années)", [4.5]],
      ])
    ).toEqual([
      "projectName",
      "department",
      "phase",
      "originalBudget",
      "estimatedCost",
      "budgetVariancePercent",
      "scheduleVariancePercent",
      "startDate",
      "durationYears",
    ]);
  });

  it("matches bilingual headings and abbreviations of earned value", () => {
    expect(
      fieldsFor([
        ["Projet / Project", ["Alpha", "Bêta"]],
        ["Budget initial / Original budget (kCHF)", [1, 2]],
        ["VP (CBTP)", [10, 20]],
        ["VA (CBTE)", [10, 20]],
        ["CR (CRTE)", [10, 20]],
        ["BAC", [100, 200]],
        ["EAC", [100, 200]],
      ])
    ).toEqual([
      "projectName",
      "originalBudget",
      "plannedValue",
      "earnedValue",
      "actualCost",
      "budgetAtCompletion",
      "estimateAtCompletion",
    ]);
  });

  it("lets the values decide between readings of one word", () => {
    expect(
      fieldsFor([
        ["Projet", ["A", "B"]],
        ["Date de fin", ["31/12/2026"]],
        ["Coût", ["12,5 M€", "3 M€"]],
      ])
    ).toEqual(["projectName", "finishDate", "estimatedCost"]);
    expect(
      fieldsFor([
        ["Durée (mois)", [12]],
        ["Durée (années)", [1]],
        ["Durée (jours)", [250]],
      ])
    ).toEqual(["durationMonths", "durationYears", "durationDays"]);
  });

  it("gives a field once, and tells the column that lost it", () => {
    const matches = matchHeadings(
      [
        { text: "Nom du projet", cell: "A1", samples: cells(["Alpha", "Bêta"]) },
        { text: "Projet", cell: "B1", samples: cells(["Alpha", "Bêta"]) },
      ],
      "project"
    );
    expect(matches.filter(({ field }) => field === "projectName")).toHaveLength(1);
    expect(matches.map(lostField).filter((field) => field === "projectName")).toHaveLength(1);
  });

  it("leaves what it does not know, and doubts what it half knows", () => {
    expect(
      fieldsFor([
        ["Température moyenne", [12, 13]],
        [
          "The annual report publishes the whole life cycle costs on projects, based on figures from their business cases, whilst others do not",
          [],
        ],
      ])
    ).toEqual([null, null]);
    const [half] = matchHeadings(
      [{ text: "Coût global du lot 2", cell: "A1", samples: cells([5]) }],
      "project"
    );
    expect(half!.field === null || isDoubtful(half!)).toBe(true);
  });
});

describe("wordsOf", () => {
  it("says the same twice as once", () => {
    const names = fieldsOf("project").flatMap(({ name, synonyms }) => [
      name.fr,
      name.en,
      ...synonyms,
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const once = wordsOf(name).filter((word) => !word.startsWith("<"));
        expect(wordsOf(once.join(" ")).filter((word) => !word.startsWith("<"))).toEqual(once);
        expect(wordsOf(name.toUpperCase())).toEqual(wordsOf(name));
      })
    );
  });
});

describe("assignBest", () => {
  it("finds a total that no other pairing beats", () => {
    const worths = fc.array(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 4 }
    );
    fc.assert(
      fc.property(worths, (worth) => {
        const got = assignBest(worth, 3);
        const total = got.reduce((sum, col, row) => sum + (col < 0 ? 0 : worth[row]![col]!), 0);
        expect(new Set(got.filter((col) => col >= 0)).size).toBe(
          got.filter((col) => col >= 0).length
        );
        expect(total).toBe(bestTotal(worth, 0, new Set()));
      })
    );
  });

  function bestTotal(worth: number[][], row: number, taken: Set<number>): number {
    if (row === worth.length) return 0;
    let best = bestTotal(worth, row + 1, taken);
    for (let col = 0; col < 3; col++) {
      if (taken.has(col)) continue;
      best = Math.max(
        best,
        worth[row]![col]! + bestTotal(worth, row + 1, new Set([...taken, col]))
      );
    }
    return best;
  }
});
