import { bookFromRows, type CellInput } from "../book/build";
import type { BookReading, Line, ProjectReport } from "./report";
import { readReports } from "./readReports";

type Rows = readonly (readonly CellInput[])[];
const date = (iso: string): CellInput => ({
  value: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569,
  format: "dd/mm/yyyy",
});
const read = (sheets: Readonly<Record<string, Rows>>, file = "classeur.xlsx"): BookReading =>
  readReports(bookFromRows(sheets, { file }));
const values = (lines: readonly Line[], field: string): unknown[] =>
  lines.map((line) => (line.fields as Record<string, { value: unknown }>)[field]?.value);
const value = (report: ProjectReport | undefined, field: string): unknown =>
  (report?.fields as Record<string, { value: unknown }> | undefined)?.[field]?.value;

const FORM: Rows = [
  ["Fiche projet"],
  [],
  ["Code projet", "P-12", null, "Météo", "Vert"],
  ["Nom du projet", "Refonte de la paie", null, "Avancement", "45 %"],
  ["Chef de projet", "Anne Martin", null, "BAC (k€)", 1200],
  ["Date d'arrêté", date("2026-10-31"), null, "Coût réel (k€)", 480],
];
const BUDGET: Rows = [
  ["Budget du projet (k€)"],
  [],
  ["Poste", "Nature", "Budget initial", "Budget révisé", "Consommé", "Reste à faire"],
  ["Études", "OPEX", 200, 220, 180, 40],
  ["Licences", "CAPEX", 500, 500, 250, 250],
  [],
  ["Intégration", "CAPEX", 400, 480, 50, 430],
  ["Total", null, 1100, 1200, 480, 720],
];

describe("a form", () => {
  it("is read whatever the number of columns of pairs, in the unit of each label", () => {
    const { reports } = read({ Fiche: FORM });
    expect(reports).toHaveLength(1);
    const [project] = reports;
    expect(project).toMatchObject({
      id: "P-12",
      name: "Refonte de la paie",
      period: "2026-10",
      sheet: "Fiche",
    });
    expect(value(project, "declaredStatus")).toBe("onTrack");
    expect(value(project, "percentComplete")).toBeCloseTo(0.45);
    expect(project!.fields.budgetAtCompletion).toMatchObject({
      value: 1_200_000,
      currency: "EUR",
      source: { sheet: "Fiche", cell: "E5", text: "1200" },
    });
  });

  it("takes label and value from one cell, and the unit from the cell beside the value", () => {
    const { reports } = read({
      Projet: [
        ["Projet : Bastion d'administration"],
        ["Code projet : B-7"],
        ["Chef de projet : Jean Roche"],
        ["Phase :", "Réalisation"],
        ["BAC", 1.5, "M€"],
      ],
    });
    expect(reports[0]).toMatchObject({ id: "B-7", name: "Bastion d'administration" });
    expect(reports[0]!.fields.budgetAtCompletion).toMatchObject({ value: 1_500_000 });
  });

  it("does not take the next label for a value that is missing", () => {
    const { reports } = read({
      Fiche: [
        ["Nom du projet", "Alpha"],
        ["Commanditaire"],
        ["Chef de projet", "Anne Martin"],
        ["Phase", null, "Météo", "Orange"],
      ],
    });
    expect(reports[0]!.fields.sponsor).toBeUndefined();
    expect(reports[0]!.fields.phase).toBeUndefined();
    expect(value(reports[0], "declaredStatus")).toBe("watch");
  });

  it("is one project each when two sheets hold two projects", () => {
    const other = FORM.map((row) =>
      row.map((cell) =>
        cell === "P-12" ? "P-13" : cell === "Refonte de la paie" ? "Portail" : cell
      )
    );
    const { reports } = read({ Paie: FORM, Portail: other });
    expect(reports.map(({ id }) => id)).toEqual(["P-12", "P-13"]);
  });

  it("falls back on the title, then on the file, when a formula without result stands where the name should be", () => {
    const rows: Rows = [
      ["Projet Phénix – fiche de suivi"],
      ["Nom du projet", { value: null, formula: "Paramètres!B2" }],
      ["Chef de projet", "Anne Martin"],
      ["Avancement", 0.4],
      ["BAC (k€)", 900],
    ];
    const titled = read({ Fiche: rows });
    expect(titled.reports[0]!.name).toBe("Phénix");
    const named = read({ Fiche: rows.slice(1) }, "Suivi projet Orion.xlsx");
    expect(named.reports[0]!.name).toBe("Suivi projet Orion");
    expect(named.notices.map(({ code }) => code)).toContain("nameFromFile");
  });
});

