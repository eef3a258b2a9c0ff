import type { Cell } from "../book/book";
import { fieldById, type FieldId } from "../fields/catalogue";
import type { Entity, Field } from "../fields/field";
import { headingUnit } from "../fields/headingUnit";
import { tidyText } from "../fields/plainText";
import { assignBest } from "./headingsAssignment";
import { fitOf, profileOf, type ColumnProfile } from "./headingsEvidence";
import { nameCandidates, type NameCandidate } from "./headingsNames";
import { speaksOf } from "./regionsVocabulary";
import type { HeadingMatch } from "./report";

/** One heading to be matched, with the values under it. */
export interface Heading {
  /** All lines of the heading, as typed. */
  readonly text: string;
  /** One-based address of its (last) cell. */
  readonly cell: string;
  readonly samples: readonly Cell[];
}

/** A match below this score is none: the column is reported unread. */
export const LEAST_MATCH = 0.6;
/** Below this, or this close to the runner-up, a match is doubtful and becomes a finding. */
const SURE_MATCH = 0.75;
const CLEAR_MARGIN = 0.08;
/** A name known word for word is not made doubtful by a close runner-up. */
const KNOWN_NAME = 0.97;

/**
 * Matches the headings of one table to fields: by their words, the unit they state and the values below, each
 * field at most once, so that the total score is the best. A heading that lost its field to another keeps it as
 * runner-up with field null.
 */
export function matchHeadings(headings: readonly Heading[], entity: Entity): HeadingMatch[] {
  const candidates = headings.map((heading) => weigh(heading, entity));
  const fields = [...new Set(candidates.flat().map(({ field }) => field))];
  const columnOf = new Map(fields.map((field, i) => [field, i]));
  const worth = candidates.map((list) => {
    const row = new Array<number>(fields.length).fill(0);
    // To the fourth, so that one sure match is worth more than two poor ones.
    for (const { field, score } of list) {
      if (score >= LEAST_MATCH) row[columnOf.get(field)!] = score ** 4;
    }
    return row;
  });
  const assigned = assignBest(worth, fields.length);
  return headings.map((heading, i) => {
    const field = assigned[i]! < 0 ? null : fields[assigned[i]!]!;
    const own = candidates[i]!.find((candidate) => candidate.field === field);
    const runnerUp = candidates[i]!.find((candidate) => candidate.field !== field) ?? null;
    return {
      heading: tidyText(heading.text),
      cell: heading.cell,
      field,
      score: own?.score ?? 0,
      runnerUp,
      unit: headingUnit(heading.text)?.text ?? null,
    };
  });
}

/** True when a match should be confirmed by a person. */
export function isDoubtful(match: HeadingMatch): boolean {
  if (match.field === null) return false;
  if (match.score < SURE_MATCH) return true;
  if (match.score >= KNOWN_NAME || !match.runnerUp) return false;
  return match.score - match.runnerUp.score < CLEAR_MARGIN;
}

/** The field a heading would have had if another column were not better; null when it has one or never had. */
export function lostField(match: HeadingMatch): FieldId | null {
  if (match.field !== null || !match.runnerUp) return null;
  return match.runnerUp.score >= LEAST_MATCH ? match.runnerUp.field : null;
}

function weigh(heading: Heading, entity: Entity): NameCandidate[] {
  const named = nameCandidates(heading.text, entity);
  if (named.length === 0) return [];
  const profile = profileOf(heading.samples);
  return named
    .map(({ field, score }) => ({
      field,
      score: round(score * evidence(profile, fieldById(field)) * ownName(heading.text, field)),
    }))
    .sort((a, b) => b.score - a.score);
}

/** Of two columns that could name the project, the one that says "project" is the surer. */
function ownName(heading: string, field: FieldId): number {
  const identity = field === "projectName" || field === "projectId";
  return identity && !speaksOf("project", heading) ? 0.97 : 1;
}

/** Values weigh a quarter: a money column full of "Exempt under Section 43" still is what its heading says. */
function evidence(profile: ColumnProfile, field: Field): number {
  // Shares under "Écart budgétaire" are no amounts, whatever the name alone says.
  if (profile.percents * 2 > profile.informative && NO_SHARES.has(field.unit)) return 0.6;
  const fit = fitOf(profile, field.unit, PROSE_FIELDS.test(field.id));
  return fit === null ? 0.97 : 0.75 + 0.25 * Math.min(1, fit);
}

const NO_SHARES: ReadonlySet<string> = new Set(["currency", "date", "days", "months", "years"]);
const PROSE_FIELDS = /commentary$|^description$|^mitigation$/i;

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
