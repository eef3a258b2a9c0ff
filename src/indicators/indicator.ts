/**
 * A computed measure: a number, or "not defined" with a reason. Never 0, an error or text in its place
 * (DOMAIN A2).
 */
export type Indicator = { readonly value: number } | { readonly undefined: UndefinedReason };

/** Why an indicator has no value. The words for each are in the dictionaries. */
export type UndefinedReason =
  /** An input was not reported. */
  | "INPUT_MISSING"
  /** Division by a planned value, budget, … of zero. */
  | "PV_ZERO"
  | "EV_ZERO"
  | "AC_ZERO"
  | "BAC_ZERO"
  | "BUDGET_ZERO"
  | "CPI_ZERO"
  | "SPI_ZERO"
  /** EV > 0 while PV = 0. */
  | "EARLY_START"
  /** No work left. */
  | "DONE"
  /** The budget is spent and work is left. */
  | "NOT_ACHIEVABLE"
  /** An input is negative: indices are not computed on it. */
  | "NEGATIVE_INPUT"
  /** Not enough status dates, or the plan does not reach. */
  | "NO_HISTORY"
  | "NOT_STARTED"
  /** Currencies that cannot be added for want of a rate. */
  | "CURRENCY_MIX"
  /** Does not add up over projects (earned schedule, days of slip): look at the distribution. */
  | "NOT_ADDITIVE"
  /** The result is too large to be a number. */
  | "OUT_OF_RANGE";

/** Units: indices are ratios; money in full units of the project's currency; percentages are fractions. */
export type IndicatorId =
  | "sv"
  | "svPercent"
  | "cv"
  | "cvPercent"
  | "spi"
  | "cpi"
  | "percentComplete"
  | "percentSpent"
  | "percentScheduled"
  | "eac"
  | "eacPlan"
  | "eacComposite"
  | "eacReported"
  | "etc"
  | "vac"
  | "tcpiBac"
  | "tcpiEac"
  | "earnedSchedule"
  | "svTime"
  | "spiTime"
  | "ieacTime"
  | "tspi"
  | "budgetVariance"
  | "budgetVariancePercent"
  | "forecastVariance"
  | "forecastVariancePercent"
  | "available"
  | "yearVariance"
  | "yearVariancePercent"
  | "finishSlipDays";

export type Indicators = Readonly<Partial<Record<IndicatorId, Indicator>>>;
