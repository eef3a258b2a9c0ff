import type { ProjectReport } from "../reading/report";
import { isFinished } from "./changesScope";
import type { HistoryRow } from "./history";
import { recall } from "./historyMemory";
import type { Recollection, Remembered } from "./historyMemory";
import { matchProjects } from "./match";
import type { Match, Matching } from "./match";
import { foldName } from "./order";
import type { PortfolioSettings } from "./portfolio";
import type { PreviousPortfolio } from "./previous";
import { TABLES, textOf } from "./machineTables";

/** The projects of this consolidation placed in what earlier portfolios remember. */
export interface Past {
  readonly recollection: Recollection;
  readonly matching: Matching;
  /** Match of a project, by key now. */
  readonly matches: ReadonlyMap<string, Match>;
  /** Thread of a project in the history, by key now. */
  readonly threads: ReadonlyMap<string, string>;
  /** The newest snapshot before this period, by key now. */
  readonly before: ReadonlyMap<string, Remembered>;
  /** Rows of the history of earlier periods in their order, by key now. */
  readonly rows: ReadonlyMap<string, readonly HistoryRow[]>;
}

/** Recognises the projects of this consolidation among those of earlier ones. */
export function placeInPast(
  reports: readonly ProjectReport[],
  settings: Pick<PortfolioSettings, "period">,
  previous: PreviousPortfolio | undefined
): Past {
  const history = previous?.history ?? [];
  const recollection = recall(previous?.memory ?? [], history, settings.period);
  const earlier = recollection.earlier.map(({ report }) => report);
  const matching = matchProjects(reports, earlier, decisions(recollection, previous));
  const matches = new Map(matching.matches.map((match) => [match.key, match]));
  const byKey = new Map(recollection.earlier.map((one) => [one.report.key, one]));
  const before = new Map<string, Remembered>();
  const threads = new Map<string, string>();
  const used = new Set(recollection.earlier.map(({ thread }) => thread));
  for (const { key } of reports) {
    const old = byKey.get(matches.get(key)?.before ?? "");
    if (matches.has(key) && old) {
      before.set(key, old);
      threads.set(key, old.thread);
      continue;
    }
    let thread = key;
    // A name once borne by a project that is called otherwise now begins a thread of its own.
    for (let n = 2; used.has(thread); n++) thread = `${key} #${n}`;
    used.add(thread);
    threads.set(key, thread);
  }
  const past = history.filter((row) => row.period < settings.period);
  const rows = new Map(
    [...threads].map(([key, thread]) => [key, past.filter((row) => row.thread === thread)])
  );
  return { recollection, matching, matches, threads, before, rows };
}

const SAME = /^(oui|o|yes|y|meme|meme projet|same|same project|x|vrai|true|ok)$/;

/**
 * Pairs that a person declared one project, this time on the sheet of changes or at an earlier consolidation of
 * the same period, which the memory of the period still holds.
 */
function decisions(
  { earlier, same }: Recollection,
  previous: PreviousPortfolio | undefined
): (readonly [string, string])[] {
  const keyOf = new Map(earlier.map(({ thread, report }) => [thread, report.key]));
  const kept = same.flatMap(({ thread, report }): (readonly [string, string])[] => {
    const before = keyOf.get(thread);
    return before === undefined ? [] : [[report.key, before]];
  });
  const added = previous?.additions.find(({ table }) => table === TABLES.changes);
  const typed = Object.entries(added?.inputs.decision ?? {}).flatMap(
    ([id, { value }]): (readonly [string, string])[] => {
      const [kind, key, , before] = id.split(" | ");
      const same = SAME.test(foldName(textOf(typeof value === "boolean" ? String(value) : value)));
      return kind === "doubtful" && same ? [[key!, before!]] : [];
    }
  );
  return [...typed, ...kept];
}

/** Names of the projects of the last portfolios that no file reports any more and that had not come to their end. */
export function stillExpected(
  { recollection, matches, threads }: Past,
  settings: PortfolioSettings
): string[] {
  const found = new Set([...matches.values()].map(({ before }) => before));
  const here = new Set(threads.values());
  const sides = { now: [], recollection, period: settings.period, matches, doubtful: [], settings };
  return [
    ...recollection.earlier.filter(
      (one) =>
        one.period === recollection.lastPeriod &&
        !found.has(one.report.key) &&
        !isFinished(one, sides)
    ),
    ...recollection.same.filter(({ thread }) => !here.has(thread)),
  ].map(({ report }) => report.name);
}
