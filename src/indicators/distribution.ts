import type { Status } from "../fields/values";
import { statusRank } from "./status";
import { sum } from "./sum";

/** A project's status and the budget it weighs (full units of one currency; null when not known). */
export interface Weighted {
  readonly status: Status;
  readonly budget: number | null;
}

export interface StatusShare {
  readonly status: Status;
  readonly count: number;
  /** Sum of the known budgets. */
  readonly budget: number;
}

/** How many projects, and how much budget, stand at each status (DOMAIN B2). */
export function statusDistribution(projects: readonly Weighted[]): readonly StatusShare[] {
  const statuses: readonly Status[] = ["onTrack", "watch", "offTrack", "notAssessed"];
  return statuses.map((status) => {
    const of = projects.filter((project) => project.status === status);
    return { status, count: of.length, budget: sum(of.map((project) => project.budget ?? 0)) };
  });
}

/**
 * One figure for a portfolio's health, 0 (all on track) to 2 (all off track): Σ(budget × rank) / Σ budget
 * over assessed projects with a budget; null when there is none (DOMAIN B2).
 */
export function weightedStatusScore(projects: readonly Weighted[]): number | null {
  const assessed = projects.flatMap(({ status, budget }) => {
    const rank = statusRank(status);
    return rank === null || budget === null || budget <= 0 ? [] : [{ rank, budget }];
  });
  const total = sum(assessed.map(({ budget }) => budget));
  return total > 0 ? sum(assessed.map(({ rank, budget }) => rank * budget)) / total : null;
}
