import { cellName } from "../book/address";
import { cellOf } from "../book/cells";
import type { Cell } from "../book/book";
import type { Entity } from "../fields/field";
import { fieldById, type FieldId } from "../fields/catalogue";
import { headingUnit } from "../fields/headingUnit";
import { foldText } from "../fields/plainText";
import { LEAST_MATCH, matchHeadings } from "./headings";
import { nameCandidates } from "./headingsNames";
import type { SheetContext } from "./linesContext";
import { periodOfText } from "./linesPeriods";
import { cellIndex, isBlank } from "./regionsGrid";
import type { Region, RegionHeading } from "./regionsTypes";
import { speaksOf } from "./regionsVocabulary";
import type { HeadingMatch } from "./report";

const MOST_SAMPLES = 40;
/** Below this a group's or a period's words are not taken for a measure. */
const LEAST_MEASURE = 0.7;
/** From here on, the words are those of a known name. */
const SURE_NAME = 0.93;

/**
 * Matches the headings of a table with the fields of an entity, in their order. A heading of several lines is
 * matched by its last line or by all of them, whichever is the better known name. Headings of periods are
 * matched by the words beside the period, and several may have the same measure.
 */
export function matchColumns(
  context: SheetContext,
  region: Region,
  entity: Entity,
  periods: ReadonlyMap<number, string>
): HeadingMatch[] {
  const columns = region.headings.map((heading) => ({
    heading,
    text: betterText(heading, entity),
    cell: cellName(heading.cell),
    samples: samples(context, region, heading.index),
  }));
  const told = new Map<RegionHeading, HeadingMatch>();
  for (const { heading, cell, samples: values } of columns) {
    if (periods.has(heading.index)) told.set(heading, matchPeriod(heading, entity));
    else {
      const field = namesLines(region, heading, values, entity)
        ? "lineName"
        : fieldByEvidence(heading, values, entity);
      if (field) told.set(heading, sure(heading, cell, field));
    }
  }
  const fixed = new Set([...told.values()].filter((m) => m.score === 1).map((m) => m.field));
  const open = columns.filter(({ heading }) => !told.has(heading));
  const matched = matchHeadings(open, entity);
  const taken = new Set([...told.values(), ...matched].map((match) => match.field));
  open.forEach(({ heading, samples: values }, i) => {
    const match = matched[i]!;
    const lost = match.field !== null && fixed.has(match.field);
    told.set(
      heading,
      lost
        ? {
            ...match,
            heading: heading.text,
            field: null,
            score: 0,
            runnerUp: { field: match.field!, score: match.score },
          }
        : settle(match, heading, values, entity, taken)
    );
  });
  return region.headings.map((heading) => told.get(heading)!);
}

/** True for "Budget (k€)" in the corner of a budget: it heads the names of the lines and tells the unit of all. */
function namesLines(
  region: Region,
  heading: RegionHeading,
  values: readonly Cell[],
  entity: Entity
): boolean {
  if (entity !== "line" || heading !== region.headings[0] || values.length === 0) return false;
  const words = values.filter(({ value }) => typeof value === "string" && !/\d/.test(value));
  const best = nameCandidates(heading.leaf, entity)[0];
  const money = best
    ? fieldById(best.field).unit === "currency"
    : headingUnit(heading.leaf) !== null;
  return money && words.length * 4 >= values.length * 3;
}

/** The field that the values or the unit of a column tell beyond its heading's words, or null. */
function fieldByEvidence(
  heading: RegionHeading,
  values: readonly Cell[],
  entity: Entity
): FieldId | null {
  if (entity === "line" && areCostTypes(values)) return "costType";
  const unit = entity === "risk" ? headingUnit(heading.text) : null;
  const money = unit !== null && (unit.currency !== null || unit.scale !== null);
  return money && /^(impact|gravite|consequence)/.test(foldText(heading.leaf))
    ? "impactCost"
    : null;
}

/** Columns of CAPEX and OPEX say what they are, whatever their heading. */
function areCostTypes(values: readonly Cell[]): boolean {
  const texts = values.map((cell) => (typeof cell.value === "string" ? foldText(cell.value) : "#"));
  return (
    texts.length > 0 &&
    texts.every((text) => /^(capex|opex|invest(issement)?|fonct(ionnement)?)\.?$/.test(text))
  );
}

