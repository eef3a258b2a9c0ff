import { evaluateEach } from "../build";
import { earlierOf, inBoth } from "../history";
import { movedFinding } from "../historyFindings";
import type { Rule } from "../rule";

/** HIS-03: the budget at completion of work under way changed since the last report (DECM 29A401a). */
export const his03: Rule = {
  id: "HIS-03",
  scope: "history",
  severity: "high",
  title: { fr: "Budget du travail en cours modifié", en: "Open work re-budgeted" },
  message: {
    fr: "{project} : « {heading} » passe de {expected} ({period}) à {found} alors que le travail est en cours.",
    en: "{project}: “{heading}” went from {expected} ({period}) to {found} while the work is under way.",
  },
  advice: {
    fr: "Justifiez le nouveau budget par un avenant approuvé ; montrez l'écart dans l'atterrissage, non dans la référence.",
    en: "Justify the new budget by an approved change; show the difference in the forecast, not in the baseline.",
  },
  source: "DECM 29A401a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      if (!earlier || !inBoth(earlier, report, ["budgetAtCompletion"])) return null;
      const earned = earlier.report.fields.earnedValue?.value;
      const complete = earlier.report.fields.percentComplete?.value;
      const begun = [earned, complete].some((value) => typeof value === "number" && value > 0);
      if (!begun || (typeof complete === "number" && complete >= 1)) return null;
      return earlier.moves
        .filter(
          ({ subject: field, approved, rounding, before, after }) =>
            field === "budgetAtCompletion" && approved === null && !rounding && before && after
        )
        .flatMap((move) => movedFinding(his03, subject, report, move) ?? []);
    }),
};
