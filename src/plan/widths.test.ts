import { fitWidth, headingLines, linesOf, shownLength } from "./widths";

describe("the width of a column", () => {
  it.each([
    [1234567, "#,##0", 9],
    [1234567.891, "#,##0.00", 12],
    [-1234567, '#,##0"\u00a0€";[Red]-#,##0"\u00a0€"', 12],
    [53_020_000, '#,##0.0,,"\u00a0M€"', 7],
    [0.1234, "0.0%", 5],
    [46000, "dd/mm/yyyy", 10],
    ["un\ntexte", "General", 5],
    [null, "General", 0],
  ])("of %p shown as %s is %d characters", (value, format, length) => {
    expect(shownLength(value, format)).toBe(length);
  });

  it("fits the widest figure, the negative one with its minus, and the heading in three lines", () => {
    const column = { heading: "Budget", format: "#,##0" };
    expect(fitWidth(column, [1, -1_000_000, { value: 20 }])).toBe(10 + 3);
    expect(fitWidth({ heading: "Écart budget – atterrissage" }, [])).toBeGreaterThanOrEqual(15);
    expect(headingLines("Écart budget – atterrissage", 16)).toBeLessThanOrEqual(3);
  });

  it("never grows beyond the most for a long text", () => {
    expect(fitWidth({ heading: "Texte" }, ["x".repeat(500)], { max: 40 })).toBe(40);
    expect(linesOf("x".repeat(100), 50)).toBe(3);
  });
});
