import type { CellValue } from "../book/book";
import type { FieldId } from "./catalogue";
import { NO_HINT, readValue, type ValueHint } from "./readValue";

const source = { file: "f.xlsx", sheet: "S", cell: "A1", text: "" };

function read(
  field: FieldId,
  value: CellValue,
  {
    format = "General",
    hint = {},
    date1904 = false,
  }: { format?: string; hint?: Partial<ValueHint>; date1904?: boolean } = {}
) {
  const cell = { row: 0, col: 0, value, format, formula: null };
  const locale = { decimal: "," as const, dayFirst: true };
  const reading = readValue({
    field,
    cell,
    date1904,
    hint: { ...NO_HINT, ...hint },
    locale,
    source,
  });
  if (!reading) return null;
  return [reading.value.value, reading.value.currency, reading.notices.map(({ code }) => code)];
}

const millions = { currency: "EUR", scale: 6 };

describe("readValue of money", () => {
  it("counts in full units, the cell's own unit before its format's before the heading's", () => {
    expect(read("estimatedCost", 53.02, { hint: millions })).toEqual([53_020_000, "EUR", []]);
    expect(read("estimatedCost", "53,02", { hint: millions })).toEqual([
      53_020_000,
      "EUR",
      ["numberAsText"],
    ]);
    expect(read("estimatedCost", "320 k€")).toEqual([320_000, "EUR", ["numberAsText"]]);
    expect(read("estimatedCost", 320, { format: '# ##0 "k€"' })).toEqual([320_000, "EUR", []]);
    expect(read("estimatedCost", 53_020_000, { format: '0.0,,"M€"' })).toEqual([
      53_020_000,
      "EUR",
      [],
    ]);
    expect(read("yearBudget", "£32.24", { hint: { currency: "GBP", scale: 6 } })).toEqual([
      32_240_000,
      "GBP",
      ["numberAsText"],
    ]);
  });

  it("notices a unit that contradicts the heading, and follows the cell", () => {
    expect(read("estimatedCost", "320 k€", { hint: millions })).toEqual([
      320_000,
      "EUR",
      ["numberAsText", "unitConflict"],
    ]);
    expect(read("estimatedCost", "£3", { hint: millions })).toEqual([
      3_000_000,
      "GBP",
      ["numberAsText", "unitConflict"],
    ]);
    expect(read("estimatedCost", "12 %", { hint: millions })).toEqual([
      null,
      "EUR",
      ["unitConflict", "numberAsText"],
    ]);
    expect(read("estimatedCost", 53_020_000, { hint: millions })).toEqual([
      53_020_000_000_000,
      "EUR",
      ["outOfRange"],
    ]);
  });

  it("has no value for words, errors and what stands for nothing", () => {
    expect(read("estimatedCost", "Exempt under Section 43", { hint: millions })).toEqual([
      null,
      "EUR",
      ["proseInValue"],
    ]);
    expect(read("estimatedCost", "n.d.")).toEqual([null, null, ["placeholder"]]);
    expect(read("estimatedCost", { error: "#REF!" })).toEqual([null, null, ["errorValue"]]);
    expect(read("estimatedCost", true)).toEqual([null, null, ["columnTypeMismatch"]]);
    expect(read("estimatedCost", "  ")).toBeNull();
    expect(read("estimatedCost", null)).toBeNull();
    expect(read("estimatedCost", 0)).toEqual([0, null, []]);
  });
});

it("reads shares as fractions", () => {
  expect(read("percentComplete", 0.45, { format: "0%" })).toEqual([0.45, null, []]);
  expect(read("percentComplete", "45 %")).toEqual([0.45, null, []]);
  expect(read("percentComplete", 45)).toEqual([0.45, null, []]);
  expect(read("percentComplete", 1, { hint: { percentPoints: true } })).toEqual([0.01, null, []]);
  expect(read("percentComplete", 1, { hint: { percentPoints: false } })).toEqual([1, null, []]);
  expect(read("yearVariancePercent", "-19%")).toEqual([-0.19, null, []]);
  expect(read("yearVariancePercent", "497%")).toEqual([4.97, null, []]);
});

it("reads dates as ISO, in both date systems, and serials that lost their format", () => {
  expect(read("startDate", 46_026, { format: "dd/mm/yyyy" })).toEqual(["2026-01-04", null, []]);
  expect(read("startDate", 46_026 - 1462, { format: "dd/mm/yyyy", date1904: true })).toEqual([
    "2026-01-04",
    null,
    [],
  ]);
  expect(read("startDate", 46_026)).toEqual(["2026-01-04", null, []]);
  expect(read("startDate", 2026)).toEqual(["2026-01-01", null, []]);
  expect(read("startDate", "juillet 2013")).toEqual(["2013-07-01", null, ["dateAsText"]]);
  expect(read("startDate", 12.5)).toEqual([null, null, ["columnTypeMismatch"]]);
  expect(read("startDate", "01/01/1900")).toEqual([
    "1900-01-01",
    null,
    ["dateAsText", "outOfRange"],
  ]);
});

it("reads durations with their own units in the field's unit", () => {
  expect(read("durationDays", "442d 2h")).toEqual([442.25, null, []]);
  expect(read("durationMonths", "1,5 an")).toEqual([18, null, []]);
  expect(read("durationYears", "18 mois")).toEqual([1.5, null, []]);
  expect(read("durationYears", "6,8027397260274")).toEqual([
    6.8027397260274,
    null,
    ["numberAsText"],
  ]);
});

it("keeps words as typed, and tells what nobody sees in a name", () => {
  expect(read("projectName", "Refonte\u00a0paie ")).toEqual([
    "Refonte paie",
    null,
    ["hiddenCharacters"],
  ]);
  expect(read("projectId", 12)).toEqual(["12", null, []]);
  expect(read("commentary", "N/A")).toEqual([null, null, []]);
  expect(read("crossDepartment", "Oui")).toEqual([true, null, []]);
  expect(read("declaredStatus", "⛈")).toEqual(["offTrack", null, []]);
  expect(read("declaredStatus", "N/A")).toEqual(["notAssessed", null, ["placeholder"]]);
});
