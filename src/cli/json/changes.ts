import type { Change, ChangeSide } from "../../portfolio/changes";
import type { ChangeJson, ChangeSideJson } from "./contract";

/** A change as the contract has it. */
export function changeJson(change: Change): ChangeJson {
  return {
    kind: change.kind,
    family: change.family,
    project: change.project,
    name: change.name,
    subject: change.subject,
    record: change.record,
    phase: change.phase,
    before: sideJson(change.before),
    after: sideJson(change.after),
    delta: change.delta,
    share: change.share,
    verdict: change.verdict,
    approved: change.approved,
    rounding: change.rounding,
    score: change.score,
  };
}

function sideJson(side: ChangeSide | null): ChangeSideJson | null {
  if (side === null) return null;
  const { period, value, unit, currency, source } = side;
  const known = source && {
    file: source.file,
    sheet: source.sheet,
    cell: source.cell,
    text: source.text,
  };
  return { period, value, unit, currency, source: known };
}
