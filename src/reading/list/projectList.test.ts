import fc from "fast-check";
import { bookFromRows, type CellInput } from "../../book/build";
import type { FieldId } from "../../fields/catalogue";
import { readReports } from "../readReports";
import type { BookReading, NoticeCode, ProjectReport } from "../report";

type Rows = readonly (readonly CellInput[])[];

const read = (rows: Rows, sheet = "Projets"): BookReading =>
  readReports(bookFromRows({ [sheet]: rows }));
const codes = (reading: BookReading, code: NoticeCode): string[] =>
  reading.notices.filter((notice) => notice.code === code).map(({ source }) => source.cell);
const valueOf = (report: ProjectReport | undefined, field: FieldId): unknown =>
  report?.fields[field]?.value;
const column = (reading: BookReading, field: FieldId): unknown[] =>
  reading.reports.map((report) => valueOf(report, field));

const HEADINGS = [
  "Code projet",
  "Nom du projet",
  "Direction",
  "Météo",
  "Budget révisé (k€)",
  "Consommé (k€)",
  "Date de fin prévue",
];
const PROJECTS: Rows = [
  ["P-01", "Refonte de la paie", "DRH", "Vert", "1 234,5", 700, "31/12/2026"],
  ["P-02", "Portail des usagers", "DSI", "Orange", 300, "80,25", "juin 2027"],
  ["P-03", "Archivage numérique", "DAF", "Rouge", 450.75, 460, "T1 2027"],
];

describe("a list with one project a row", () => {
  const reading = read([
    ["Portefeuille des projets"],
    ["Situation au 31/10/2026"],
    [],
    HEADINGS,
    ...PROJECTS,
    [null, "TOTAL", null, null, 1985.25, 1240.25],
    [],
    ["* montants hors taxes"],
  ]);

  it("reads every project with its values in full units, its source and its period", () => {
    expect(reading.reports.map(({ key, name, period }) => [key, name, period])).toEqual([
      ["p-01", "Refonte de la paie", "2026-10"],
      ["p-02", "Portail des usagers", "2026-10"],
      ["p-03", "Archivage numérique", "2026-10"],
    ]);
    expect(reading.reports[0]!.fields.currentBudget).toEqual({
      field: "currentBudget",
      value: 1_234_500,
      unit: "currency",
      currency: "EUR",
      source: { file: "book.xlsx", sheet: "Projets", cell: "E5", text: "1 234,5" },
    });
    expect(column(reading, "actualCost")).toEqual([700_000, 80_250, 460_000]);
    expect(column(reading, "finishDateForecast")).toEqual([
      "2026-12-31",
      "2027-06-01",
      "2027-01-01",
    ]);
    expect(column(reading, "declaredStatus")).toEqual(["onTrack", "watch", "offTrack"]);
    expect(codes(reading, "numberAsText")).toEqual(["E5", "F6"]);
  });

  it("keeps the total out of the projects and reconciles it", () => {
    expect(
      reading.totals.map(({ field, printed, computed, lines }) => [
        field,
        printed.value,
        computed,
        lines,
      ])
    ).toEqual([
      ["currentBudget", 1_985_250, 1_985_250, 3],
      ["actualCost", 1_240_250, 1_240_250, 3],
    ]);
  });

  it("says which unit is told nowhere, and nothing when all is told", () => {
    for (const code of [
      "unitUnknown",
      "currencyUnknown",
      "unreadColumn",
      "doubtfulHeading",
    ] as const) {
      expect([code, codes(reading, code)]).toEqual([code, []]);
    }
  });
});

it("reads the same list lying across", () => {
  const across = [HEADINGS, ...PROJECTS];
  const turned = HEADINGS.map((_, i) => across.map((row) => row[i]!));
  const reading = read(turned);
  expect(reading.regions[0]!.layout).toBe("projectListTransposed");
  expect(reading.reports.map(({ key }) => key)).toEqual(["p-01", "p-02", "p-03"]);
  expect(column(reading, "currentBudget")).toEqual([1_234_500, 300_000, 450_750]);
  expect(reading.reports[1]!.fields.actualCost!.source.cell).toBe("C6");
});

