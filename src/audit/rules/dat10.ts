import { dayNumber, numberOf } from "../../indicators/inputs";
import type { Line, ProjectReport } from "../../reading/report";
import { evaluateEach, findingAt, threshold } from "../build";
import { shorten } from "../headings";
import { earlierOf } from "../history";
import type { Rule } from "../rule";
import { numberWords, valueWords } from "../words";

/** Excel's serial of the date to which a report speaks. */
function reportDay(report: ProjectReport, period: string): number | null {
  const status = report.fields.statusDate?.value;
  if (typeof status === "string") return dayNumber(status);
  return /^\d{4}-\d\d$/.test(period) ? dayNumber(`${period}-28`) : null;
}

function nameOf(line: Line): string {
  const { milestoneId, milestoneName } = line.fields;
  return String(milestoneId?.value ?? milestoneName?.value ?? line.key)
    .trim()
    .toLowerCase();
}

/** DAT-10: a milestone that slips report after report, or day for day (milestone trend analysis). */
export const dat10: Rule = {
  id: "DAT-10",
  scope: "history",
  severity: "medium",
  title: { fr: "Jalon qui glisse sans cesse", en: "Milestone keeps slipping" },
  message: {
    fr: "{project} : le jalon « {milestone} » a glissé à {count} rapports de suite, du {expected} au {found} (pente {rate}).",
    en: "{project}: milestone “{milestone}” slipped in {count} reports in a row, from {expected} to {found} (slope {rate}).",
  },
  advice: {
    fr: "Replanifiez le jalon à partir du reste à faire, avec une date à laquelle l'équipe croit.",
    en: "Replan the milestone from the work that is left, to a date the team believes in.",
  },
  source: "MTA (DIN 69901)",
  thresholds: { slips: 3, rate: 0.8 },
  evaluate: (subject) => {
    const records = subject.reports.flatMap((assessed) => {
      const earlier = earlierOf(subject, assessed);
      return earlier ? assessed.report.milestones.map((line) => ({ line, assessed, earlier })) : [];
    });
    return evaluateEach(records, ({ line, assessed: { report }, earlier }) => {
      const { language, period } = subject.settings;
      const reports = [
        { period, report },
        { period: earlier.period, report: earlier.report },
        ...earlier.older,
      ];
      const points = reports.flatMap(({ period: at, report: one }) => {
        const same =
          one === report ? line : one.milestones.find((other) => nameOf(other) === nameOf(line));
        const forecast = same?.fields.milestoneForecast;
        const due = forecast ? numberOf(forecast) : null;
        const day = reportDay(one, at);
        return due === null || day === null || !forecast ? [] : [{ due, day, forecast }];
      });
      if (points.length < 3 || line.fields.milestoneActual?.value) return null;
      let slips = 0;
      while (slips + 1 < points.length && points[slips]!.due > points[slips + 1]!.due) slips += 1;
      const days = points[0]!.day - points[2]!.day;
      const rate = days > 0 ? (points[0]!.due - points[2]!.due) / days : 0;
      const steep = slips >= 2 && rate >= threshold(dat10, subject, "rate");
      if (slips < threshold(dat10, subject, "slips") && !steep) return [];
      const { forecast } = points[0]!;
      return findingAt(dat10, forecast.source, {
        project: report.key,
        found: valueWords(forecast, language),
        expected: valueWords(points[slips]!.forecast, language),
        values: {
          project: shorten(report.name, 60),
          milestone: shorten(String(line.fields.milestoneName?.value ?? line.key), 60),
          count: slips,
          rate: numberWords(rate, language, 2),
        },
      });
    });
  },
};
