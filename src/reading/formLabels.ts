import type { FieldId } from "../fields/catalogue";
import { nameCandidates } from "./headingsNames";
import { hasKnownWords, speaksOf } from "./regionsVocabulary";
import type { HeadingMatch } from "./report";

/** What a label of a form was recognised as. */
export interface LabelMatch {
  readonly field: FieldId;
  readonly match: Pick<HeadingMatch, "score" | "runnerUp">;
}

/** A label must be nearly a known name: beside it there is one value only to speak for it. */
const LEAST_LABEL = 0.86;
/** "GOASS Project ID" has a house's own word and is a project id all the same. */
const LEAST_IDENTITY = 0.72;
/** Longer than this it is a label only where it is a known one, nearly word for word. */
const MOST_WORDS = 10;
const LEAST_LONG_LABEL = 0.9;
const LONGEST_LABEL = 120;
const remembered = new Map<string, LabelMatch | null>();

/** Matches a label of a form with the fields of a project; null when it is none. */
export function matchLabel(text: string): LabelMatch | null {
  const whole = text
    .replace(/[\s:：*?]+$/u, "")
    .replace(/^\s*(?:\d+[.)]\s*)+/, "")
    .trim();
  // Government forms explain a label in brackets at length; the label is what stands before.
  const label = whole.length > 80 ? whole.replace(/\s*\([^()]*\)?/g, " ").trim() : whole;
  if (label.length < 2 || label.length > LONGEST_LABEL) return null;
  const known = remembered.get(label);
  if (known !== undefined) return known;
  // Labels come from files: keep the memory of them small.
  if (remembered.size > 20_000) remembered.clear();
  const found = compute(label);
  remembered.set(label, found);
  return found;
}

function compute(label: string): LabelMatch | null {
  if (!hasKnownWords(label)) return null;
  const [best, second] = nameCandidates(label, "project");
  if (!best) return null;
  const identity = best.field === "projectName" || best.field === "projectId";
  const least = identity && speaksOf("project", label) ? LEAST_IDENTITY : LEAST_LABEL;
  const isLong = label.length > 80 || label.split(/\s+/).length > MOST_WORDS;
  if (best.score < (isLong ? LEAST_LONG_LABEL : least)) return null;
  // "Nom" or "Code" on a form may be a person's or a supplier's: told, but with doubt.
  const score = identity && !speaksOf("project", label) ? best.score * 0.7 : best.score;
  return { field: best.field, match: { score, runnerUp: second ?? null } };
}
