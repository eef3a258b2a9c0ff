import { bookFromRows } from "../book/build";
import type { CellValue, Sheet } from "../book/book";
import { decideLocale } from "./locale";
import { languageOf } from "./localeLanguage";

const sheetOf = (rows: readonly (readonly CellValue[])[]): Sheet =>
  bookFromRows({ S: rows }).sheets[0]!;

describe("decideLocale", () => {
  it("decides by the texts that read one way only", () => {
    expect(
      decideLocale(
        sheetOf([
          ["53,02", "1 234,5"],
          ["25/12/2026", "0,5"],
        ])
      )
    ).toEqual({
      sheet: "S",
      decimal: ",",
      dayFirst: true,
    });
    expect(
      decideLocale(
        sheetOf([
          ["1,234.56", "£320.5m"],
          ["12/25/2026", "0.5"],
        ])
      )
    ).toEqual({
      sheet: "S",
      decimal: ".",
      dayFirst: false,
    });
  });

  it("takes French for a sheet of commas and days first", () => {
    const sheet = sheetOf([
      ["Coût estimé du projet", "1,234"],
      ["Début du projet", "03/04/2026"],
    ]);
    expect(languageOf(sheet)).toBe("fr");
    expect(decideLocale(sheet)).toEqual({ sheet: "S", decimal: ",", dayFirst: true });
  });

  it("leaves open what nothing decides", () => {
    expect(decideLocale(sheetOf([["1,234", "03/04/2026"]]))).toEqual({
      sheet: "S",
      decimal: null,
      dayFirst: null,
    });
    expect(decideLocale(sheetOf([["1,5", "1.5"]]))).toMatchObject({ decimal: null });
  });
});
