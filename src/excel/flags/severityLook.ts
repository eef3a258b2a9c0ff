import type { Severity } from "../../audit/finding";
import { COLORS } from "../../plan/styles";
import { SEVERITY_WORDS } from "../../plan/words/status";

/** How a severity shows in a cell: the glyph of its word everywhere else, and a colour. */
export interface SeverityLook {
  readonly glyph: string;
  /** "#RRGGBB" of the left edge. */
  readonly color: string;
}

const COLOR: Readonly<Record<Severity, string>> = {
  critical: `#${COLORS.offTrack}`,
  high: `#${COLORS.watch}`,
  medium: `#${COLORS.accentMid}`,
  low: `#${COLORS.muted}`,
};

/** The look of a severity. */
export function lookOf(severity: Severity): SeverityLook {
  return { glyph: SEVERITY_WORDS[severity].en.charAt(0), color: COLOR[severity] };
}
