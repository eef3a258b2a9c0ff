import { bookFromRows, type CellInput } from "../book/build";
import { readReports } from "./readReports";

const KEYS = ["Project Name", "Department", "SRO", "Snapshot Date", "Start date", "Budget (£m)"];
const map = (heading: readonly string[], count: number): CellInput[][] => [
  [...heading],
  ...Array.from({ length: count }, (_, i) => [
    KEYS[i % KEYS.length]! + (i < KEYS.length ? "" : ` ${i}`),
    "Introduction",
    `C${9 + i}`,
    "TEXT",
  ]),
];

describe("a list of where the values of a template lie", () => {
  it.each([
    ["with headings that say so", ["cell_key", "template_sheet", "cellreference", "type"]],
    ["with French ones", ["Champ", "Onglet", "Cellule", "Type"]],
    ["with headings that say nothing", ["key", "where", "ref", "kind"]],
  ])("is no list of projects, %s", (_, heading) => {
    const reading = readReports(bookFromRows({ map: map(heading, 12) }));
    expect(reading.reports).toEqual([]);
    expect(reading.unread).toMatchObject([{ reason: "noProjectFound", cells: 52 }]);
  });

  it("of two thousand lines is told at once", () => {
    const reading = readReports(bookFromRows({ map: map(["key", "sheet", "cell", "t"], 2000) }));
    expect(reading.reports).toEqual([]);
  });

  it("is not seen in projects whose codes look like addresses", () => {
    const reading = readReports(
      bookFromRows({
        Projets: [
          ["Code", "Projet", "Direction", "Phase", "Chef de projet"],
          ["A1", "Refonte de la paie", "DRH", "Conception", "A. Martin"],
          ["B12", "Portail des usagers", "DSI", "Réalisation", "B. Durand"],
          ["C3", "Archivage", "DAF", "Cadrage", "C. Petit"],
        ],
      })
    );
    expect(reading.reports.map(({ id }) => id)).toEqual(["A1", "B12", "C3"]);
  });
});
