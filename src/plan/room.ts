import { fieldById } from "../fields/catalogue";
import type { FittedLines } from "./budget/fitLines";
import type { Describing } from "./describing";
import { leavesOutPeriods } from "./sheets/valuesSheet";
import { ROOM_WORDS } from "./words/room";

/** What the workbook has no room for, by sheet, in words; null where everything fits. */
export interface Room {
  readonly lines: string | null;
  readonly values: string | null;
  readonly findings: string | null;
}

/** Says what does not fit on a sheet and how it stands there instead. */
export function roomOf(d: Describing, fitted: FittedLines): Room {
  const findings = d.portfolio.findings.length;
  const number = (count: number) => count.toLocaleString(d.language === "fr" ? "fr-FR" : "en-GB");
  return {
    lines: linesNotice(d, fitted, number),
    values: leavesOutPeriods(d) ? d.say(ROOM_WORDS.values) : null,
    findings:
      findings > d.mostRows
        ? d.say(ROOM_WORDS.findings, { count: number(findings), kept: number(d.mostRows) })
        : null,
  };
}

function linesNotice(
  d: Describing,
  { detail, count }: FittedLines,
  number: (count: number) => string
): string | null {
  if (detail === null) return null;
  const periods = d.say(ROOM_WORDS[detail.periods]);
  const fields = detail.by.map((id) => d.say(fieldById(id).name).toLocaleLowerCase()).join(", ");
  const text = fields === "" ? ROOM_WORDS.linesByProject : ROOM_WORDS.linesBy;
  return d.say(text, { count: number(count), fields, periods });
}
