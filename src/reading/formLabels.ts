import type { FieldId } from "../fields/catalogue";
import { fieldOf, speaksOf } from "./regionsVocabulary";
import type { HeadingMatch } from "./report";

/** What a label of a form was recognised as. */
export interface LabelMatch {
  readonly field: FieldId;
  readonly match: Pick<HeadingMatch, "score" | "runnerUp">;
}

const remembered = new Map<string, LabelMatch | null>();

/** Matches a label of a form with the fields of a project; null when it is none. */
export function matchLabel(text: string): LabelMatch | null {
  const label = text.replace(/[\s:：*]+$/u, "").trim();
  if (label.length < 2 || label.length > 80) return null;
  const known = remembered.get(label);
  if (known !== undefined) return known;
  if (remembered.size > 20_000) remembered.clear();
  const found = compute(label);
  remembered.set(label, found);
  return found;
}

function compute(label: string): LabelMatch | null {
  const field = fieldOf(label, "project");
  if (!field) return null;
  // "Nom" or "Code" on a form may be a person's or a supplier's: told, but with doubt.
  const identity = field === "projectName" || field === "projectId";
  const score = identity && !speaksOf("project", label) ? 0.7 : 1;
  return { field, match: { score, runnerUp: null } };
}
