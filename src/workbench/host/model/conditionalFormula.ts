import type { Area } from "./area";
import { moveRelative } from "./formulas";
import type { ConditionalFormatModel } from "./parts";

/** Keeps a format's relative formula true when its first cell is another one than before. */
export function rebased(format: ConditionalFormatModel, before: Area): void {
  const now = format.areas[0]!;
  const formula = format.detail["rule.formula"];
  if (typeof formula === "string")
    format.detail["rule.formula"] = moveRelative(
      formula,
      now.top - before.top,
      now.left - before.left
    );
}
