import { bookFromRows, type CellInput } from "../book/build";
import { harmoniseScales } from "./harmoniseScales";
import { readReports } from "./readReports";
import type { BookReading } from "./report";

const HEADINGS = ["Projet", "Ministère porteur", "Phase", "Coût estimé"];
const file = (name: string, heading: string, ...rows: CellInput[][]): BookReading =>
  readReports(
    bookFromRows({ Projets: [[...HEADINGS.slice(0, 3), heading], ...rows] }, { file: name })
  );
const large = (name: string, heading = "Coût estimé"): BookReading =>
  file(
    name,
    heading,
    ["Portail", "Justice", "Cadrage", 7.2],
    ["Paie", "Justice", "Déploiement", 12.4],
    ["Archives", "Justice", "Déploiement", 9.4]
  );
const lone = (): BookReading =>
  file("z.xlsx", "Coût estimé", ["Réseau", "Intérieur", "Cadrage", 190.8]);
const costOf = (reading: BookReading) => reading.reports[0]!.fields.estimatedCost!;

describe("harmoniseScales", () => {
  it("gives a list of one project the unit that all others have under the same heading", () => {
    expect(costOf(lone())).toMatchObject({ value: 190.8, currency: null });
    const [, , , found] = harmoniseScales([large("a"), large("b"), large("c"), lone()]);
    expect(costOf(found!)).toMatchObject({ value: 190_800_000, currency: "EUR" });
    expect(costOf(found!).source.text).toBe("190.8");
    expect(found!.notices).toContainEqual(
      expect.objectContaining({ code: "unitUnknown", values: { assumed: "M€" } })
    );
  });

  it("leaves it undecided where too few agree, another unit is stated, or the heading is another", () => {
    const full = file("e", "Coût estimé", ["Paie", "Justice", "Cadrage", 2_400_000]);
    for (const others of [
      [large("a")],
      [large("a"), large("b"), full],
      [large("a", "Montant"), large("b", "Montant"), large("c", "Montant")],
    ]) {
      const found = harmoniseScales([...others, lone()]);
      expect(costOf(found[others.length]!)).toMatchObject({ value: 190.8, currency: null });
    }
  });

  it("changes nothing else, and nothing twice", () => {
    const readings = [large("a"), large("b"), large("c"), lone()];
    const once = harmoniseScales(readings);
    expect(once.slice(0, 3)).toEqual(readings.slice(0, 3));
    expect(harmoniseScales(once)).toEqual(once);
  });
});
