import fc from "fast-check";
import { UsageError } from "./command";
import { environmentLanguage } from "./environmentLanguage";
import { parseArguments } from "./parseArguments";

const consolidate = (...more: string[]) =>
  parseArguments(["consolidate", "retours", "--out", "p.xlsx", ...more], "fr");

function complaint(argv: string[]): string {
  try {
    parseArguments(argv, "en");
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
  return "";
}

test("a full consolidation", () => {
  expect(
    consolidate(
      "--period",
      "2026-10",
      "--currency=eur",
      "--rate",
      "USD=0,92",
      "--rate",
      "gbp=1.15",
      "--json",
      "r.json",
      "-q",
      "--data",
      "donnees",
      "--threads",
      "3"
    )
  ).toEqual({
    name: "consolidate",
    inputs: ["retours"],
    out: "p.xlsx",
    into: null,
    data: "donnees",
    expected: null,
    period: "2026-10",
    currency: "EUR",
    rates: { USD: 0.92, GBP: 1.15 },
    json: "r.json",
    quiet: true,
    language: "fr",
    asked: null,
    threads: 3,
    timings: false,
  });
});

test("--json never takes the workbook for the place to write to", () => {
  expect(parseArguments(["inspect", "--json", "fiche.XLSX"], "fr")).toMatchObject({
    file: "fiche.XLSX",
    json: "-",
  });
  expect(parseArguments(["check", "fiche.xlsx", "--json"], "fr")).toMatchObject({ json: "-" });
  expect(parseArguments(["check", "--json", "r.json", "fiche.xlsx"], "fr")).toMatchObject({
    json: "r.json",
  });
});

test("words after -- are files even when they look like options", () => {
  expect(
    parseArguments(["consolidate", "--out", "p.xlsx", "--", "--json", "-x.xlsx"], "fr")
  ).toMatchObject({ inputs: ["--json", "-x.xlsx"], json: null });
});

test.each([
  [[], "no command"],
  [["consolidat"], "unknown command"],
  [["consolidate", "--out", "p.xlsx"], "no file or folder"],
  [["consolidate", "a"], "where should the portfolio go"],
  [["consolidate", "a", "--out", "p.csv"], "does not end with .xlsx"],
  [["consolidate", "a", "--out"], "needs a value"],
  [["consolidate", "a", "--out", "--quiet"], "needs a value"],
  [["consolidate", "a", "--out", "p.xlsx", "--quiet=1"], "takes no value"],
  [["consolidate", "a", "--out", "p.xlsx", "--perid", "2026-10"], "did you mean"],
  [["consolidate", "a", "--out", "p.xlsx", "--period", "2026-13"], "expected a month"],
  [["consolidate", "a", "--out", "p.xlsx", "--period", "octobre"], "expected a month"],
  [["consolidate", "a", "--out", "p.xlsx", "--rate", "USD"], "expected CURRENCY=rate"],
  [["consolidate", "a", "--out", "p.xlsx", "--rate", "USD=0"], "expected CURRENCY=rate"],
  [["consolidate", "a", "--out", "p.xlsx", "--json"], "needs a value"],
  [["consolidate", "a", "--out", "p.xlsx", "--threads", "0"], "whole number"],
  [["consolidate", "a", "--out", "p.xlsx", "--lang", "de"], "unknown language"],
  [["check"], "takes one file"],
  [["check", "a.xlsx", "b.xlsx"], "takes one file"],
  [["check", "a.xlsx", "--out", "p.xlsx"], "does not apply"],
])("%j is refused in words", (argv, words) => {
  expect(complaint(argv)).toContain(words);
});

test("whatever is typed is a command or a usage error, never another exception", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("consolidate", "check", "inspect", "--out", "-o", "--json", "--", "--help", "-")
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
      try {
        expect(typeof parseArguments(argv, "fr").name).toBe("string");
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    })
  );
});

test("the environment's language", () => {
  expect(environmentLanguage({ LANG: "en_GB.UTF-8" }, null)).toBe("en");
  expect(environmentLanguage({ LANG: "en_GB.UTF-8", LC_ALL: "fr_FR.UTF-8" }, null)).toBe("fr");
  expect(environmentLanguage({ LANG: "C.UTF-8" }, null)).toBe("fr");
  expect(environmentLanguage({}, null)).toBe("fr");
  expect(environmentLanguage({}, "de-DE")).toBe("en");
});
