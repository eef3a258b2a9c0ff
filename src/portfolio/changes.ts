import type { FieldId } from "../fields/catalogue";
import type { ReportedValue, Source, Unit } from "../fields/values";
import type { IndicatorId } from "../indicators/indicator";

/** What kind of thing moved since the last portfolio. */
export type ChangeKind =
  | "new"
  /** Known from an earlier portfolio, absent from the last one, back. */
  | "returned"
  | "gone"
  /** No longer there, and by its own dates or phase it had come to its end. */
  | "finished"
  | "split"
  | "merged"
  /** Looks like a project of the last portfolio, not enough to be taken for it. */
  | "doubtful"
  | "renamed"
  /** Carried by another department, or known by another code. */
  | "transferred"
  /** Its report is of an earlier period. */
  | "late"
  /** The period was sent again with other figures. */
  | "resent"
  | "amount"
  | "date"
  | "duration"
  | "status"
  | "threshold"
  | "phase"
  | "baseline"
  /** What was said of a period that is past is no longer the same. */
  | "rewritten"
  | "milestone"
  | "milestoneReached"
  | "milestoneNew"
  | "milestoneGone";

export type ChangeFamily =
  "money" | "schedule" | "health" | "baseline" | "past" | "scope" | "identity";

/** In the order in which a reader meets them. */
export const CHANGE_FAMILIES: readonly ChangeFamily[] = [
  "money",
  "schedule",
  "health",
  "baseline",
  "past",
  "scope",
  "identity",
];

export const FAMILY_OF: Readonly<Record<ChangeKind, ChangeFamily>> = {
  amount: "money",
  date: "schedule",
  duration: "schedule",
  milestone: "schedule",
  milestoneReached: "schedule",
  milestoneNew: "schedule",
  milestoneGone: "schedule",
  status: "health",
  threshold: "health",
  phase: "health",
  baseline: "baseline",
  rewritten: "past",
  resent: "past",
  new: "scope",
  returned: "scope",
  gone: "scope",
  finished: "scope",
  split: "scope",
  merged: "scope",
  doubtful: "scope",
  late: "scope",
  renamed: "identity",
  transferred: "identity",
};

/** One side of a change: the value and the cell it was read in. */
export interface ChangeSide {
  /** Period of the portfolio that the value stood in. */
  readonly period: string;
  readonly value: number | string | boolean | null;
  readonly unit: Unit;
  readonly currency: string | null;
  /** Null when the value was computed or the cell is no longer known. */
  readonly source: Source | null;
}

/** What a change means for the project's result: cost up and dates later are worse. */
export type Verdict = "worse" | "better" | "neutral";

/** One thing that moved, with both values and both cells. */
export interface Change {
  /** The same whenever the same thing of the same project moves. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly family: ChangeFamily;
  /** Key of the project now; of then when it is gone. */
  readonly project: string;
  readonly name: string;
  /** What moved: a field, or an indicator that crossed a threshold; null when the project itself did. */
  readonly subject: FieldId | IndicatorId | null;
  /** Milestone or budget line; names of the parts of a split. */
  readonly record: string | null;
  /** Period that was rewritten. */
  readonly phase: string | null;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** After less before: money in the portfolio's currency at today's rates, dates in days; null when it is no size. */
  readonly delta: number | null;
  /** `delta` as a fraction of the value before. */
  readonly share: number | null;
  readonly verdict: Verdict;
  /** Baselines and budgets: covered by approved changes; null when nothing tells. */
  readonly approved: boolean | null;
  /** The finer of both values rounds to the other: the same figure with more or fewer decimals. */
  readonly rounding: boolean;
  /** How alike the projects are, 0 to 1, where they had to be recognised. */
  readonly score: number | null;
}

/** What a change needs to be said; the rest follows. */
export type ChangeDraft = Pick<Change, "kind" | "project" | "name"> & Partial<Change>;

/** Completes a change. */
export function change(draft: ChangeDraft): Change {
  const { kind, project, subject = null, record = null, phase = null } = draft;
  return {
    subject,
    record,
    phase,
    before: null,
    after: null,
    delta: null,
    share: null,
    verdict: "neutral",
    approved: null,
    rounding: false,
    score: null,
    ...draft,
    id: [kind, project, subject ?? "", record ?? "", phase ?? ""].join(" | "),
    family: FAMILY_OF[kind],
  };
}

/** A reported value as one side of a change. */
export function sideOf(value: ReportedValue, period: string): ChangeSide {
  const { value: plain, unit, currency, source } = value;
  const known = source.sheet !== "" || source.cell !== "";
  return { period, value: plain, unit, currency, source: known ? source : null };
}

/** Text as one side of a change. */
export function textSide(text: string, period: string, source: Source | null): ChangeSide {
  return { period, value: text, unit: "text", currency: null, source };
}
