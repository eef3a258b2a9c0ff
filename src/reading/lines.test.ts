import { bookFromRows, type CellInput } from "../book/build";
import type { BookReading, Line } from "./report";
import { readReports } from "./readReports";

type Rows = readonly (readonly CellInput[])[];
const IDENTITY: Rows = [
  ["Nom du projet", "Alpha"],
  ["Code projet", "A-1"],
  ["Devise", "EUR"],
];
const read = (budget: Rows): BookReading =>
  readReports(bookFromRows({ Fiche: IDENTITY, Budget: budget }));
const lines = (budget: Rows): readonly Line[] => read(budget).reports[0]!.lines;
const phased = (line: Line): string[] =>
  line.phased.map(({ period, value }) => `${period} ${value.field} ${String(value.value)}`);

describe("budget lines over periods", () => {
  it.each([
    ["janv-26", "févr-26", "2026-01", "2026-02"],
    ["01/2026", "02/2026", "2026-01", "2026-02"],
    ["Jan 2026", "Feb 2026", "2026-01", "2026-02"],
    ["T1 2026", "T2 2026", "2026-Q1", "2026-Q2"],
    ["Q1 26", "Q2 26", "2026-Q1", "2026-Q2"],
    ["2026", "2027", "2026", "2027"],
    ["2026-01", "2026-02", "2026-01", "2026-02"],
  ])("reads %s and %s across", (first, second, one, two) => {
    const [line] = lines([
      ["Poste", "Nature", first, second],
      ["Études", "OPEX", 10, 20],
      ["Licences", "CAPEX", 30, 40],
    ]);
    expect(line!.phased.map(({ period }) => period)).toEqual([one, two]);
    expect(line!.fields.currentBudget?.value).toBe(30);
  });

  it("reads dates as headings of months", () => {
    const month = (serial: number): CellInput => ({ value: serial, format: "mmm-yy" });
    const [line] = lines([
      ["Poste", "Nature", month(46023), month(46054)],
      ["Études", "OPEX", 10, 20],
      ["Licences", "CAPEX", 30, 40],
    ]);
    expect(line!.phased.map(({ period }) => period)).toEqual(["2026-01", "2026-02"]);
  });

  it("reads measures over periods in two heading rows, and the year from the row above", () => {
    const [line] = lines([
      [null, null, "Budget", null, "Réalisé", null],
      ["Poste", "Nature", "janv-26", "févr-26", "janv-26", "févr-26"],
      ["Études", "OPEX", 10, 20, 11, 19],
      ["Licences", "CAPEX", 30, 40, 31, 42],
    ]);
    expect(phased(line!)).toEqual([
      "2026-01 currentBudget 10",
      "2026-02 currentBudget 20",
      "2026-01 actualCost 11",
      "2026-02 actualCost 19",
    ]);
  });

  it("reads periods down the sheet as the amounts of one line", () => {
    const [line, ...others] = lines([
      ["Mois", "Poste", "Budget", "Consommé"],
      ["janv-26", "Études", 10, 8],
      ["févr-26", "Études", 10, 12],
    ]);
    expect(others).toEqual([]);
    expect(line!.fields.actualCost?.value).toBe(20);
    expect(phased(line!)).toContain("2026-02 actualCost 12");
  });

  it("does not take what lies before the first period for a period", () => {
    const { reports, unread } = read([
      ["Poste", "Nature", "Avant 2026", "janv. 2026", "févr. 2026"],
      ["Études", "OPEX", 500, 10, 20],
      ["Licences", "CAPEX", 100, 30, 40],
    ]);
    expect(reports[0]!.lines[0]!.phased.map(({ period }) => period)).toEqual([
      "2026-01",
      "2026-02",
    ]);
    expect(unread.map(({ reason }) => reason)).toContain("columnNotMatched");
  });
});

describe("totals and groups", () => {
  it("keeps subtotals and totals out of the lines, each with what it sums", () => {
    const { reports, totals } = read([
      ["Poste", "Budget", "Consommé"],
      ["Études", 10, 5],
      ["Conseil", 20, 6],
      ["Sous-total prestations", 30, 11],
      ["Licences", 40, 7],
      ["Sous-total achats", 40, 7],
      ["TOTAL GÉNÉRAL", 70, 18],
    ]);
    expect(reports[0]!.lines).toHaveLength(3);
    const budgets = totals.filter(({ field }) => field === "currentBudget");
    expect(budgets.map(({ computed, lines: n }) => [computed, n])).toEqual([
      [30, 2],
      [40, 1],
      [70, 3],
    ]);
  });

  it("sees a total without the word by its sums", () => {
    const { reports } = read([
      ["Poste", "Budget", "Consommé"],
      ["Études", 10, 5],
      ["Conseil", 20, 6],
      ["Projet", 30, 11],
    ]);
    expect(reports[0]!.lines).toHaveLength(2);
    expect(reports[0]!.fields.currentBudget?.value).toBe(30);
  });

  it("takes a supplier whose name begins with Total for a line", () => {
    const found = lines([
      ["N°", "Libellé", "Catégorie", "Fournisseur", "Commentaire", "Budget"],
      [1, "Totalité du lot 1", "Prestations", "Acme", "ferme", 10],
      [2, "Carburant", "Frais", "Total Energies", "marché", 20],
    ]);
    expect(found).toHaveLength(2);
  });

  it("gives the lines under a bare heading that heading as their category", () => {
    const found = lines([
      ["Poste", "Budget", "Consommé"],
      ["Prestations"],
      ["Études", 10, 5],
      ["Conseil", 20, 7],
      ["Achats"],
      ["Licences", 40, 7],
    ]);
    expect(found.map(({ fields }) => fields.category?.value)).toEqual([
      "Prestations",
      "Prestations",
      "Achats",
    ]);
  });

  it("counts a numbered outline by its leaves", () => {
    const { reports } = read([
      ["N° ligne", "Poste", "Budget", "Consommé"],
      ["1", "Prestations", 30, 11],
      ["1.1", "Études", 10, 5],
      ["1.2", "Conseil", 20, 6],
      ["2", "Licences", 40, 7],
    ]);
    expect(reports[0]!.lines.map(({ fields }) => fields.lineName?.value)).toEqual([
      "Études",
      "Conseil",
      "Licences",
    ]);
    expect(reports[0]!.fields.currentBudget?.value).toBe(70);
  });
});

describe("every cell of a table", () => {
  it("is read, or told as unread with its column", () => {
    const { unread, notices, reports } = read([
      ["Poste", "Budget", "Couleur du dossier", "Consommé"],
      ["Études", 10, "bleu", "env. 5 à 6"],
      ["Conseil", 20, "vert", 6],
    ]);
    expect(unread.find(({ reason }) => reason === "columnNotMatched")).toMatchObject({ cells: 2 });
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["unreadColumn", "proseInValue"])
    );
    const cell = reports[0]!.lines[0]!.fields.actualCost!;
    expect(cell).toMatchObject({ value: null, source: { text: "env. 5 à 6" } });
  });
});
