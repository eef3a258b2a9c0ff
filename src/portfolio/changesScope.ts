import type { FieldId } from "../fields/catalogue";
import type { ReportedValue, Source } from "../fields/values";
import { dayNumber, rateOf } from "../indicators/inputs";
import type { CurrencySettings } from "../indicators/inputs";
import type { ProjectReport } from "../reading/report";
import { change, sideOf, textSide } from "./changes";
import type { Change, ChangeDraft, ChangeKind, ChangeSide } from "./changes";
import type { Remembered, Recollection } from "./historyMemory";
import { DOUBTFUL } from "./match";
import type { Match } from "./match";
import { nameLikeness, nameParts } from "./matchNames";
import { foldName } from "./order";

/** What a project is worth, the most telling first. */
export const SIZES: readonly FieldId[] = [
  "currentBudget",
  "budgetAtCompletion",
  "originalBudget",
  "estimatedCost",
  "wholeLifeCost",
  "estimateAtCompletion",
  "yearBudget",
  "actualCost",
];

/** The projects of two portfolios side by side. */
export interface Sides {
  readonly now: readonly ProjectReport[];
  readonly recollection: Recollection;
  readonly period: string;
  /** Match of a project, by key now. */
  readonly matches: ReadonlyMap<string, Match>;
  readonly doubtful: readonly Match[];
  readonly settings: CurrencySettings & { readonly statusDate: string };
}

/** Projects that came, went, came back, were renamed, split or merged; and those that may be one. */
export function scopeChanges(sides: Sides): Change[] {
  const { now, recollection, matches } = sides;
  const before = new Map(recollection.earlier.map((one) => [one.report.key, one]));
  const added = now.filter(({ key }) => !matches.has(key));
  const taken = new Set([...matches.values()].map((match) => match.before));
  const gone = recollection.earlier.filter(
    (one) => one.period === recollection.lastPeriod && !taken.has(one.report.key)
  );
  const parted = splits(added, gone, sides);
  return [
    ...added.map((report) => whole("new", null, report, sides)),
    ...gone.map((one) => whole(isFinished(one, sides) ? "finished" : "gone", one, null, sides)),
    ...now.flatMap((report) => {
      const match = matches.get(report.key);
      const old = match && before.get(match.before);
      return match && old ? identityChanges(report, old, match, sides) : [];
    }),
    ...parted.changes,
    ...sides.doubtful
      .filter(({ key, before: old }) => !parted.pairs.has(`${key}\n${old}`))
      .flatMap((match) => {
        const report = now.find(({ key }) => key === match.key);
        const old = before.get(match.before);
        return report && old ? [naming("doubtful", report, old, match.score, sides)] : [];
      }),
  ];
}

/** A project that is there on one side only, with what it is worth. */
function whole(
  kind: ChangeKind,
  old: Remembered | null,
  now: ProjectReport | null,
  sides: Sides
): Change {
  const report = (now ?? old?.report)!;
  const amount = sizeOf(report);
  const side = (period: string): ChangeSide =>
    amount ? sideOf(amount, period) : textSide(report.name, period, placeOf(report));
  const worth = amount ? converted(amount, sides.settings) : null;
  return change({
    kind,
    project: report.key,
    name: report.name,
    subject: amount?.field ?? null,
    before: old ? side(old.period) : null,
    after: now ? side(sides.period) : null,
    delta: worth === null ? null : now ? worth : -worth,
  });
}

/** The amount that tells the project's size. */
export function sizeOf({ fields }: ProjectReport): ReportedValue | null {
  const found = SIZES.map((id) => fields[id]).find((value) => typeof value?.value === "number");
  return found ?? null;
}

function converted(value: ReportedValue, settings: CurrencySettings): number | null {
  const rate = rateOf(value.currency, settings);
  return rate === null ? null : (value.value as number) * rate;
}

/** The cell that names the project; null when it is no longer known. */
export function placeOf({ fields, file }: ProjectReport): Source | null {
  const named = (fields.projectName ?? fields.projectId)?.source;
  return named && named.sheet !== "" && file !== "" ? named : null;
}

const CLOSED = /\b(clos|cloture|termine|acheve|abandonne|arrete|closed|completed?|finished|cancel)/;

