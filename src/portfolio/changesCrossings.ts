import type { FieldId } from "../fields/catalogue";
import type { ReportedValue } from "../fields/values";
import { computeIndicators } from "../indicators/compute";
import type { IndicatorId } from "../indicators/indicator";
import { valueOf } from "../indicators/result";
import { computeStatus, statusRank } from "../indicators/status";
import type { ProjectReport } from "../reading/report";
import { change } from "./changes";
import type { Change, ChangeSide } from "./changes";
import type { Between } from "./changesValues";

/** The cell that an indicator is best read from. */
const CELL_OF: Readonly<Partial<Record<IndicatorId, readonly FieldId[]>>> = {
  cpi: ["actualCost", "earnedValue"],
  spi: ["earnedValue", "plannedValue"],
  forecastVariancePercent: ["estimateAtCompletion", "currentBudget"],
  finishSlipDays: ["finishDateForecast", "finishDateActual", "finishDate"],
};

/** Indicators that crossed a threshold of health: on the one side of it then, on the other now. */
export function crossings(before: ProjectReport, now: ProjectReport, between: Between): Change[] {
  const [old, present] = [computeIndicators(before), computeIndicators(now)];
  const then = new Map(computeStatus(old).measures.map((one) => [one.measure, one.status]));
  return computeStatus(present).measures.flatMap(({ measure, status }) => {
    const was = then.get(measure);
    if (was === undefined || was === status) return [];
    const [from, to] = [valueOf(old[measure])!, valueOf(present[measure])!];
    return [
      change({
        kind: "threshold",
        project: between.project,
        name: between.name,
        subject: measure,
        before: side(measure, from, before, between.from),
        after: side(measure, to, now, between.to),
        delta: to - from,
        verdict: statusRank(status)! > statusRank(was)! ? "worse" : "better",
      }),
    ];
  });
}

function side(
  measure: IndicatorId,
  value: number,
  report: ProjectReport,
  period: string
): ChangeSide {
  const cell = (CELL_OF[measure] ?? [])
    .map((field) => report.fields[field])
    .find((found): found is ReportedValue => found !== undefined);
  const unit = measure.endsWith("Percent")
    ? "fraction"
    : measure === "finishSlipDays"
      ? "days"
      : "ratio";
  const source = cell && (cell.source.sheet !== "" || cell.source.cell !== "") ? cell.source : null;
  return { period, value, unit, currency: null, source };
}
