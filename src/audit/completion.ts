import { amount } from "./build";
import { headingMatch } from "./headings";
import type { AuditedRecord } from "./records";
import type { Subject } from "./rule";

/**
 * Whether a record's work is done: true or false where the report says so (an actual finish, a percentage,
 * earned value against budget), null where nothing tells. Rules that accuse unfinished work need a false.
 */
export function isComplete({ fields }: AuditedRecord): boolean | null {
  if (typeof fields.finishDateActual?.value === "string") return true;
  if (typeof fields.milestoneActual?.value === "string") return true;
  const percent = amount(fields.percentComplete);
  if (percent) return percent.value >= 1;
  const [earned, budget] = [amount(fields.earnedValue), amount(fields.budgetAtCompletion)];
  if (earned && budget && budget.value > 0) return earned.value >= budget.value;
  return null;
}

/** True for a milestone without an actual date in a table that has a column for it: it is still to come. */
export function isOpenMilestone(subject: Subject, record: AuditedRecord): boolean {
  if (isComplete(record) !== null) return isComplete(record) === false;
  const sheet = record.fields.milestoneForecast?.source.sheet ?? record.report.sheet;
  return headingMatch(subject, sheet, "milestoneActual") !== null;
}
