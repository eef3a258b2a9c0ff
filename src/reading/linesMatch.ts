import { cellName } from "../book/address";
import { cellOf } from "../book/cells";
import type { Cell } from "../book/book";
import type { Entity } from "../fields/field";
import { matchHeadings } from "./headings";
import { nameCandidates } from "./headingsNames";
import type { SheetContext } from "./linesContext";
import { periodOfText } from "./linesPeriods";
import { cellIndex, isBlank } from "./regionsGrid";
import type { Region, RegionHeading } from "./regionsTypes";
import type { HeadingMatch } from "./report";

const MOST_SAMPLES = 40;
/** Below this a group's or a period's words are not taken for a measure. */
const LEAST_MEASURE = 0.7;

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
  const plain = region.headings.filter((heading) => !periods.has(heading.index));
  const matched = matchHeadings(
    plain.map((heading) => ({
      text: betterText(heading, entity),
      cell: cellName(heading.cell),
      samples: samples(context, region, heading.index),
    })),
    entity
  );
  return region.headings.map((heading) => {
    const at = plain.indexOf(heading);
    return at < 0 ? matchPeriod(heading, entity) : { ...matched[at]!, heading: heading.text };
  });
}

/** The last line of a heading, unless all of its lines together are the better known name. */
function betterText(heading: RegionHeading, entity: Entity): string {
  if (!heading.group) return heading.leaf;
  const leaf = nameCandidates(heading.leaf, entity)[0]?.score ?? 0;
  const whole = nameCandidates(heading.text, entity)[0]?.score ?? 0;
  return whole > leaf ? heading.text : heading.leaf;
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
