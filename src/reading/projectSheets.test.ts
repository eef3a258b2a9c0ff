import { bookFromRows, type CellInput } from "../book/build";
import { readReports } from "./readReports";

type Rows = readonly (readonly CellInput[])[];
const read = (sheets: Readonly<Record<string, Rows>>) =>
  readReports(bookFromRows(sheets, { file: "classeur.xlsx" }));
const date = (iso: string): CellInput => ({
  value: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569,
  format: "dd/mm/yyyy",
});

describe("sheets as French offices fill them", () => {
  it("takes unit and names of the lines from the corner of a budget", () => {
    const { reports, notices } = read({
      Flash: [
        ["Nom du projet :", "Refonte SIRH", null, "Code :", "PRJ-14"],
        ["Chef de projet :", "Marie Dupont"],
        [],
        ["Indicateurs", "Météo"],
        ["Coûts", "Vert"],
        [],
        ["BUDGET (k€)", "Initial", "Révisé", "Consommé", "RAF", "Atterrissage"],
        ["Interne", 120, 130, 60, 75, 135],
        ["Externe", 400, 420, 210, 220, 430],
        ["TOTAL", 520, 550, 270, 295, 565],
      ],
    });
    expect(reports).toHaveLength(1);
    const [{ fields, lines }] = reports as [(typeof reports)[number]];
    expect(lines.map(({ fields: line }) => line.lineName?.value)).toEqual(["Interne", "Externe"]);
    expect(fields.originalBudget).toMatchObject({ value: 520_000, currency: "EUR" });
    expect(fields.currentBudget).toMatchObject({ value: 550_000, currency: "EUR" });
    expect(fields.costStatus?.value).toBe("onTrack");
    expect(notices.filter(({ code }) => code === "proseInValue")).toEqual([]);
  });

  it("names the project of a budget by the one label above it, and reads its months down the sheet", () => {
    const { reports } = read({
      Suivi: [
        ["Projet : Alpha"],
        ["Montants en k€"],
        ["Mois", "Budget", "Engagé", "Réalisé"],
        ["janv-26", 100, 90, 80],
        ["févr-26", 110, 95, 85],
        ["Total", 210, 185, 165],
      ],
    });
    expect(reports.map(({ name }) => name)).toEqual(["Alpha"]);
    expect(reports[0]!.fields.actualCost).toMatchObject({ value: 165_000, currency: "EUR" });
    expect(reports[0]!.lines[0]!.phased.map(({ period }) => period)).toContain("2026-02");
  });

  it("dates months by the year in a cell above", () => {
    const { reports } = read({
      Suivi: [
        ["Projet", "Alpha"],
        ["Exercice", 2026],
        [],
        ["Nature", "Fournisseur", "Jan", "Fév", "Mar"],
        ["CAPEX", "Atos", 10, 20, 30],
        ["OPEX", "Sopra", 5, 5, 5],
      ],
    });
    const periods = reports[0]!.lines[0]!.phased.map(({ period }) => period);
    expect(periods).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  it("keeps apart the projects that the lines of one budget name", () => {
    const { reports } = read({
      Budget: [
        ["Code projet", "Libellé", "Rubrique", "Budget révisé", "Réalisé"],
        ["P1", "Alpha", "Études", 100, 90],
        ["P1", "Alpha", "Travaux", 1000, 900],
        ["P2", "Bêta", "Études", 50, 40],
      ],
    });
    expect(reports.map(({ id, fields }) => [id, fields.currentBudget?.value])).toEqual([
      ["P1", 1100],
      ["P2", 50],
    ]);
  });

  it("reads earned value by date under a bare heading of dates", () => {
    const { reports } = read({
      EVM: [
        ["Date", "BCWS", "BCWP", "ACWP"],
        [date("2026-01-31"), 100, 90, 95],
        [date("2026-02-28"), 200, 180, 190],
      ],
      Projet: [
        ["Nom du projet", "Alpha"],
        ["Chef de projet", "A. Martin"],
        ["BAC", 1000],
      ],
    });
    expect(reports[0]!.snapshots.map((s) => [s.date, s.fields.earnedValue?.value])).toEqual([
      ["2026-01-31", 90],
      ["2026-02-28", 180],
    ]);
  });

  it("takes stages under Statut for the phase, colours for the health, and a running number for no code", () => {
    const list = (states: readonly string[]) =>
      read({
        Portefeuille: [
          ["N°", "Projet", "Chef de projet", "Statut", "Budget (k€)"],
          [1, "Alpha", "A", states[0]!, 1200],
          [2, "Bêta", "B", states[1]!, 300],
          [3, "Gamma", "C", states[2]!, 500],
        ],
      }).reports;
    const staged = list(["En cours", "Cadrage", "Terminé"]);
    expect(staged.map(({ fields }) => fields.phase?.value)).toEqual([
      "En cours",
      "Cadrage",
      "Terminé",
    ]);
    expect(staged.map(({ id }) => id)).toEqual([null, null, null]);
    const coloured = list(["Vert", "Orange", "Rouge"]);
    expect(coloured.map(({ fields }) => fields.declaredStatus?.value)).toEqual([
      "onTrack",
      "watch",
      "offTrack",
    ]);
  });
});
