import { describeFinding } from "../../audit/describeFinding";
import type { Language } from "../../language/language";
import { SEVERITY_WORDS } from "../../plan/words/status";
import { OWN_NOTE } from "../../portfolio/machineTables";
import type { MarkedCells } from "./flag";

/** Characters of a note that people still read; the pane has the rest. */
const MAX_LENGTH = 900;
/** Ends our line: our name and a checksum of what stands before, so that a changed line is known as a person's. */
const SIGNATURE = / \(Vigie ([0-9a-z]{7})\)$/;

/**
 * The note of a flagged cell: one line that begins as all our notes do, so that what a person writes below
 * it is kept as theirs. Severity, rule and title, what was found, what to do; worst finding first.
 */
export function noteText({ findings }: MarkedCells, language: Language): string {
  const said = findings.map((finding) => {
    const { title, message, advice } = describeFinding(finding, language);
    const what = `${SEVERITY_WORDS[finding.severity][language]} · ${finding.rule} ${title}`;
    return [what, message, advice === "" ? "" : `→ ${advice}`]
      .filter((part) => part !== "")
      .join(" — ");
  });
  const joined = said.join(" ◦ ").replace(/\s*\n\s*/g, " ");
  const line = OWN_NOTE + (joined.length > MAX_LENGTH ? `${joined.slice(0, MAX_LENGTH)}…` : joined);
  return `${line} (Vigie ${checksum(line)})`;
}

/** What remains of a note without our line; null when the note is not ours, or our line was changed. */
export function withoutOurLine(content: string): string | null {
  const [first = "", ...rest] = content.split(/\r\n|\r|\n/);
  const signature = SIGNATURE.exec(first);
  if (!signature || !first.startsWith(OWN_NOTE)) return null;
  if (checksum(first.slice(0, signature.index)) !== signature[1]) return null;
  return rest.join("\n").trim();
}

/** Seven characters that differ when the text does (FNV-1a, 32 bits). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}
