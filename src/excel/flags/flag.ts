import { parseRange, type CellRange } from "../../book/address";
import type { Finding, Severity } from "../../audit/finding";
import { SEVERITY_ORDER } from "../../plan/words/status";

/** A finding and the cell of the open workbook in which it is shown. */
export interface Flag {
  readonly sheet: string;
  /** "C5", or "C5:C9" where the finding is about several cells. */
  readonly cell: string;
  readonly finding: Finding;
}

/** The cells that are marked for the same findings, on one sheet. */
export interface MarkedCells {
  readonly range: CellRange;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** Findings of a project sheet as flags where they stand; those that concern no cell are left to the pane. */
export function flagsOf(findings: readonly Finding[]): {
  readonly flags: readonly Flag[];
  readonly withoutCell: readonly Finding[];
} {
  const flags: Flag[] = [];
  const withoutCell: Finding[] = [];
  for (const finding of findings) {
    const { sheet, cell } = finding;
    if (sheet !== null && cell !== null && parseRange(cell)) flags.push({ sheet, cell, finding });
    else withoutCell.push(finding);
  }
  return { flags, withoutCell };
}

/** What is marked on each sheet, by row, then column: one entry a place, whatever the number of findings. */
export function markedCells(flags: readonly Flag[]): ReadonlyMap<string, readonly MarkedCells[]> {
  const sheets = new Map<string, Map<string, { range: CellRange; findings: Finding[] }>>();
  for (const { sheet, cell, finding } of flags) {
    const range = parseRange(cell);
    if (!range) continue;
    const places = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, places);
    const key = `${range.top},${range.left},${range.bottom},${range.right}`;
    const known = places.get(key) ?? { range, findings: [] };
    places.set(key, known);
    known.findings.push(finding);
  }
  return new Map(
    [...sheets].map(([sheet, places]) => [sheet, [...places.values()].map(marked).sort(inOrder)])
  );
}

function marked({ range, findings }: { range: CellRange; findings: Finding[] }): MarkedCells {
  const rank = ({ severity }: Finding) => SEVERITY_ORDER.indexOf(severity);
  const worstFirst = [...findings].sort((a, b) => rank(a) - rank(b));
  return { range, severity: worstFirst[0]!.severity, findings: worstFirst };
}

function inOrder({ range: a }: MarkedCells, { range: b }: MarkedCells): number {
  return a.top - b.top || a.left - b.left;
}
