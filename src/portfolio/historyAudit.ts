import type { AuditHistory, EarlierProject } from "../audit/history";
import type { Evaluation } from "../audit/rule";
import { findVanished } from "../audit/vanished";
import type { ProjectReport } from "../reading/report";
import type { Change } from "./changes";
import { changesOfProject } from "./changesOfProject";
import { isFinished, placeOf } from "./changesScope";
import type { Sides } from "./changesScope";
import type { Past } from "./historyPast";
import type { PortfolioSettings } from "./portfolio";

/** What moved in each project that was there before, by key now. */
export type Moves = ReadonlyMap<string, readonly Change[]>;

/** Compares each project with its last snapshot. */
export function movesOf(
  reports: readonly ProjectReport[],
  { before }: Past,
  settings: PortfolioSettings
): Moves {
  return new Map(
    reports.flatMap((report): [string, Change[]][] => {
      const old = before.get(report.key);
      if (!old) return [];
      const { key: project, name } = report;
      const between = { project, name, from: old.period, to: settings.period, settings };
      return [[project, changesOfProject(old.report, report, between)]];
    })
  );
}

/** What the rules that look back may look at. */
export function auditHistoryOf(past: Past, moves: Moves): AuditHistory {
  return new Map(
    [...past.before].map(([key, { period, report, thread }]): [string, EarlierProject] => [
      key,
      {
        period,
        report,
        older: past.recollection.older.get(thread) ?? [],
        figures: (past.rows.get(key) ?? []).map((row) => ({
          period: row.period,
          currency: row.currency,
          percentComplete: row.percentComplete,
          earnedValue: row.measures.earnedValue ?? null,
        })),
        moves: moves.get(key) ?? [],
      },
    ])
  );
}

/** Projects that vanished since the last portfolio: neither finished nor perhaps renamed. */
export function auditVanished(past: Past, settings: PortfolioSettings): Evaluation {
  const { recollection, matches, matching } = past;
  const { lastPeriod: period } = recollection;
  if (period === null) return { evaluated: 0, findings: [] };
  const last = recollection.earlier.filter((one) => one.period === period);
  const found = new Set([...matches.values(), ...matching.doubtful].map(({ before }) => before));
  const sides: Sides = {
    now: [],
    recollection,
    period: settings.period,
    matches,
    doubtful: [],
    settings,
  };
  const vanished = last
    .filter((one) => !found.has(one.report.key) && !isFinished(one, sides))
    .map(({ report }) => {
      const place = placeOf(report);
      const origin = place ? `${place.file} · ${place.sheet}!${place.cell}` : report.file;
      return { key: report.key, name: report.name, period, origin };
    });
  return findVanished(vanished, last.length);
}
