import type { CellValue } from "../book/book";
import { matchHeadings } from "./headings";
import { nameCandidates } from "./headingsNames";

function fieldsFor(headings: readonly (readonly [string, readonly CellValue[]])[]) {
  const found = matchHeadings(
    headings.map(([text, values], i) => ({
      text,
      cell: `A${i}`,
      samples: values.map((value, row) => ({
        row,
        col: 0,
        value,
        format: "General",
        formula: null,
      })),
    })),
    "project"
  );
  return found.map(({ field }) => field);
}

describe("headings of other years and of single measures", () => {
  it("matches the British lists of 2013 to 2026, whose headings change every year", () => {
    const [money, dates, names] = [["320.00", "£1,204.5"], ["2014-04-01"], ["Alpha", "Beta"]];
    const [prose, share] = [["The forecast rose because of late suppliers. ".repeat(4)], ["-19%"]];
    expect(
      fieldsFor([
        ["Project Name", names],
        ["MPA RAG (Departmental RAG used if MPA RAG missing)", ["Amber/Red"]],
        ["2012/13 Budget (£m)", money],
        ["2012/13 Forecast (£m)", money],
        ["Variance Budget/Forecast %age", share],
        ["TOTAL BUDGETED WHOLE LIFE COSTS including Non-Government Costs (£m)", money],
      ])
    ).toEqual([
      "projectName",
      "independentStatus",
      "yearBudget",
      "yearForecast",
      "yearVariancePercent",
      "wholeLifeCost",
    ]);
    expect(
      fieldsFor([
        ["FY Budget (£m) inc Non Gov", money],
        ["FY Forecast (£m) inc Non Gov", money],
        ["2016/2017 Variance %age", share],
      ])
    ).toEqual(["yearBudget", "yearForecast", "yearVariancePercent"]);
    expect(
      fieldsFor([
        ["Major Projects ID", ["DFT_0004_1112-Q1"]],
        ["Departmental Commentary on Delivery Confidence Assessment Rating", prose],
        ["Start Date", dates],
        ["Schedule Narrative", prose],
        ["In Year Variance Narrative", prose],
        ["Whole Life Cost (£m)", money],
        ["Costs Narrative", prose],
        ["Benefits (£m)", money],
        ["Benefits Narrative", prose],
      ])
    ).toEqual([
      "projectId",
      "statusCommentary",
      "startDate",
      "scheduleCommentary",
      "budgetCommentary",
      "wholeLifeCost",
      "wholeLifeCommentary",
      "benefits",
      "benefitsCommentary",
    ]);
  });

  it("keeps what was at the outset apart from what is today", () => {
    const money = [12.5, 3];
    expect(
      fieldsFor([
        ["Durée initiale (années)", [3.75, 6]],
        ["Durée actualisée (années)", [4, 6]],
        ["Date de MEP initiale", ["31/12/2026"]],
        ["Date de MEP prévue", ["31/12/2027"]],
        ["Coût initial (M€)", money],
        ["Coût actualisé (M€)", money],
        ["Ecart budgétaire", ["14%", "0%"]],
        ["Ecart calendaire", ["7%", "0%"]],
      ])
    ).toEqual([
      null,
      "durationYears",
      "finishDateBaseline",
      "finishDateForecast",
      "originalBudget",
      "estimatedCost",
      "budgetVariancePercent",
      "scheduleVariancePercent",
    ]);
  });

  it("knows other measures by what stands in their brackets, and a price from a cost", () => {
    for (const text of [
      "SPI(t)",
      "SV (t)",
      "EAC (PF=SPI)",
      "EAC (PF=0.8*CPI+0.2*SPI)",
      "Cost/Hour",
    ])
      expect(nameCandidates(text, "task")).toEqual([]);
    expect(nameCandidates("EAC (PF=CPI)", "project")[0]?.field).toBe("estimateAtCompletion");
    expect(nameCandidates("Senior Responsible Owner - Email", "project")).toEqual([]);
  });
});
