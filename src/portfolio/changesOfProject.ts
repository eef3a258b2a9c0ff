import type { FieldId } from "../fields/catalogue";
import type { FieldValues, ReportedValue, Status } from "../fields/values";
import { statusRank } from "../indicators/status";
import type { ProjectReport } from "../reading/report";
import type { Change } from "./changes";
import { crossings } from "./changesCrossings";
import { milestoneChanges } from "./changesMilestones";
import { rewrittenPast } from "./changesPast";
import { moved } from "./changesValues";
import type { Between, Growth } from "./changesValues";

/** Amounts whose move is news. What has been spent or earned moves every month: see the past that is rewritten. */
const AMOUNTS: Readonly<Partial<Record<FieldId, Growth>>> = {
  originalBudget: "neutral",
  currentBudget: "worse",
  estimatedCost: "worse",
  wholeLifeCost: "worse",
  estimateAtCompletion: "worse",
  benefits: "better",
  contingency: "neutral",
  managementReserve: "neutral",
};
/** Amounts of a financial year: two years are not compared. */
const YEAR_AMOUNTS: Readonly<Partial<Record<FieldId, Growth>>> = {
  yearBudget: "neutral",
  yearForecast: "worse",
};
const DATES: Readonly<Partial<Record<FieldId, Growth>>> = {
  startDate: "neutral",
  startDateActual: "neutral",
  finishDate: "worse",
  finishDateForecast: "worse",
  finishDateActual: "worse",
};
const DURATIONS: Readonly<Partial<Record<FieldId, Growth>>> = {
  durationYears: "worse",
  durationMonths: "worse",
  durationDays: "worse",
};
const STATUSES: readonly FieldId[] = [
  "declaredStatus",
  "independentStatus",
  "costStatus",
  "scheduleStatus",
  "scopeStatus",
];
const BASELINE: Readonly<Partial<Record<FieldId, Growth>>> = {
  budgetAtCompletion: "worse",
  startDateBaseline: "neutral",
  finishDateBaseline: "worse",
};

/** Everything that moved between two reports of one project. */
export function changesOfProject(
  before: ProjectReport,
  now: ProjectReport,
  between: Between
): Change[] {
  const { fields } = now;
  const old = before.fields;
  const each = (
    kind: Change["kind"],
    moves: Readonly<Partial<Record<FieldId, Growth>>>,
    more: (field: FieldId) => Partial<Change> = () => ({})
  ) =>
    (Object.entries(moves) as [FieldId, Growth][]).flatMap(
      ([field, growth]) =>
        moved({ kind, ...more(field) }, field, old[field], fields[field], growth, between) ?? []
    );
  const approval = (field: FieldId): Partial<Change> => ({
    approved: approved(field, old, fields),
  });
  const years = between.from.slice(0, 4) === between.to.slice(0, 4) ? YEAR_AMOUNTS : {};
  return [
    ...each("amount", { ...AMOUNTS, ...years }, approval),
    ...each("date", DATES),
    ...each("duration", DURATIONS),
    ...milestoneChanges(before, now, between),
    ...STATUSES.flatMap((field) => statusChange(field, old[field], fields[field], between)),
    ...crossings(before, now, between),
    ...each("phase", { phase: "neutral" }),
    ...each("baseline", BASELINE, approval).filter(({ before: then }) => then !== null),
    ...rewrittenPast(before, now, between),
  ];
}

function statusChange(
  field: FieldId,
  old: ReportedValue | undefined,
  now: ReportedValue | undefined,
  between: Between
): Change[] {
  const found = moved({ kind: "status" }, field, old, now, "neutral", between);
  if (!found) return [];
  const rank = (value: ReportedValue | undefined) =>
    typeof value?.value === "string" ? statusRank(value.value as Status) : null;
  const [a, b] = [rank(old), rank(now)];
  if (a === null && b === null) return [];
  if (a === null || b === null) return [found];
  return [{ ...found, delta: b - a, verdict: b > a ? "worse" : "better" }];
}

/**
 * Whether a budget's move is covered by approved changes, as both reports sum them up; null for what is no
 * budget, or when neither report speaks of changes.
 */
export function approved(field: FieldId, old: FieldValues, now: FieldValues): boolean | null {
  const amount = (values: FieldValues, id: FieldId) => {
    const value = values[id]?.value;
    return typeof value === "number" ? value : null;
  };
  const [a, b] = [amount(old, "approvedChanges"), amount(now, "approvedChanges")];
  if (b === null) return null;
  const granted = b - (a ?? 0);
  if (field === "finishDateBaseline" || field === "startDateBaseline") return granted !== 0;
  if (field !== "budgetAtCompletion" && field !== "currentBudget") return null;
  const [from, to] = [amount(old, field), amount(now, field)];
  if (from === null || to === null) return null;
  const tolerance = Math.max(0.5, 0.00005 * Math.abs(to));
  return Math.abs(to - from - granted) <= tolerance;
}