it("finds an id in the second column, and tells a project given twice", () => {
  const reading = read([
    ["Projet", "N° projet", "Chef de projet", "Budget initial (€)"],
    ["Alpha", "A 1", "Martin", 1000],
    ["Bêta", "B 2", "Durand", 2000],
    ["Alpha bis", "a  1", "Martin", 500],
  ]);
  expect(reading.reports.map(({ id, name }) => [id, name])).toEqual([
    ["A 1", "Alpha"],
    ["B 2", "Bêta"],
    ["a 1", "Alpha bis"],
  ]);
  const [duplicate] = reading.notices.filter(({ code }) => code === "duplicateKey");
  expect(duplicate).toMatchObject({ source: { cell: "B4" }, values: { otherCell: "B2" } });
});

it("takes formulas for names by their results, and leaves lines without one", () => {
  const name = (value: string | null): CellInput => ({ value, formula: "[1]Data!B2" });
  const reading = read([
    ["Projet", "Phase", "Coût estimé (M€)", "Début"],
    [name("Alpha"), "Cadrage", "53,02", "juillet 2013"],
    [name("Bêta"), "Déploiement", "7", "avril 15"],
    [{ value: { error: "#REF!" }, formula: "[1]Data!#REF!" }, "Cadrage", "3", "mai 2016"],
    [name(""), name(""), name(""), name("")],
    [name(null), "Cadrage", "9", "juin 2016"],
  ]);
  expect(reading.reports.map((report) => report.name)).toEqual(["Alpha", "Bêta"]);
  expect(column(reading, "estimatedCost")).toEqual([53_020_000, 7_000_000]);
  expect(column(reading, "startDate")).toEqual(["2013-07-01", "2015-04-01"]);
  expect(codes(reading, "rowWithoutName")).toHaveLength(2);
  expect(reading.rowsUnread).toBe(2);
});

it("reports what it cannot read as a value, and keeps its words", () => {
  const exempt =
    "Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)";
  const reading = read([
    ["Project name", "Department", "Whole life cost (£m)", "End date"],
    ["Aurora", "MOD", exempt, exempt],
    ["Mensa", "MOD", "£320m", "31/03/2027"],
    ["Pegasus", "MOD", "TBD", "n/a"],
    ["Meteor", "MOD", { value: { error: "#N/A" } }, "31 Dec 2028"],
  ]);
  expect(column(reading, "wholeLifeCost")).toEqual([null, 320_000_000, null, null]);
  expect(reading.reports[0]!.fields.wholeLifeCost!.source.text).toBe(exempt);
  expect(codes(reading, "proseInValue")).toEqual(["C2", "D2"]);
  expect(codes(reading, "placeholder")).toEqual(["C4", "D4"]);
  expect(codes(reading, "errorValue")).toEqual(["C5"]);
});

it("counts each project in its own currency where a column gives it", () => {
  const reading = read([
    ["Project", "Currency", "Budget", "Sponsor"],
    ["Alpha", "CHF", 1_200_000, "Meier"],
    ["Beta", "EUR", 900_000, "Roche"],
  ]);
  expect(reading.reports.map(({ fields }) => fields.currentBudget!.currency)).toEqual([
    "CHF",
    "EUR",
  ]);
});

