import type { FieldId } from "../src/fields/catalogue";
import type { OfferedFile } from "../src/portfolio/portfolio";
import { lineOf, readFile, reportOf, valueOf, valuesOf } from "./handMadeReports";

type Fields = Readonly<Partial<Record<FieldId, string | number | null>>>;

/**
 * A small portfolio with something of everything: earned value, lines by period, milestones, risks, two
 * currencies, a currency without a rate, prose in a money cell, a text that looks like a formula.
 */
export function handMadeFiles(): OfferedFile[] {
  const ev = (fields: Fields): Fields => ({ statusDate: "2026-10-31", ...fields });
  const cloud = reportOf(
    "retours/cloud.xlsx",
    "PRJ-01",
    ev({
      projectName: "Migration cloud",
      department: "DSI",
      declaredStatus: "offTrack",
      startDate: "2025-01-01",
      finishDateBaseline: "2026-12-31",
      finishDateForecast: "2027-06-30",
      currentBudget: 1_200_000,
      budgetAtCompletion: 1_200_000,
      plannedValue: 900_000,
      earnedValue: 600_000,
      actualCost: 800_000,
      estimateAtCompletion: 1_500_000,
      commentary: "=1+1 n'est pas une formule",
    })
  );
  const file = cloud.file;
  const rich = {
    ...cloud,
    lines: [
      lineOf(
        "Licences",
        12,
        valuesOf(
          { lineName: "Licences", costType: "OPEX", currentBudget: 300_000 },
          file,
          "EUR",
          12
        ),
        ["2026-09", "2026-10"].map((period, i) => ({
          period,
          value: valueOf("actualCost", 10_000 * (i + 1), { file, cell: `D${12 + i}` }),
        }))
      ),
      lineOf(
        "Prestations",
        13,
        valuesOf(
          {
            lineName: "Prestations",
            costType: "CAPEX",
            currentBudget: 900_000,
            actualCost: 600_000,
            estimateAtCompletion: 950_000,
          },
          file,
          "EUR",
          14
        )
      ),
    ],
    milestones: [
      lineOf(
        "MEP",
        20,
        valuesOf(
          {
            milestoneName: "MEP",
            milestoneBaseline: "2026-09-01",
            milestoneForecast: "2026-12-01",
            milestoneStatus: "watch",
          },
          file
        )
      ),
      lineOf(
        "Recette",
        21,
        valuesOf(
          {
            milestoneName: "Recette",
            milestoneBaseline: "2026-06-01",
            milestoneActual: "2026-06-15",
          },
          file
        )
      ),
    ],
    risks: [
      lineOf(
        "R1",
        30,
        valuesOf(
          {
            riskName: "Fournisseur unique",
            probability: 0.4,
            impactCost: 250_000,
            mitigation: "Appel d'offres",
          },
          file
        )
      ),
    ],
  };
  const portal = reportOf(
    "retours/portail.xlsx",
    "PRJ-02",
    ev({
      projectName: "Portail RH",
      department: "DRH",
      declaredStatus: "onTrack",
      currentBudget: 450_000,
      actualCost: 0,
      plannedValue: 0,
      earnedValue: 0,
      budgetAtCompletion: 450_000,
      estimateAtCompletion: 430_000,
    })
  );
  const fraud = reportOf(
    "retours/fraud.xlsx",
    "PRJ-03",
    ev({
      projectName: "Fraud detection",
      department: "Claims",
      declaredStatus: "watch",
      currentBudget: 800_000,
      actualCost: 310_000,
      estimateAtCompletion: null,
    }),
    { currency: "GBP" }
  );
  const dollars = reportOf(
    "retours/us.xlsx",
    "PRJ-04",
    ev({
      projectName: "US rollout",
      department: "Claims",
      currentBudget: 100_000,
      estimateAtCompletion: 90_000,
    }),
    { currency: "USD" }
  );
  return [
    readFile(file, [rich]),
    readFile(portal.file, [portal]),
    readFile(fraud.file, [fraud]),
    readFile(dollars.file, [dollars]),
    {
      file: "retours/projet_x.xlsx",
      hash: "0".repeat(64),
      rejected: { code: "encrypted", values: {} },
    },
  ];
}
