import { field, firstOf, plus } from "./term";
import type { Term } from "./term";

/** Planned value at the status date. */
export const PV = field("plannedValue");
/** Earned value at the status date. */
export const EV = field("earnedValue");
/** Actual cost at the status date, accruals included. */
export const AC = field("actualCost");
/** Budget at completion. */
export const BAC = field("budgetAtCompletion");

/** The manager's own forecast: the reported EAC, else actual cost plus the reported estimate to complete (EAC₄, DOMAIN A2). */
export const REPORTED_EAC = firstOf(
  field("estimateAtCompletion"),
  plus(AC, field("estimateToComplete"))
);

/** EAC₁ "typical": AC + (BAC − EV) / CPI, known when CPI is and is not zero. */
export const TYPICAL_EAC: Term = {
  fields: ["budgetAtCompletion", "earnedValue", "actualCost"],
  value: (inputs) => {
    const [bac, ev, ac] = [BAC.value(inputs), EV.value(inputs), AC.value(inputs)];
    if (bac === null || ev === null || ac === null) return null;
    return bac >= 0 && ev > 0 && ac > 0 ? finite(ac + (bac - ev) / (ev / ac)) : null;
  },
  known:
    "AND(COUNT({budgetAtCompletion},{earnedValue},{actualCost})=3,{budgetAtCompletion}>=0,{earnedValue}>0,{actualCost}>0)",
  formula: "({actualCost}+({budgetAtCompletion}-{earnedValue})/({earnedValue}/{actualCost}))",
};

/** EAC₂ "at plan": AC + (BAC − EV). */
export const PLAN_EAC: Term = {
  fields: ["budgetAtCompletion", "earnedValue", "actualCost"],
  value: (inputs) => {
    const [bac, ev, ac] = [BAC.value(inputs), EV.value(inputs), AC.value(inputs)];
    return bac === null || ev === null || ac === null ? null : ac + (bac - ev);
  },
  known: "COUNT({budgetAtCompletion},{earnedValue},{actualCost})=3",
  formula: "({actualCost}+({budgetAtCompletion}-{earnedValue}))",
};

/** The EAC that VAC and ETC rest on: reported where there is one, else EAC₁, else EAC₂ (DOMAIN A2). */
export const USED_EAC = firstOf(REPORTED_EAC, TYPICAL_EAC, PLAN_EAC);

/** The EAC that TCPI is held against: reported, else EAC₁ (with which it equals CPI). */
export const TARGET_EAC = firstOf(REPORTED_EAC, TYPICAL_EAC);

/** The budget in force: the current budget, else the budget at completion. Never the original one: that answers another question. */
export const BUDGET = firstOf(field("currentBudget"), BAC);

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
