import { cellName } from "../../book/address";
import { fieldById, type FieldId } from "../../fields/catalogue";
import { matchHeadings } from "../headings";
import { nameCandidates } from "../headingsNames";
import type { RegionHeading } from "../regionsTypes";
import type { HeadingMatch } from "../report";
import type { ListTable } from "./table";

/** One heading of the list with the field it was matched to. */
export interface ListColumn {
  readonly heading: RegionHeading;
  readonly match: HeadingMatch;
}

/** A column that has a field. */
export interface FieldColumn extends ListColumn {
  readonly field: FieldId;
}

const MOST_SAMPLES = 60;
/** A list names its projects, and says at least this much more of them. */
const LEAST_OTHER_FIELDS = 2;
/** Matches below this do not show that a table is about projects. */
const TELLING_SCORE = 0.7;

/** Matches the headings of a list to the fields of a project, in the order of the headings. */
export function matchColumns(table: ListTable): ListColumn[] {
  const sampled = table.lines.slice(0, MOST_SAMPLES);
  const matches = matchHeadings(
    table.headings.map((heading) => ({
      text: betterText(heading),
      cell: cellName(heading.cell),
      samples: table.column(heading.index, sampled),
    })),
    "project"
  );
  return table.headings.map((heading, i) => ({
    heading,
    match: { ...matches[i]!, heading: heading.text },
  }));
}

/** The last line of a heading, unless all of its lines together are the better known name. */
function betterText(heading: RegionHeading): string {
  if (!heading.group) return heading.text;
  const leaf = nameCandidates(heading.leaf, "project")[0]?.score ?? 0;
  const whole = nameCandidates(heading.text, "project")[0]?.score ?? 0;
  return whole >= leaf ? heading.text : heading.leaf;
}

/** The columns that have a field, with it at hand. */
export function fieldColumns(columns: readonly ListColumn[]): FieldColumn[] {
  return columns.flatMap((column) =>
    column.match.field === null ? [] : [{ ...column, field: column.match.field }]
  );
}

/**
 * True when the headings are those of a list of projects: one names the project (or gives its id), and at
 * least two others are known fields, of which one is more than a name or a remark.
 */
export function isProjectList(columns: readonly FieldColumn[]): boolean {
  const sure = columns.filter(({ match }) => match.score >= TELLING_SCORE);
  const named = sure.some(({ field }) => field === "projectName" || field === "projectId");
  const others = sure.filter(({ field }) => field !== "projectName" && field !== "projectId");
  const telling = others.filter(
    ({ field }) => fieldById(field).unit !== "text" || SAID_OF_PROJECTS.has(field)
  );
  return named && others.length >= LEAST_OTHER_FIELDS && telling.length > 0;
}

/** Texts that are said of projects and of little else. */
const SAID_OF_PROJECTS: ReadonlySet<FieldId> = new Set<FieldId>([
  "phase",
  "programme",
  "sponsor",
  "projectManager",
  "department",
  "functionalArea",
]);
