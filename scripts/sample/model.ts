import type { Language } from "../../src/language/language";

/** One project of the sample portfolio, as its project manager would describe it. Money in full units. */
export interface SampleProject {
  /** Name of the workbook, with its extension. */
  readonly file: string;
  readonly language: Language;
  /** Generation of the template: 2 has four sheets in full units, 1 has one sheet in thousands. */
  readonly template: "2.0" | "2.1" | "1";
  readonly currency: "EUR" | "GBP";
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly programme: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly phase: string;
  readonly status: string;
  /** ISO dates. */
  readonly statusDate: string;
  readonly start: string;
  readonly startActual: string | null;
  readonly finishBaseline: string;
  readonly finishForecast: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly plannedValue: number;
  readonly comment: string;
  readonly lines: readonly SampleLine[];
  readonly milestones: readonly SampleMilestone[];
  readonly risks: readonly SampleRisk[];
  /** What somebody typed over what the template computes or expects: the seeded deviations of the form. */
  readonly typed?: Partial<
    Record<"earnedValue" | "estimateToComplete" | "estimateAtCompletion", number | string | null>
  >;
  /** Budget lines that the total row of the old template leaves out, from the last one. */
  readonly totalStopsShort?: number;
}

/** One budget line. */
export interface SampleLine {
  readonly label: string;
  readonly category: string;
  readonly nature: "CAPEX" | "OPEX";
  readonly supplier: string;
  readonly initial: number;
  /** A text is what somebody typed where a number belongs. */
  readonly revised: number | string;
  readonly committed: number;
  /** Spent before January 2026. */
  readonly before: number;
  /** Spent in each month of 2026, from January. */
  readonly months: readonly number[];
  readonly toComplete: number | null;
  /** Typed over the computed amount spent. */
  readonly actualTyped?: string;
}

export interface SampleMilestone {
  readonly name: string;
  readonly owner: string;
  readonly baseline: string;
  readonly forecast: string;
  readonly actual: string | null;
}

export interface SampleRisk {
  readonly name: string;
  readonly category: string;
  readonly probability: number;
  readonly impact: number;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly state: string;
}

/** How an amount falls over the ten months to October 2026. */
const PROFILES = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  rising: [2, 3, 4, 6, 7, 8, 9, 8, 11, 12],
  early: [12, 11, 10, 8, 6, 5, 3, 1, 1, 0],
  team: [9, 9, 10, 9, 8, 10, 8, 4, 10, 10],
  quarterly: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0],
  halfYear: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  autumn: [0, 0, 0, 0, 0, 0, 0, 1, 3, 4],
  yearStart: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
} as const;
export type Profile = keyof typeof PROFILES;

/** A budget line whose spending of 2026 falls as the profile says, in round tens, to the exact total. */
export function line(
  [label, category, nature, supplier]: readonly [string, string, "CAPEX" | "OPEX", string],
  money: {
    readonly initial: number;
    readonly revised?: number | string;
    readonly committed: number;
    readonly before?: number;
    readonly spent: number;
    readonly profile: Profile;
    readonly toComplete: number | null;
    readonly actualTyped?: string;
  }
): SampleLine {
  const { initial, committed, spent, profile, toComplete, actualTyped } = money;
  return {
    label,
    category,
    nature,
    supplier,
    initial,
    revised: money.revised ?? initial,
    committed,
    before: money.before ?? 0,
    months: spread(spent, PROFILES[profile]),
    toComplete,
    ...(actualTyped === undefined ? {} : { actualTyped }),
  };
}

function spread(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const months = weights.map((weight) => Math.round((total * weight) / sum / 10) * 10);
  const last = weights.findLastIndex((weight) => weight > 0);
  months[last]! += total - months.reduce((a, b) => a + b, 0);
  return months;
}

/** Amount spent on a line up to the status date. */
export function actual({ before, months }: SampleLine): number {
  return before + months.reduce((a, b) => a + b, 0);
}
