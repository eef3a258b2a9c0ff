import type { ProjectReport } from "../reading/report";
import { change, CHANGE_FAMILIES, textSide } from "./changes";
import type { Change } from "./changes";
import { placeOf, scopeChanges } from "./changesScope";
import type { Sides } from "./changesScope";
import type { HistoryRow } from "./history";
import { isLate } from "./ledger";
import { firstOrder, naturalOrder, plainOrder } from "./order";
import type { PortfolioSettings } from "./portfolio";

/** What is needed to tell what moved since the last portfolio. */
export type ChangeInputs = Omit<Sides, "settings"> & {
  readonly settings: PortfolioSettings;
  /** The history with this period's rows in it. */
  readonly history: readonly HistoryRow[];
  /** What moved in each project, by key. */
  readonly moves: ReadonlyMap<string, readonly Change[]>;
};

/**
 * Everything that moved since the last portfolio of an earlier period, each with both values and both cells:
 * family by family, what matters first, then by size. None when there is no earlier portfolio, save what was
 * sent again for the same period.
 */
export function findChanges(inputs: ChangeInputs): Change[] {
  const { recollection, settings, history } = inputs;
  const found = recollection.lastPeriod === null ? [] : sinceLast(inputs);
  return [...found, ...resent(inputs.now, history, settings)].sort(changeOrder);
}

function sinceLast(inputs: ChangeInputs): Change[] {
  const { now, moves, settings, period } = inputs;
  return [
    ...now.flatMap(({ key }) => moves.get(key) ?? []),
    ...scopeChanges(inputs),
    ...now.filter((report) => isLate(report, settings)).map((report) => late(report, period)),
  ];
}

function late(report: ProjectReport, period: string): Change {
  const date = report.fields.statusDate;
  const said = typeof date?.value === "string" ? date.value : (report.period ?? "");
  return change({
    kind: "late",
    project: report.key,
    name: report.name,
    subject: "statusDate",
    after: textSide(said, period, date?.source ?? placeOf(report)),
    verdict: "worse",
  });
}

/** Projects whose snapshot of the period took the place of one that the portfolio already held. */
function resent(
  now: readonly ProjectReport[],
  history: readonly HistoryRow[],
  { period }: PortfolioSettings
): Change[] {
  const rows = new Map(
    history.filter((row) => row.period === period).map((row) => [row.key, row.revision])
  );
  return now.flatMap((report) => {
    const revision = rows.get(report.key) ?? 1;
    if (revision < 2) return [];
    return [
      change({
        kind: "resent",
        project: report.key,
        name: report.name,
        after: { ...textSide("", period, placeOf(report)), value: revision, unit: "count" },
      }),
    ];
  });
}

/** Family, then what is more than a matter of decimals, then size, the largest first. */
function changeOrder(a: Change, b: Change): number {
  return firstOrder(
    CHANGE_FAMILIES.indexOf(a.family) - CHANGE_FAMILIES.indexOf(b.family),
    Number(a.rounding) - Number(b.rounding),
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    Math.abs(b.delta ?? -1) - Math.abs(a.delta ?? -1),
    naturalOrder(a.name, b.name),
    plainOrder(a.id, b.id)
  );
}

/** Within a family: what comes and goes before what is only named otherwise. */
const KINDS: readonly Change["kind"][] = [
  "new",
  "returned",
  "gone",
  "finished",
  "split",
  "merged",
  "doubtful",
  "late",
  "status",
  "threshold",
  "phase",
  "renamed",
  "transferred",
];
