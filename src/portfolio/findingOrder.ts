import type { Finding, Severity } from "../audit/finding";
import { parseCell } from "../book/address";
import { naturalOrder, plainOrder } from "./order";

const GRAVITY: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Gravest first, then by project, file, sheet and place on the sheet. */
export function findingOrder(a: Finding, b: Finding): number {
  // Chained, so that the costlier comparisons are made only where the others do not decide.
  return (
    GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) ||
    naturalOrder(a.project ?? "", b.project ?? "") ||
    plainOrder(a.rule, b.rule) ||
    naturalOrder(a.file ?? "", b.file ?? "") ||
    naturalOrder(a.sheet ?? "", b.sheet ?? "") ||
    placeOf(a) - placeOf(b) ||
    plainOrder(a.found, b.found) ||
    plainOrder(JSON.stringify(a.values), JSON.stringify(b.values))
  );
}

function placeOf(finding: Finding): number {
  const cell = finding.cell === null ? null : parseCell(finding.cell.split(":")[0]!);
  return cell ? cell.row * 16_384 + cell.col : -1;
}
