import { evaluateEach } from "../build";
import { earlierOf } from "../history";
import { movedFinding } from "../historyFindings";
import type { Rule } from "../rule";

/** HIS-02: budget or baseline changed, and approved changes do not cover it (DECM 29A101a, 32A101b). */
export const his02: Rule = {
  id: "HIS-02",
  scope: "history",
  severity: "critical",
  title: { fr: "Référence modifiée sans avenant", en: "Baseline changed without a change request" },
  message: {
    fr: "{project} : {record} passe de {expected} ({period}) à {found} ; les avenants approuvés déclarés ne l'expliquent pas.",
    en: "{project}: {record} went from {expected} ({period}) to {found}; the approved changes reported do not explain it.",
  },
  advice: {
    fr: "Déclarez l'avenant approuvé qui justifie le changement, ou rétablissez la référence.",
    en: "Report the approved change that justifies it, or restore the baseline.",
  },
  source: "DECM 29A101a, 32A101b",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      // Without a word on approved changes nobody can tell: see HIS-03.
      if (!earlier || typeof assessed.report.fields.approvedChanges?.value !== "number")
        return null;
      return earlier.moves
        .filter(({ approved, rounding, before }) => approved === false && !rounding && before)
        .flatMap((move) => movedFinding(his02, subject, assessed.report, move) ?? []);
    }),
};