function sure(heading: RegionHeading, cell: string, field: FieldId): HeadingMatch {
  return { heading: heading.text, cell, field, score: 1, runnerUp: null, unit: null };
}

/**
 * A match as it is kept: a name is the project's only where its heading speaks of projects, and a column of
 * numbers is no name. What loses its field so may have its second best.
 */
function settle(
  match: HeadingMatch,
  heading: RegionHeading,
  values: readonly Cell[],
  entity: Entity,
  taken: ReadonlySet<FieldId | null>
): HeadingMatch {
  const base = { ...match, heading: heading.text };
  const { field, runnerUp } = match;
  const foreign =
    entity !== "project" &&
    (field === "projectName" || field === "projectId") &&
    !speaksOf("project", heading.text);
  const bare = field === null && entity === "task" && !taken.has("budgetAtCompletion");
  if (bare && /^budgets?( total)?$/.test(foldText(heading.leaf))) {
    // The budget of an activity is what it adds to the budget at completion.
    return { ...base, field: "budgetAtCompletion", score: 0.75 };
  }
  if (foreign) {
    const second = runnerUp && runnerUp.score >= LEAST_MATCH && !taken.has(runnerUp.field);
    return second
      ? { ...base, field: runnerUp.field, score: runnerUp.score, runnerUp: null }
      : { ...base, field: null, score: 0 };
  }
  if (field && match.score < SURE_NAME && fieldById(field).unit === "text" && areAmounts(values)) {
    return { ...base, field: null, score: 0 };
  }
  return base;
}

/** True when most values are numbers with decimals or large ones: amounts, not codes. */
function areAmounts(values: readonly Cell[]): boolean {
  const numbers = values.filter((cell) => typeof cell.value === "number");
  const amounts = numbers.filter(
    (cell) => !Number.isInteger(cell.value) || /0\.0|#,##/.test(cell.format)
  );
  return numbers.length * 2 > values.length && amounts.length > 0;
}

/** The last line of a heading, unless all of its lines together are the better known name. */
function betterText(heading: RegionHeading, entity: Entity): string {
  if (!heading.group) return heading.leaf;
  const leaf = nameCandidates(heading.leaf, entity)[0]?.score ?? 0;
  const whole = nameCandidates(heading.text, entity)[0]?.score ?? 0;
  return whole > leaf && whole >= SURE_NAME ? heading.text : heading.leaf;
}

function matchPeriod(heading: RegionHeading, entity: Entity): HeadingMatch {
  const base = { heading: heading.text, cell: cellName(heading.cell), runnerUp: null, unit: null };
  for (const words of wordsBesidePeriod(heading)) {
    const [best] = nameCandidates(words, entity);
    if (best && best.score >= LEAST_MEASURE)
      return { ...base, field: best.field, score: best.score };
  }
  return { ...base, field: null, score: 0 };
}

/** What a period's heading says beside its period: "Réel" in "Réel janv-26", or the group "Budget" over "janv-26". */
export function wordsBesidePeriod(heading: RegionHeading): string[] {
  const words: string[] = [];
  for (const text of [heading.leaf, heading.group]) {
    if (!text) continue;
    const period = periodOfText(text);
    if (period === null) words.push(text);
    else if (period.rest) words.push(period.rest);
  }
  return words;
}

/** Some values under a heading (right of it where records lie across), as evidence for what it means. */
function samples(context: SheetContext, region: Region, index: number): Cell[] {
  const { body, orientation } = region;
  const found: Cell[] = [];
  const [from, to] = orientation === "rows" ? [body.top, body.bottom] : [body.left, body.right];
  for (let n = from; n <= to && found.length < MOST_SAMPLES && n - from < 400; n++) {
    const at =
      orientation === "rows"
        ? cellIndex(context.grid, n, index)
        : cellIndex(context.grid, index, n);
    if (!isBlank(context.grid, at)) found.push(cellOf(context.grid.cells, at));
  }
  return found;
}
