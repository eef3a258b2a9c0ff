import type { AssessedReport } from "../audit/rule";
import { findChanges } from "./changesFind";
import { bridgeOf } from "./changesTotals";
import { addToHistory } from "./history";
import { remember } from "./historyMemory";
import type { Moves } from "./historyAudit";
import type { Past } from "./historyPast";
import { ruleSetVersion } from "./historyRuleSet";
import type { OfferedFile, Portfolio, PortfolioSettings } from "./portfolio";
import type { PreviousPortfolio } from "./previous";

/** This consolidation's part of the portfolio's memory: its snapshot, what moved, what to remember of it. */
export function addToMemory(
  projects: readonly AssessedReport[],
  files: readonly OfferedFile[],
  past: Past,
  moves: Moves,
  settings: PortfolioSettings,
  previous: PreviousPortfolio | undefined
): Pick<Portfolio, "history" | "memory" | "changes" | "bridge" | "lastPeriod" | "matching"> {
  const now = projects.map(({ report }) => report);
  const { recollection, matching, matches, threads } = past;
  const history = addToHistory(previous?.history ?? [], projects, settings, {
    threads,
    rules: ruleSetVersion(settings),
    hashes: new Map(files.map(({ file, hash }) => [file, hash])),
  });
  const { period } = settings;
  const sides = { now, recollection, period, matches, doubtful: matching.doubtful, settings };
  const changes = findChanges({ ...sides, history, moves });
  const compared = recollection.lastPeriod !== null || changes.length > 0;
  return {
    history,
    memory: remember(now, recollection, threads, settings.period),
    changes: compared ? changes : null,
    bridge: bridgeOf(sides),
    lastPeriod: recollection.lastPeriod,
    matching,
  };
}
