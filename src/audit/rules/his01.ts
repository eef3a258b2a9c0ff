import { evaluateEach } from "../build";
import { earlierOf, inBoth } from "../history";
import { movedFinding } from "../historyFindings";
import type { Rule } from "../rule";

/** What is a fact once its period is past. Earned value that goes down has a rule of its own (EVM-16). */
const CUMULATIVE = ["plannedValue", "actualCost", "invoicedCost"] as const;

/** HIS-01: what was said of a past period is no longer the same (DECM 30A101d-f). */
export const his01: Rule = {
  id: "HIS-01",
  scope: "history",
  severity: "critical",
  title: { fr: "Passé réécrit", en: "Past period changed" },
  message: {
    fr: "{project} : {record} vaut {found} ; le rapport de {period} disait {expected} ({origin}).",
    en: "{project}: {record} is {found}; the report of {period} said {expected} ({origin}).",
  },
  advice: {
    fr: "Rétablissez le chiffre déclaré, ou passez la correction sur la période en cours en l'expliquant.",
    en: "Restore the figure that was reported, or book the correction in the current period and explain it.",
  },
  source: "DECM 30A101d, 30A101e, 30A101f",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      if (!earlier) return null;
      const phased = [earlier.report, report].every(
        ({ lines, snapshots }) =>
          snapshots.length > 0 || lines.some((line) => line.phased.length > 0)
      );
      if (!phased && !inBoth(earlier, report, CUMULATIVE)) return null;
      return earlier.moves
        .filter(
          ({ kind, subject: field, phase }) =>
            kind === "rewritten" &&
            field !== "milestoneActual" &&
            !(field === "earnedValue" && phase === null)
        )
        .flatMap((move) => movedFinding(his01, subject, report, move) ?? []);
    }),
};