describe("a list that tells no unit", () => {
  const list = (costs: readonly number[]): BookReading =>
    read([
      ["Projet", "Ministère porteur", "Coût estimé", "Durée du projet en années"],
      ...costs.map((cost, i) => [`Projet ${"ABCDEF"[i]}`, "Justice", cost, 4 + i]),
    ]);

  it("takes the only plausible scale, and says so", () => {
    const reading = list([53.02, 18.8, 126]);
    expect(column(reading, "estimatedCost")).toEqual([53_020_000, 18_800_000, 126_000_000]);
    const [unit] = reading.notices.filter(({ code }) => code === "unitUnknown");
    expect(unit).toMatchObject({ source: { cell: "C1" }, values: { assumed: "M€" } });
  });

  it("takes full units where they are plausible", () => {
    const reading = list([1_250_000, 840_000, 6_000_000]);
    expect(column(reading, "estimatedCost")).toEqual([1_250_000, 840_000, 6_000_000]);
    expect(codes(reading, "unitUnknown")).toEqual([]);
    expect(codes(reading, "currencyUnknown")).toEqual(["C1"]);
  });

  it("keeps the currency unknown where nothing decides, so that nothing is added up", () => {
    const reading = list([9_000, 10_000, 11_000]);
    expect(codes(reading, "unitUnknown")).toEqual(["C1"]);
    expect(reading.reports.map(({ fields }) => fields.estimatedCost!.currency)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("goes by ranges that stand beside the amounts", () => {
    const reading = read([
      ["Projet", "Phase", "Coût estimé", "Coût estimé par tranche"],
      ["Alpha", "Cadrage", "53,02", "entre 20 et 100 M€"],
      ["Bêta", "Cadrage", "7", "entre 5 et 9 M€"],
    ]);
    expect(column(reading, "estimatedCost")).toEqual([53_020_000, 7_000_000]);
    expect(codes(reading, "unitUnknown").concat(codes(reading, "currencyUnknown"))).toEqual([]);
  });
});

it("tells points from fractions of a percentage column by what its neighbours give", () => {
  const list = (variance: readonly CellInput[]): unknown[] =>
    column(
      read([
        [
          "Project name",
          "Department",
          "Financial year baseline (£m)",
          "Financial year forecast (£m)",
          "Financial year variance (%)",
        ],
        ["Aurora", "MOD", 100, 101, variance[0]],
        ["Mensa", "MOD", 200, 200, variance[1]],
      ]),
      "yearVariancePercent"
    );
  expect(list([1, 0])).toEqual([0.01, 0]);
  expect(list([0.01, 0])).toEqual([0.01, 0]);
  expect(list(["1%", "0%"])).toEqual([0.01, 0]);
  expect(list([{ value: 0.01, format: "0%" }, 0])).toEqual([0.01, 0]);
});

it("gives a subtotal the projects of its block", () => {
  const reading = read([
    ["Projet", "Chef de projet", "Budget initial (€)"],
    ["Alpha", "Martin", 1000],
    ["Bêta", "Durand", 2000],
    ["Sous-total DSI", null, 3000],
    ["Gamma", "Petit", 500],
    ["Sous-total DRH", null, 400],
    ["Total général", null, 3500],
  ]);
  expect(reading.reports).toHaveLength(3);
  expect(
    reading.totals.map(({ printed, computed, lines }) => [printed.value, computed, lines])
  ).toEqual([
    [3000, 3000, 2],
    [400, 500, 1],
    [3500, 3500, 3],
  ]);
});

it("repeats what is merged over several projects", () => {
  const book = bookFromRows({
    Projets: [
      ["Direction", "Projet", "Phase", "Budget (k€)"],
      ["DSI", "Alpha", "Cadrage", 10],
      [null, "Bêta", "Build", 20],
      ["DRH", "Gamma", "Run", 30],
    ],
  });
  const sheet = { ...book.sheets[0]!, merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] };
  const reading = readReports({ ...book, sheets: [sheet] });
  expect(column(reading, "department")).toEqual(["DSI", "DSI", "DRH"]);
});

it("reads every amount of any list exactly, whatever the unit of its heading", () => {
  const units = fc.constantFrom<readonly [string, number]>(["€", 0], ["k€", 3], ["M€", 6]);
  const amounts = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(units, amounts, ([unit, power], cents) => {
      const reading = read([
        ["Code projet", "Projet", "Chef de projet", `Budget initial (${unit})`],
        ...cents.map((n, i) => [`P${i}`, `Projet n° ${i}`, "Martin", n / 100]),
      ]);
      const expected = cents.map((n) => (power === 0 ? n / 100 : n * 10 ** (power - 2)) + 0);
      expect(column(reading, "originalBudget")).toEqual(expected);
    }),
    { numRuns: 40 }
  );
});
