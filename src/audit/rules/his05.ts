import { numberOf } from "../../indicators/inputs";
import type { FieldId } from "../../fields/catalogue";
import type { FieldValues } from "../../fields/values";
import { evaluateEach } from "../build";
import { earlierOf } from "../history";
import { movedFinding } from "../historyFindings";
import type { Rule } from "../rule";

const NOW: readonly FieldId[] = ["finishDateActual", "finishDateForecast", "finishDate"];

/** Days between baseline and what is expected now; null where either is missing. */
function slipOf(fields: FieldValues): number | null {
  const day = (id: FieldId) => (fields[id] ? numberOf(fields[id]) : null);
  const baseline = day("finishDateBaseline");
  const finish = NOW.map(day).find((one) => one !== null) ?? null;
  return baseline === null || finish === null ? null : finish - baseline;
}

/** HIS-05: the baseline finish was moved so that the slip of the last report is gone (DECM 29I401a). */
export const his05: Rule = {
  id: "HIS-05",
  scope: "history",
  severity: "high",
  title: { fr: "Référence décalée, retard effacé", en: "Rebaseline masks the slip" },
  message: {
    fr: "{project} : « {heading} » passe de {expected} ({period}) à {found} ; le retard de {slip} jours n'apparaît plus.",
    en: "{project}: “{heading}” went from {expected} ({period}) to {found}; the slip of {slip} days no longer shows.",
  },
  advice: {
    fr: "Conservez la référence d'origine à côté de la nouvelle, avec la décision qui l'approuve.",
    en: "Keep the original baseline beside the new one, with the decision that approves it.",
  },
  source: "DECM 29I401a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const slip = earlier && slipOf(earlier.report.fields);
      const now = slipOf(assessed.report.fields);
      if (!earlier || slip === null || now === null) return null;
      if (slip <= 0 || now > 0) return [];
      return earlier.moves
        .filter(({ subject: field, delta }) => field === "finishDateBaseline" && (delta ?? 0) > 0)
        .flatMap((move) => movedFinding(his05, subject, assessed.report, move, { slip }) ?? []);
    }),
};
