import fc from "fast-check";
import { parseDate } from "./dates";

describe("parseDate", () => {
  it.each([
    ["31/12/2026", "2026-12-31", "day"],
    ["2026-12-31", "2026-12-31", "day"],
    ["2025-02-28 00:00:00", "2025-02-28", "day"],
    ["2026-12-31T10:15:00Z", "2026-12-31", "day"],
    ["31 Dec 2026", "2026-12-31", "day"],
    ["31 DEC  2030", "2030-12-31", "day"],
    ["31-mars-26", "2026-03-31", "day"],
    ["1er août 2025", "2025-08-01", "day"],
    ["lundi 3 mars 2025", "2025-03-03", "day"],
    ["December 31, 2026", "2026-12-31", "day"],
    ["3rd of March 2026", "2026-03-03", "day"],
    ["31.12.26", "2026-12-31", "day"],
    ["juillet 2013", "2013-07-01", "month"],
    ["Juil. 2013", "2013-07-01", "month"],
    ["avril 15", "2015-04-01", "month"],
    ["déc-26", "2026-12-01", "month"],
    ["07/2013", "2013-07-01", "month"],
    ["2026-03", "2026-03-01", "month"],
    ["T2 2024", "2024-04-01", "quarter"],
    ["Q2 2024", "2024-04-01", "quarter"],
    ["2024-Q4", "2024-10-01", "quarter"],
    ["2e trimestre 2024", "2024-04-01", "quarter"],
    ["S2 2025", "2025-07-01", "half"],
    ["2026", "2026-01-01", "year"],
    ["fin 2026", "2026-12-31", "year"],
    ["fin mars 2026", "2026-03-31", "month"],
    ["end of June 2027", "2027-06-30", "month"],
  ])("reads %j", (text, value, precision) => {
    expect(parseDate(text)).toEqual({ value, precision, ambiguous: false });
  });

  it.each(["30/02/2026", "Exempt", "TBD", "P129", "13/13/2026", "avril", "1,5", "12 34", ""])(
    "takes %j for no date",
    (text) => expect(parseDate(text)).toBeNull()
  );

  it("asks the locale for day and month, and says so when it has no answer", () => {
    expect(parseDate("03/04/2026", { dayFirst: true })).toMatchObject({
      value: "2026-04-03",
      ambiguous: false,
    });
    expect(parseDate("03/04/2026", { dayFirst: false })).toMatchObject({
      value: "2026-03-04",
      ambiguous: false,
    });
    expect(parseDate("03/04/2026")).toMatchObject({ value: "2026-04-03", ambiguous: true });
    expect(parseDate("04/25/2026", { dayFirst: true })).toMatchObject({
      value: "2026-04-25",
      ambiguous: false,
    });
  });

  it("reads back every day, however it is printed", () => {
    const day = fc.integer({
      min: Date.UTC(1990, 0, 1) / 864e5,
      max: Date.UTC(2069, 11, 31) / 864e5,
    });
    fc.assert(
      fc.property(day, (n) => {
        const date = new Date(n * 864e5);
        const iso = date.toISOString().slice(0, 10);
        const print = (tag: string, options: Intl.DateTimeFormatOptions): string =>
          date.toLocaleDateString(tag, { timeZone: "UTC", ...options });
        const long = { day: "numeric", month: "long", year: "numeric" } as const;
        const short = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
        expect(parseDate(print("fr-FR", long))?.value).toBe(iso);
        expect(parseDate(print("en-GB", long))?.value).toBe(iso);
        expect(parseDate(print("en-US", long))?.value).toBe(iso);
        expect(parseDate(print("en-GB", { ...long, month: "short" }))?.value).toBe(iso);
        expect(parseDate(print("fr-FR", { ...long, weekday: "long" }))?.value).toBe(iso);
        expect(parseDate(print("fr-FR", short), { dayFirst: true })?.value).toBe(iso);
        expect(parseDate(print("en-US", short), { dayFirst: false })?.value).toBe(iso);
        expect(parseDate(print("fr-FR", { month: "long", year: "numeric" }))?.value).toBe(
          `${iso.slice(0, 7)}-01`
        );
      })
    );
  });
});