/** True when a project had come to its end: by its phase, its actual finish, or the finish that it planned. */
export function isFinished({ report: { fields } }: Remembered, sides: Sides): boolean {
  const phase = fields.phase?.value;
  if (typeof phase === "string" && CLOSED.test(foldName(phase))) return true;
  if (fields.finishDateActual?.value) return true;
  const complete = fields.percentComplete?.value;
  if (typeof complete === "number" && complete >= 1) return true;
  const end = plannedEnd(fields);
  const today = dayNumber(sides.settings.statusDate);
  return end !== null && today !== null && end <= today;
}

/** Excel's serial of the finish that a project planned: as forecast, as approved, or start and duration. */
function plannedEnd(fields: ProjectReport["fields"]): number | null {
  const day = (value: ReportedValue | undefined) =>
    typeof value?.value === "string" ? dayNumber(value.value) : null;
  const finish = day(fields.finishDateForecast) ?? day(fields.finishDate);
  if (finish !== null) return finish;
  const start = day(fields.startDate);
  const years = fields.durationYears?.value;
  const months = fields.durationMonths?.value;
  if (start === null) return null;
  if (typeof years === "number") return start + years * 365.25;
  return typeof months === "number" ? start + (months / 12) * 365.25 : null;
}

function identityChanges(
  report: ProjectReport,
  old: Remembered,
  match: Match,
  sides: Sides
): Change[] {
  const found: Change[] = [];
  if (old.period !== sides.recollection.lastPeriod) {
    found.push({ ...whole("returned", old, report, sides), delta: null });
  }
  if (spelling(report.name) !== spelling(old.report.name)) {
    found.push(naming("renamed", report, old, match.score, sides));
  }
  return [...found, ...transfers(report, old, sides)];
}

/** Case, accents and spaces are no new name: "EXPADON 2" and "Expadon 2" are one. */
function spelling(name: string): string {
  return foldName(name);
}

function naming(
  kind: "renamed" | "doubtful",
  report: ProjectReport,
  old: Remembered,
  score: number,
  sides: Sides
): Change {
  return change({
    kind,
    project: report.key,
    name: report.name,
    // Several old projects may look like one new one: each is a line of its own.
    record: kind === "doubtful" ? old.report.key : null,
    subject: "projectName",
    before: textSide(old.report.name, old.period, placeOf(old.report)),
    after: textSide(report.name, sides.period, placeOf(report)),
    score,
  });
}

function transfers(report: ProjectReport, old: Remembered, sides: Sides): Change[] {
  return (["projectId", "department"] as const).flatMap((field) => {
    const [a, b] = [old.report.fields[field], report.fields[field]];
    if (typeof a?.value !== "string" || typeof b?.value !== "string") return [];
    if (spelling(a.value) === spelling(b.value)) return [];
    const draft: ChangeDraft = {
      kind: "transferred",
      project: report.key,
      name: report.name,
      subject: field,
      before: sideOf(a, old.period),
      after: sideOf(b, sides.period),
    };
    return [change(draft)];
  });
}

/**
 * One that went and several that came with its name in theirs are a split; several that went and one that
 * came, a merger.
 */
function splits(
  added: readonly ProjectReport[],
  gone: readonly Remembered[],
  sides: Sides
): { changes: Change[]; pairs: ReadonlySet<string> } {
  const parts = new Map(
    [...added, ...gone.map(({ report }) => report)].map((r) => [r, nameParts(r.name)])
  );
  const akin = (a: ProjectReport, b: ProjectReport) =>
    nameLikeness(parts.get(a)!, parts.get(b)!) >= Math.max(0.75, DOUBTFUL);
  const pairs = new Set<string>();
  const changes: Change[] = [];
  const note = (
    kind: "split" | "merged",
    now: readonly ProjectReport[],
    then: readonly Remembered[]
  ) => {
    for (const a of now) for (const b of then) pairs.add(`${a.key}\n${b.report.key}`);
    const one = kind === "split" ? then[0]!.report : now[0]!;
    const names = (reports: readonly ProjectReport[]) =>
      reports.map(({ name }) => name).join(" + ");
    const old = then.map(({ report }) => report);
    changes.push(
      change({
        kind,
        project: one.key,
        name: one.name,
        subject: "projectName",
        before: textSide(names(old), then[0]!.period, placeOf(old[0]!)),
        after: textSide(names(now), sides.period, placeOf(now[0]!)),
      })
    );
  };
  for (const old of gone) {
    const into = added.filter((report) => akin(report, old.report));
    if (into.length >= 2) note("split", into, [old]);
  }
  for (const report of added) {
    const from = gone.filter((old) => akin(report, old.report));
    if (from.length >= 2) note("merged", [report], from);
  }
  return { changes, pairs };
}
