import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Status } from "../../fields/values";
import { naturalOrder } from "../../portfolio/order";
import { shorten, statusWord } from "../cells";
import type { Describing } from "../describing";
import { grouped } from "../grouped";
import type { Headline } from "../headline";
import { convertedAmount } from "../projectRow";
import type { ProjectRow } from "../projectRow";
import { COLORS } from "../styles";
import { STATUS_ORDER } from "../words/status";
import { SUMMARY_WORDS } from "../words/summary";

/** Some of the projects: how many, and what they amount to. */
export interface Part {
  readonly label: string;
  /** Text in the column that a project of this part has; null for the rest. */
  readonly matched: string | null;
  readonly count: number;
  readonly amount: number;
  readonly color: string | undefined;
}

/** How the projects divide. */
export interface Parts {
  readonly title: string;
  readonly heading: string;
  readonly field: FieldId;
  readonly parts: readonly Part[];
  readonly byStatus: boolean;
}

const GROUPS: readonly FieldId[] = [
  "departmentName",
  "department",
  "programme",
  "category",
  "phase",
];
const MOST_PARTS = 5;
/** Excel takes no longer text within a formula. */
const LONGEST_TEXT = 250;
/** The projects by status, or by what groups them where none has a status; null when nothing does. */
export function partsOf(d: Describing, headline: Headline): Parts | null {
  return statusParts(d, headline) ?? groupParts(d, headline);
}

function statusParts(d: Describing, headline: Headline): Parts | null {
  const field = d.statusField;
  if (!field) return null;
  const colors: Record<Status, string> = {
    onTrack: COLORS.onTrack,
    watch: COLORS.watch,
    offTrack: COLORS.offTrack,
    notAssessed: COLORS.rule,
  };
  const name = d.say(fieldById(field).name);
  return {
    title:
      field === "declaredStatus"
        ? d.say(SUMMARY_WORDS.byStatus)
        : d.say(SUMMARY_WORDS.byGroup, { group: name }),
    heading: name,
    field,
    byStatus: true,
    parts: STATUS_ORDER.map((one) => ({
      label: statusWord(one, d.language),
      // What is neither of the others is not assessed, whatever stands in the cell.
      matched: one === "notAssessed" ? null : statusWord(one, d.language),
      color: colors[one],
      ...sumOf(
        d.rows.filter((row) => d.statusOf(row.report) === one),
        headline
      ),
    })),
  };
}

function groupParts(d: Describing, headline: Headline): Parts | null {
  const groupOf = (row: ProjectRow, field: FieldId) => {
    const value = row.report.fields[field]?.value;
    return typeof value === "string" && value.length <= LONGEST_TEXT ? value : "";
  };
  const field = GROUPS.find((id) => {
    const groups = new Set(d.rows.map((row) => groupOf(row, id)).filter((name) => name !== ""));
    return groups.size > 1;
  });
  if (!field) return null;
  const groups = grouped(d.rows, (row) => groupOf(row, field).toLowerCase());
  groups.delete("");
  const ranked = [...groups.values()]
    .map((rows) => ({ name: groupOf(rows[0]!, field), ...sumOf(rows, headline) }))
    .sort((a, b) => b.amount - a.amount || b.count - a.count || naturalOrder(a.name, b.name));
  const named = ranked.slice(0, ranked.length === MOST_PARTS + 1 ? MOST_PARTS + 1 : MOST_PARTS);
  const rest = sumOf(d.rows, headline);
  for (const { count, amount } of named) {
    rest.count -= count;
    rest.amount -= amount;
  }
  const name = d.say(fieldById(field).name);
  return {
    title: d.say(SUMMARY_WORDS.byGroup, { group: name.toLowerCase() }),
    heading: name,
    field,
    byStatus: false,
    parts: [
      ...named.map((part) => ({
        label: shorten(part.name, 42),
        matched: part.name,
        count: part.count,
        amount: part.amount,
        color: undefined,
      })),
      ...(rest.count > 0
        ? [{ label: d.say(SUMMARY_WORDS.others), matched: null, color: undefined, ...rest }]
        : []),
    ],
  };
}

function sumOf(rows: readonly ProjectRow[], headline: Headline): { count: number; amount: number } {
  const amount =
    headline.field === null
      ? 0
      : rows.reduce((sum, row) => sum + (convertedAmount(row, headline.field!) ?? 0), 0);
  return { count: rows.length, amount };
}
