import fc from "fast-check";
import { timesPowerOfTen } from "./decimal";
import { parseNumber } from "./numbers";

const NARROW = "\u202f";
const NBSP = "\u00a0";

const cents = fc.integer({ min: -1e14, max: 1e14 });

describe("parseNumber", () => {
  it.each([
    ["1 234,56", 1234.56],
    [`1${NARROW}234${NBSP}567,8`, 1234567.8],
    ["1,234.56", 1234.56],
    ["1.234.567,89", 1234567.89],
    ["1'234.50", 1234.5],
    ["(1 234)", -1234],
    ["(1,234.50)", -1234.5],
    ["1234-", -1234],
    ["−19", -19],
    ["- 19", -19],
    ["+7", 7],
    ["53,02", 53.02],
    ["6.8027397260274", 6.8027397260274],
    [".5", 0.5],
    ["1.2E+05", 120000],
    ["0", 0],
    ["-0", 0],
  ])("reads %j", (text, value) => {
    expect(parseNumber(text)).toMatchObject({ value, unit: null, ambiguous: false });
  });

  it.each([
    ["12 %", 12, { percent: true }],
    ["-19%", -19, { percent: true }],
    ["£320m", 320, { currency: "GBP", scale: 6 }],
    ["£1,065.90", 1065.9, { currency: "GBP", scale: null }],
    ["-£3.50", -3.5, { currency: "GBP", scale: null }],
    ["£-3.50", -3.5, { currency: "GBP", scale: null }],
    ["(£3.50)", -3.5, { currency: "GBP", scale: null }],
    ["£(3.50)", -3.5, { currency: "GBP", scale: null }],
    ["2,5 M€", 2.5, { currency: "EUR", scale: 6 }],
    ["2,83 Md€", 2.83, { currency: "EUR", scale: 9 }],
    ["120 kCHF", 120, { currency: "CHF", scale: 3 }],
    ["CHF 1'250", 1250, { currency: "CHF", scale: null }],
    ["Fr. 100", 100, { currency: "CHF", scale: null }],
    ["US$ 3.2bn", 3.2, { currency: "USD", scale: 9 }],
    ["1 500 k€ HT", 1500, { currency: "EUR", scale: 3 }],
    ["3 millions d'euros", 3, { currency: "EUR", scale: 6 }],
    ["18 mois", 18, { time: "months" }],
    ["45 JH", 45, { time: "days" }],
  ])("reads %j with its unit", (text, value, unit) => {
    expect(parseNumber(text)).toMatchObject({ value, unit });
  });

  it.each([
    "Exempt under Section 43 of the Freedom of Information Act 2000",
    "P129",
    "T3 2016",
    "31/12/2026",
    "31.12.2026",
    "2018-19",
    "entre 20 et 100 M€",
    "12 34",
    "N/A",
    "",
    "1,23,4",
    "442d 2h",
  ])("takes %j for no number", (text) => expect(parseNumber(text)).toBeNull());

  it("asks the locale for what reads two ways, and says so when it has no answer", () => {
    expect(parseNumber("1,234", { decimal: "." })).toMatchObject({ value: 1234, ambiguous: false });
    expect(parseNumber("1,234", { decimal: "," })).toMatchObject({
      value: 1.234,
      ambiguous: false,
    });
    expect(parseNumber("1.234", { decimal: "," })).toMatchObject({ value: 1234, ambiguous: false });
    expect(parseNumber("1,234")).toMatchObject({ value: 1234, ambiguous: true });
    expect(parseNumber("0,125")).toMatchObject({ value: 0.125, ambiguous: false });
  });

  it("reads back what French and English offices print", () => {
    fc.assert(
      fc.property(cents, fc.constantFrom("fr-FR", "en-GB", "de-CH"), (n, tag) => {
        const printed = (n / 100).toLocaleString(tag, { minimumFractionDigits: 2 });
        expect(parseNumber(printed)?.value).toBe(n / 100 + 0);
      })
    );
  });

  it("reads parentheses and a trailing minus as the same negative", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (n) => {
        const printed = n.toLocaleString("fr-FR");
        expect(parseNumber(`(${printed})`)?.value).toBe(-n);
        expect(parseNumber(`${printed}-`)?.value).toBe(-n);
      })
    );
  });
});

describe("timesPowerOfTen", () => {
  it("scales 53.02 millions without a residue", () => {
    expect(timesPowerOfTen(53.02, 6)).toBe(53020000);
    expect(timesPowerOfTen("2.675", 3)).toBe(2675);
    expect(timesPowerOfTen(1e-7, 6)).toBe(0.1);
  });

  it("gives whole cents for two decimals, whatever the scale", () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(3, 6), (n, power) => {
        const scaled = timesPowerOfTen(n / 100, power);
        expect(scaled).toBe(Number(BigInt(n) * 10n ** BigInt(power - 2)));
      })
    );
  });
});
