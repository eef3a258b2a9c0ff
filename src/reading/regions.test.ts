import fc from "fast-check";
import { bookFromRows, type CellInput } from "../book/build";
import { readReports } from "./readReports";
import type { FieldValues } from "../fields/values";
import type { Line, ProjectReport } from "./report";

type Rows = (readonly CellInput[])[];
const date = (day: number): CellInput => ({ value: 46_000 + day, format: "dd/mm/yyyy" });

/** What a report says without where it says it. */
function said(reports: readonly ProjectReport[]): unknown {
  const plain = (fields: FieldValues): unknown =>
    Object.values(fields).map(({ field, value, currency }) => [field, value, currency]);
  const lines = (list: readonly Line[]): unknown =>
    list.map(({ fields, phased }) => [
      plain(fields),
      phased.map(({ period, value }) => [period, value.field, value.value]),
    ]);
  return reports.map((report) => [
    report.key,
    report.name,
    String(plain(report.fields)).split(",").sort(),
    lines(report.lines),
    lines(report.milestones),
    lines(report.risks),
  ]);
}

const FORM: Rows = [
  ["Code projet", "P-12", null, "Météo", "Vert"],
  ["Nom du projet", "Refonte de la paie", null, "Avancement", "45 %"],
  ["Chef de projet", "Anne Martin", null, "BAC (k€)", 1200],
];
const BUDGET: Rows = [
  ["Poste", "Nature", "Budget révisé (k€)", "Consommé (k€)", "janv-26", "févr-26"],
  ["Études", "OPEX", 220, 180, 10, 20],
  ["Licences", "CAPEX", 500, 250, 30, 40],
  ["Total", null, 720, 430, 40, 60],
];
const MILESTONES: Rows = [
  ["Jalon", "Date de référence", "Date prévue"],
  ["Cadrage", date(1), date(2)],
  ["Mise en service", date(300), date(330)],
];
const LIST: Rows = [
  ["Nom du projet", "Direction", "Phase", "Coût estimé (M€)"],
  ["Alpha", "DSI", "Réalisation", 12.5],
  ["Bêta", "DRH", "Cadrage", 3],
];

const shifted = (rows: Rows, down: number, right: number): Rows => [
  ...Array.from({ length: down }, () => []),
  ...rows.map((row) => [...Array<CellInput>(right).fill(null), ...row]),
];
const read = (rows: Rows): unknown => said(readReports(bookFromRows({ Suivi: rows })).reports);
const gap = fc.integer({ min: 0, max: 30 });
const columns = fc.integer({ min: 0, max: 12 });

describe("where a region lies", () => {
  it("does not change what is read from it", () => {
    const sheet = [...FORM, [], [], ...BUDGET, [], [], ...MILESTONES];
    const expected = read(sheet);
    fc.assert(
      fc.property(gap, columns, (down, right) => {
        expect(read(shifted(sheet, down, right))).toEqual(expected);
      }),
      { numRuns: 40 }
    );
  });

  it("does not matter for a list either, down or across", () => {
    const across = LIST[0]!.map((_, col) => LIST.map((row) => row[col]));
    const names = (rows: Rows): unknown =>
      readReports(bookFromRows({ Liste: rows })).reports.map(({ name, fields }) => [
        name,
        fields.estimatedCost?.value,
      ]);
    fc.assert(
      fc.property(gap, columns, fc.boolean(), (down, right, transposed) => {
        expect(names(shifted(transposed ? across : LIST, down, right))).toEqual([
          ["Alpha", 12_500_000],
          ["Bêta", 3_000_000],
        ]);
      }),
      { numRuns: 40 }
    );
  });

  it("survives columns moved about", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    const expected = read([...FORM, [], [], ...BUDGET]) as unknown[][];
    fc.assert(
      fc.property(order, (columnsOf) => {
        const moved = BUDGET.map((row) => columnsOf.map((col) => row[col]));
        const found = read([...FORM, [], [], ...moved]) as unknown[][];
        expect(found[0]![1]).toEqual(expected[0]![1]);
        expect(found[0]![2]).toEqual(expected[0]![2]);
      }),
      { numRuns: 40 }
    );
  });

  it("survives blank rows within a table", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 3 }), (blank, at) => {
        const spread = [
          ...BUDGET.slice(0, at),
          ...Array.from({ length: blank }, () => []),
          ...BUDGET.slice(at),
        ];
        expect(read([...FORM, [], [], ...spread])).toEqual(read([...FORM, [], [], ...BUDGET]));
      }),
      { numRuns: 20 }
    );
  });
});

describe("any sheet at all", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      "Projet",
      "Budget",
      "Total",
      "Jalon",
      "Risque",
      "EV",
      "PV",
      "janv-26",
      "12,5",
      "n/a",
      ":",
      "Code projet : X"
    ),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: 1, max: 60_000 }).map((value) => ({ value, format: "dd/mm/yyyy" })),
    fc.boolean(),
    fc.constant({ error: "#REF!" }),
    fc.string({ maxLength: 12 })
  );
  it("is read without a throw, and every non-empty sheet is accounted for", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), (rows) => {
        const book = bookFromRows({ Suivi: rows as Rows });
        const { regions, unread } = readReports(book);
        const filled = rows.some((row) =>
          row.some((c) => c !== null && !(typeof c === "string" && c.trim() === ""))
        );
        expect(regions.length + unread.length > 0 || !filled).toBe(true);
      }),
      { numRuns: 300 }
    );
  });
});
