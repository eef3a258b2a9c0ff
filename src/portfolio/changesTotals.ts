import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { rateOf } from "../indicators/inputs";
import { sum } from "../indicators/sum";
import type { ProjectReport } from "../reading/report";
import { SIZES } from "./changesScope";
import type { Sides } from "./changesScope";

/** Why a total of the portfolio is no longer what it was, step by step; the steps add up. */
export interface TotalBridge {
  /** The amount that stands for the size of a project. */
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
  /** In the portfolio's currency, at today's rates. */
  readonly before: number;
  readonly after: number;
  readonly steps: readonly BridgeStep[];
}

export interface BridgeStep {
  readonly step: "added" | "removed" | "increased" | "decreased" | "appeared" | "withdrawn";
  readonly amount: number;
  readonly projects: number;
}

/** Share of the best covered amount's projects that a more telling amount must reach to be preferred. */
const ENOUGH = 0.8;

/** The amount that nearly as many projects report as any other, the most telling first; null when none is. */
export function commonSize(reports: readonly ProjectReport[]): FieldId | null {
  const counts = SIZES.map((field) => ({
    field,
    count: reports.filter(({ fields }) => typeof fields[field]?.value === "number").length,
  }));
  const best = Math.max(...counts.map(({ count }) => count));
  return best === 0 ? null : counts.find(({ count }) => count >= ENOUGH * best)!.field;
}

/** Takes the difference between the last portfolio's total and this one's apart; null without either. */
export function bridgeOf(sides: Sides): TotalBridge | null {
  const { now, recollection, matches, settings } = sides;
  const field = commonSize(now);
  if (field === null || recollection.lastPeriod === null) return null;
  const amount = (value: ReportedValue | undefined) => {
    if (typeof value?.value !== "number") return null;
    const rate = rateOf(value.currency, settings);
    return rate === null ? null : value.value * rate;
  };
  const last = recollection.earlier.filter(({ period }) => period === recollection.lastPeriod);
  const before = new Map(last.map(({ report }) => [report.key, amount(report.fields[field])]));
  const steps: Record<BridgeStep["step"], number[]> = {
    added: [],
    removed: [],
    increased: [],
    decreased: [],
    appeared: [],
    withdrawn: [],
  };
  const seen = new Set<string>();
  for (const report of now) {
    const key = matches.get(report.key)?.before;
    const present = amount(report.fields[field]);
    if (key === undefined || !before.has(key)) {
      if (present !== null) steps.added.push(present);
      continue;
    }
    seen.add(key);
    const past = before.get(key) ?? null;
    if (past === null && present !== null) steps.appeared.push(present);
    else if (past !== null && present === null) steps.withdrawn.push(-past);
    else if (past !== null && present !== null && present !== past) {
      steps[present > past ? "increased" : "decreased"].push(present - past);
    }
  }
  for (const [key, past] of before) if (!seen.has(key) && past !== null) steps.removed.push(-past);
  return {
    field,
    from: recollection.lastPeriod,
    to: sides.period,
    before: sum([...before.values()].filter((value) => value !== null)),
    after: sum(now.flatMap((report) => amount(report.fields[field]) ?? [])),
    steps: (Object.keys(steps) as BridgeStep["step"][]).map((step) => ({
      step,
      amount: sum(steps[step]),
      projects: steps[step].length,
    })),
  };
}
