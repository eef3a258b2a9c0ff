import { foldText } from "../../fields/plainText";
import { evaluateEach, findingAt } from "../build";
import { dateSpan, statusDateOf } from "../calendar";
import { headingOf } from "../headings";
import { lineRecords } from "../records";
import type { Rule } from "../rule";
import { dateWords, valueWords } from "../words";

/** Words of a state in which nothing is left to do, folded. */
const CLOSED =
  /\b(clos|close|closed|cloture|cloturee|ferme|fermee|termine|terminee|done|complete|completed|resolu|resolue|resolved|leve|levee|solde|soldee|abandonne|abandonnee|cancelled|accepte|acceptee|accepted|expired|realise|realisee|fait|faite)\b/;
const NEGATED = /\b(non|not|pas|in)\b/;

/** STA-05: an action or risk that is still open past its due date (DECM 26A202a). */
export const sta05: Rule = {
  id: "STA-05",
  scope: "row",
  severity: "medium",
  title: { fr: "Action en retard", en: "Overdue action" },
  message: {
    fr: "« {who} » est toujours ouvert ({state}) et « {heading} » ({found}) est passée au {statusDate}.",
    en: "“{who}” is still open ({state}) and “{heading}” ({found}) has passed by {statusDate}.",
  },
  advice: {
    fr: "Clôturez l'action, ou donnez une nouvelle échéance.",
    en: "Close the action, or give it a new due date.",
  },
  source: "DECM 26A202a",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(lineRecords(subject, "risk"), (record) => {
      const { language } = subject.settings;
      const { dueDate, riskStatus } = record.fields;
      const [due, statusDate] = [dateSpan(dueDate), statusDateOf(record, subject)];
      if (!due || !dueDate || statusDate === null || typeof riskStatus?.value !== "string") {
        return null;
      }
      const state = foldText(riskStatus.value);
      const closed = CLOSED.test(state) && !NEGATED.test(state);
      if (state === "" || closed || due.latest >= statusDate) return [];
      return findingAt(sta05, dueDate.source, {
        project: record.report.key,
        found: valueWords(dueDate, language),
        expected: `≥ ${dateWords(statusDate, language)}`,
        values: {
          heading: headingOf(subject, dueDate.source, "dueDate"),
          who: record.label,
          state: riskStatus.value,
          statusDate: dateWords(statusDate, language),
        },
      });
    }),
};
