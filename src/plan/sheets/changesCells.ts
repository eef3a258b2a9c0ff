import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Text } from "../../language/language";
import { MEASURES } from "../../indicators/measures";
import type { Change, ChangeSide } from "../../portfolio/changes";
import { plainValue, shorten, sourceLink, unitFormat } from "../cells";
import type { Describing } from "../describing";
import { currencySign, moneyFormat } from "../money";
import type { PlanCell } from "../plan";
import { CHANGE_WORDS } from "../words/changes";

/** What moved in words: the field or indicator, with its milestone, line or period. */
export function subjectText(change: Change, d: Describing): string {
  const { subject, record, phase, kind } = change;
  const name = subject === null ? null : nameOf(subject);
  const parts = [
    name === null ? "" : d.say(name),
    kind === "doubtful" ? "" : (record ?? ""),
    phase ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function nameOf(subject: NonNullable<Change["subject"]>): Text {
  const measure = MEASURES.find(({ id }) => id === subject);
  return measure ? measure.name : fieldById(subject as FieldId).name;
}

/** One side of a change as a cell, in its own currency. */
export function sideCell(side: ChangeSide | null, d: Describing): PlanCell {
  if (side === null || side.value === null) return null;
  const plain = plainValue(side.value, side.unit, d.language);
  if (typeof plain === "string") return { value: shorten(plain, 200), style: "text" };
  const format =
    side.unit === "currency" ? moneyFormat(side.currency, d.language) : unitFormat(side.unit);
  return { value: plain, style: "cellRight", ...(format === undefined ? {} : { format }) };
}

/** How much it moved: money in the portfolio's currency, dates in days, with its sign. */
export function deltaCell(change: Change, d: Describing): PlanCell {
  const { delta, kind } = change;
  if (delta === null || kind === "status" || (delta === 0 && kind !== "milestoneReached")) {
    return null;
  }
  const unit = (change.after ?? change.before)?.unit;
  return { value: delta, style: "cellRight", format: deltaFormat(unit, d) };
}

function deltaFormat(unit: ChangeSide["unit"] | undefined, d: Describing): string {
  const signed = (digits: string, after: string) =>
    `+${digits}${after};-${digits}${after};0${after}`;
  switch (unit) {
    case "currency": {
      const sign = currencySign(d.portfolio.settings.currency);
      return d.language === "fr"
        ? signed("#,##0", `"\u00a0${sign}"`)
        : `+"${sign}"#,##0;-"${sign}"#,##0;0`;
    }
    case "date":
    case "days":
      return signed("#,##0", `"\u00a0${d.say(CHANGE_WORDS.days)}"`);
    case "fraction":
      return "+0.0%;-0.0%;0.0%";
    case "count":
      return "+#,##0;-#,##0;0";
    default:
      return "+0.00;-0.00;0.00";
  }
}

/** What else there is to say: approved or not, likeness, only a matter of decimals. */
export function detailText(change: Change, d: Describing): string | null {
  const { approved, rounding, score, kind, after } = change;
  if (rounding) return d.say(CHANGE_WORDS.rounding);
  if (approved !== null) {
    return d.say(approved ? CHANGE_WORDS.approvedChange : CHANGE_WORDS.withoutChange);
  }
  if (score !== null && (score < 1 || kind === "doubtful")) {
    return d.say(CHANGE_WORDS.likeness, { score: Math.round(score * 100) });
  }
  if (kind === "resent") return d.say(CHANGE_WORDS.revision, { count: Number(after?.value) });
  return null;
}

/** The cell that a side was read in. The old file may have been overwritten since: only the new one is a link. */
export function sourceCell(side: ChangeSide | null, link: boolean, d: Describing): PlanCell {
  const source = side?.source;
  if (!source) return null;
  const text = `${source.cell} · ${source.sheet} · ${source.file}`;
  return link
    ? sourceLink(d, source.file, source.sheet, source.cell, text)
    : { value: text, style: "cell" };
}