describe("a project's workbook of several tables", () => {
  const workbook: Readonly<Record<string, Rows>> = {
    "Fiche projet": FORM,
    Budget: BUDGET,
    Jalons: [
      ["N°", "Jalon", "Date de référence", "Date prévue", "Date réelle", "Statut"],
      ["J1", "Cadrage", date("2026-01-31"), date("2026-01-31"), date("2026-01-30"), "Vert"],
      ["J2", "Mise en service", date("2026-12-15"), date("2027-02-28"), null, "Rouge"],
    ],
    Risques: [
      ["Risque", "Probabilité", "Impact (k€)", "Plan d'action", "Porteur"],
      ["Retard de l'éditeur", 0.4, 90, "Pénalités", "Anne Martin"],
    ],
  };

  it("is one report with its lines, milestones and risks", () => {
    const { reports, regions } = read(workbook);
    expect(reports).toHaveLength(1);
    const [project] = reports;
    expect(values(project!.lines, "lineName")).toEqual(["Études", "Licences", "Intégration"]);
    expect(values(project!.lines, "costType")).toEqual(["OPEX", "CAPEX", "CAPEX"]);
    expect(values(project!.milestones, "milestoneForecast")).toEqual(["2026-01-31", "2027-02-28"]);
    expect(values(project!.risks, "impactCost")).toEqual([90_000]);
    expect(regions.map(({ layout }) => layout)).toEqual([
      "form",
      "budgetLines",
      "milestones",
      "risks",
    ]);
  });

  it("derives the amounts that only the lines give, from the printed total's cell", () => {
    const [project] = read(workbook).reports;
    expect(project!.fields.currentBudget).toMatchObject({
      value: 1_200_000,
      currency: "EUR",
      source: { sheet: "Budget", cell: "D8" },
    });
    // What the form says itself is not replaced.
    expect(project!.fields.actualCost?.source.sheet).toBe("Fiche projet");
  });

  it("leaves the total out of the lines and holds it against their sum", () => {
    const wrong = BUDGET.map((row) =>
      row[0] === "Total" ? ["Total", null, 1100, 1250, 480, 720] : row
    );
    const { totals, reports } = read({ ...workbook, Budget: wrong });
    expect(reports[0]!.lines).toHaveLength(3);
    expect(totals.filter(({ printed, computed }) => printed.value !== computed)).toMatchObject([
      { field: "currentBudget", computed: 1_200_000, lines: 3, project: reports[0]!.key },
    ]);
  });

  it("reads the same tables one below the other on a single sheet", () => {
    const rows = [FORM, BUDGET, [["Jalons"]], workbook.Jalons!, [["Risques"]], workbook.Risques!];
    const single = read({ Suivi: rows.flatMap((part) => [...part, []]) });
    expect(single.reports).toHaveLength(1);
    const [project] = single.reports;
    expect(project!.name).toBe("Refonte de la paie");
    expect(project!.lines).toHaveLength(3);
    expect(project!.milestones).toHaveLength(2);
    expect(project!.risks).toHaveLength(1);
  });

  it("attaches rows to the projects that a column names, where the book holds several", () => {
    const { reports } = read({
      Projets: [
        ["Code projet", "Nom du projet", "Direction", "Phase"],
        ["A1", "Alpha", "DSI", "Réalisation"],
        ["B2", "Bêta", "DRH", "Cadrage"],
      ],
      Budget: [
        ["Code projet", "Poste", "Budget (k€)", "Consommé (k€)"],
        ["A1", "Études", 10, 4],
        ["B2", "Études", 20, 5],
        ["A1", "Licences", 30, 6],
      ],
    });
    expect(reports.map(({ lines }) => lines.length)).toEqual([2, 1]);
    expect(value(reports[0], "actualCost")).toBe(10_000);
    expect(value(reports[1], "actualCost")).toBe(5_000);
  });
});

describe("what is no project", () => {
  it.each([
    ["an empty book", {}],
    [
      "a household budget",
      {
        Budget: [
          ["Item", "Budget", "Actual"],
          ["Rent", 900, 900],
          ["Food", 400, 380],
          ["Total", 1300, 1280],
        ] as Rows,
      },
    ],
    [
      "minutes of a meeting",
      {
        Notes: [
          ["Réunion du 3 novembre"],
          ["Présents : Anne, Paul"],
          ["Le budget sera revu."],
        ] as Rows,
      },
    ],
    [
      "a list of names",
      {
        Feuil1: [
          ["Nom", "Code", "Ville"],
          ["Dupont", 12, "Lyon"],
          ["Durand", 13, "Lille"],
        ] as Rows,
      },
    ],
  ])("%s gives no report and no notice", (_, sheets) => {
    const { reports, notices, totals } = read(sheets);
    expect(reports).toEqual([]);
    expect(notices).toEqual([]);
    expect(totals).toEqual([]);
  });

  it("reads no hidden sheet beside a visible project", () => {
    const book = bookFromRows({
      Fiche: FORM,
      Ancien: FORM.map((r) => r.map((c) => (c === "P-12" ? "P-99" : c))),
    });
    const sheets = book.sheets.map((s) =>
      s.name === "Ancien" ? { ...s, visibility: "hidden" as const } : s
    );
    const { reports, unread } = readReports({ ...book, sheets });
    expect(reports.map(({ id }) => id)).toEqual(["P-12"]);
    expect(unread.find(({ sheet }) => sheet === "Ancien")?.reason).toBe("hiddenSheet");
  });
});

describe("defined names", () => {
  const rows: Rows = [
    ["Nom du projet", "Alpha"],
    ["Code projet", "A-1"],
    ["Chef de projet", "Anne Martin"],
    ["Enveloppe", 1500],
    ["Atterrissage (k€)", 1200],
  ];
  const named = (refersTo: string, name: string) => ({
    name,
    refersTo,
    sheet: null,
    hidden: false,
  });

  it("tell what a cell is where no label does", () => {
    const book = bookFromRows(
      { "Fiche projet": rows },
      { names: [named("'Fiche projet'!$B$4", "Vigie_budgetAtCompletion")] }
    );
    const [project] = readReports(book).reports;
    expect(project!.fields.budgetAtCompletion).toMatchObject({
      value: 1500,
      source: { cell: "B4" },
    });
  });

  it("are read in the words people use, and only where they mean one cell", () => {
    const book = bookFromRows(
      { Fiche: rows },
      {
        names: [
          named("Fiche!$B$5", "EstimateAtCompletion"),
          named("Fiche!$A$1:$B$5", "ChefDeProjet"),
          named("#REF!", "Phase"),
        ],
      }
    );
    const [project] = readReports(book).reports;
    expect(value(project, "estimateAtCompletion")).toBeDefined();
    expect(value(project, "projectManager")).toBe("Anne Martin");
    expect(project!.fields.phase).toBeUndefined();
  });
});
