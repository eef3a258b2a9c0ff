import type { Text } from "../language/language";
import type { UndefinedReason } from "./indicator";

/** What stands in a cell in place of an indicator that is not defined. */
export const NOT_DEFINED: Text = { fr: "n/d", en: "n/a" };

/** Why an indicator has no value, as people read it. */
export const REASONS: Readonly<Record<UndefinedReason, Text>> = {
  INPUT_MISSING: { fr: "une donnée n'est pas renseignée", en: "an input is not reported" },
  PV_ZERO: { fr: "la valeur planifiée est nulle", en: "planned value is zero" },
  EV_ZERO: { fr: "la valeur acquise est nulle", en: "earned value is zero" },
  AC_ZERO: { fr: "le coût réel est nul", en: "actual cost is zero" },
  BAC_ZERO: { fr: "le budget à l'achèvement est nul", en: "budget at completion is zero" },
  BUDGET_ZERO: { fr: "le budget est nul", en: "the budget is zero" },
  CPI_ZERO: { fr: "rien n'est encore acquis (IPC = 0)", en: "nothing is earned yet (CPI = 0)" },
  SPI_ZERO: { fr: "rien n'est encore acquis (IPD = 0)", en: "nothing is earned yet (SPI = 0)" },
  EARLY_START: {
    fr: "du travail est acquis avant d'être planifié",
    en: "work is earned before any was planned",
  },
  DONE: { fr: "il ne reste plus de travail", en: "no work is left" },
  NOT_ACHIEVABLE: {
    fr: "tout est dépensé alors qu'il reste du travail",
    en: "all is spent and work is left",
  },
  NEGATIVE_INPUT: { fr: "une donnée est négative", en: "an input is negative" },
  NO_HISTORY: {
    fr: "pas assez de dates d'arrêté, ou plan incomplet",
    en: "not enough status dates, or the plan does not reach that far",
  },
  NOT_STARTED: { fr: "le projet n'a pas commencé", en: "the project has not started" },
  CURRENCY_MIX: {
    fr: "des devises différentes ne s'additionnent pas sans taux",
    en: "different currencies do not add up without a rate",
  },
  NOT_ADDITIVE: {
    fr: "ne s'additionne pas d'un projet à l'autre : voir la répartition",
    en: "does not add up over projects: see the distribution",
  },
  OUT_OF_RANGE: { fr: "le résultat dépasse ce qui se calcule", en: "the result is too large" },
};
