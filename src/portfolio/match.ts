import type { ProjectReport } from "../reading/report";
import { evidenceFor, textWords } from "./matchEvidence";
import type { WordsOf } from "./matchEvidence";
import { nameLikeness, nameParts, stageDifference } from "./matchNames";
import type { NameParts } from "./matchNames";
import { firstOrder, foldName, naturalOrder } from "./order";

/** How two reports were recognised as one project. */
export type MatchBasis = "id" | "name" | "likeness" | "person";

/** A project of this consolidation and what it was called in an earlier one. */
export interface Match {
  /** Key now. */
  readonly key: string;
  /** Key then. */
  readonly before: string;
  readonly basis: MatchBasis;
  /** 0 to 1. */
  readonly score: number;
}

/** What matching found. Each key stands in at most one match. */
export interface Matching {
  readonly matches: readonly Match[];
  /** Alike, but not enough to be taken for one project: for a person to decide. Best first. */
  readonly doubtful: readonly Match[];
}

/** From here on two differently spelt projects are taken for one. */
export const SURE = 0.8;
/** From here on a likeness is worth showing to a person. */
export const DOUBTFUL = 0.58;
/** How much better the best candidate must be than the next for it to be sure. */
const MARGIN = 0.05;

interface Side {
  readonly report: ProjectReport;
  readonly parts: NameParts;
}

/**
 * Finds each project among those of the earlier consolidation: by id, else by name as typed save case, accents and
 * punctuation, else by likeness of names borne out by what else both report (description, start, cost,
 * duration, department). One to one. Likenesses that are not sure are given apart, never taken.
 *
 * @param decided pairs (key now, key then) that a person declared one project
 */
export function matchProjects(
  now: readonly ProjectReport[],
  before: readonly ProjectReport[],
  decided: readonly (readonly [string, string])[] = []
): Matching {
  const matches: Match[] = [];
  const taken = { now: new Set<string>(), before: new Set<string>() };
  const take = (match: Match) => {
    if (taken.now.has(match.key) || taken.before.has(match.before)) return;
    taken.now.add(match.key);
    taken.before.add(match.before);
    matches.push(match);
  };
  for (const [key, old] of decided) {
    if (now.some((one) => one.key === key) && before.some((one) => one.key === old)) {
      take({ key, before: old, basis: "person", score: 1 });
    }
  }
  const then = new Map(before.map((report) => [report.key, report]));
  for (const report of now) {
    const same = then.get(report.key);
    if (same) take({ key: report.key, before: report.key, basis: basisOf(report, same), score: 1 });
  }
  const open = (reports: readonly ProjectReport[], used: ReadonlySet<string>) =>
    reports.filter(({ key }) => !used.has(key)).map(sideOf);
  const candidates = candidatesOf(open(now, taken.now), open(before, taken.before));
  for (const { sure, ...match } of candidates) if (sure) take(match);
  const doubtful = candidates
    .filter(({ key, before: old }) => !taken.now.has(key) && !taken.before.has(old))
    .map(({ key, before: old, basis, score }) => ({ key, before: old, basis, score }));
  return { matches, doubtful };
}

function basisOf(now: ProjectReport, before: ProjectReport): MatchBasis {
  return now.id !== null && before.id !== null ? "id" : "name";
}

function sideOf(report: ProjectReport): Side {
  return { report, parts: nameParts(report.name) };
}

type Candidate = Match & { readonly sure: boolean };

/** Pairs worth comparing with their scores, best first. */
function candidatesOf(now: readonly Side[], before: readonly Side[]): Candidate[] {
  const wordsOf = textWords();
  const index = indexOf(before);
  const scored: Candidate[] = [];
  for (const side of now) {
    for (const other of near(side, index)) {
      const match = compare(side, other, wordsOf);
      if (match) scored.push(match);
    }
  }
  scored.sort((a, b) =>
    firstOrder(b.score - a.score, naturalOrder(a.key, b.key), naturalOrder(a.before, b.before))
  );
  return scored.map((one) => ({ ...one, sure: one.sure && stands(one, scored) }));
}

/** No other candidate for either side comes near. */
function stands(one: Candidate, all: readonly Candidate[]): boolean {
  return !all.some(
    (other) =>
      other !== one &&
      (other.key === one.key || other.before === one.before) &&
      other.score > one.score - MARGIN
  );
}

function compare(a: Side, b: Side, wordsOf: WordsOf): Candidate | null {
  const likeness = nameLikeness(a.parts, b.parts);
  const stage = stageDifference(a.parts, b.parts);
  const { agreement, weight, figures, sameFigures } = evidenceFor(a.report, b.report, wordsOf);
  const pair = { key: a.report.key, before: b.report.key };
  const recoded = a.report.id !== null && b.report.id !== null;
  const exact = likeness === 1 && stage === "same";
  if (exact) {
    // Two codes for one name: the office renumbered, unless what they report says otherwise.
    const score = recoded ? 0.7 + 0.3 * agreement : 0.9 + 0.1 * agreement;
    return { ...pair, basis: "name", score: round(score), sure: score >= SURE };
  }
  // Evidence weighs as much as there is of it: two figures alike prove less than a description.
  const trust = Math.min(1, weight / 5);
  const borne = 0.5 + (agreement - 0.5) * trust;
  const penalty = stage === "different" ? 0.35 : stage === "added" ? 0.08 : 0;
  const alike = 0.5 * likeness + 0.5 * borne - penalty - (recoded ? 0.1 : 0);
  const score = sameFigures && stage !== "different" ? Math.max(alike, DOUBTFUL) : alike;
  if (score < DOUBTFUL || (likeness < 0.3 && borne < 0.85 && !sameFigures)) return null;
  // A second stage is a project of its own unless start and size say that only the name has changed.
  const figured = stage === "same" || (figures !== null && figures >= 0.8);
  const sure = score >= SURE && likeness >= 0.5 && figured;
  return { ...pair, basis: "likeness", score: round(score), sure };
}

function round(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}

type Index = ReadonlyMap<string, readonly Side[]>;

/** Traces by which two spellings of one project find each other without comparing all with all. */
function tracesOf({ report, parts }: Side): string[] {
  const start = report.fields.startDate?.value;
  const cost = (report.fields.estimatedCost ?? report.fields.wholeLifeCost)?.value;
  const department = report.fields.department?.value;
  return [
    `c ${parts.compact}`,
    ...parts.telling.map((word) => `w ${word.slice(0, 5)}`),
    ...parts.initials.map((word) => `c ${word}`),
    ...(parts.compact.length >= 4 ? [`p ${parts.compact.slice(0, 4)}`] : []),
    ...(typeof start === "string" ? [`s ${start}`] : []),
    ...(typeof cost === "number" && cost !== 0 ? [`m ${cost}`] : []),
    ...(typeof department === "string" ? [`d ${foldName(department)} ${String(start)}`] : []),
  ];
}

function indexOf(sides: readonly Side[]): Index {
  const index = new Map<string, Side[]>();
  for (const side of sides) {
    for (const trace of new Set(tracesOf(side))) {
      const there = index.get(trace);
      if (there) there.push(side);
      else index.set(trace, [side]);
    }
  }
  return index;
}

function near(side: Side, index: Index): ReadonlySet<Side> {
  return new Set(tracesOf(side).flatMap((trace) => index.get(trace) ?? []));
}
