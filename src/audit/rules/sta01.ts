import type { Status } from "../../fields/values";
import type { IndicatorId, Indicators } from "../../indicators/indicator";
import { MEASURES } from "../../indicators/measures";
import { valueOf } from "../../indicators/result";
import { computeStatus, statusRank } from "../../indicators/status";
import type { Language, Text } from "../../language/language";
import { evaluateEach, findingAt } from "../build";
import { headingOf, shorten } from "../headings";
import type { Rule } from "../rule";
import { numberWords, percentWords } from "../words";

/** How a status reads, glyph first: never colour alone. */
const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  onTrack: { fr: "● en ligne", en: "● on track" },
  watch: { fr: "◆ à surveiller", en: "◆ watch" },
  offTrack: { fr: "▲ en dérive", en: "▲ off track" },
  notAssessed: { fr: "○ non évalué", en: "○ not assessed" },
};

/** STA-01, the "watermelon": green outside, red inside. The declared status is better than what the data say. */
export const sta01: Rule = {
  id: "STA-01",
  scope: "row",
  severity: "high",
  title: { fr: "Météo meilleure que les chiffres", en: "Status better than the figures" },
  message: {
    fr: "{project} : « {heading} » indique « {found} », les chiffres disent {expected} ({because}).",
    en: "{project}: “{heading}” says “{found}”, the figures say {expected} ({because}).",
  },
  advice: {
    fr: "Alignez la météo sur les chiffres, ou expliquez en commentaire pourquoi elle s'en écarte.",
    en: "Bring the status in line with the figures, or explain in the commentary why it differs.",
  },
  source: "GAO-10-701; bestoutcome.com",
  thresholds: {},
  evaluate: (subject) =>
    evaluateEach(subject.reports, ({ report, indicators }) => {
      const { language } = subject.settings;
      const declared = report.fields.declaredStatus;
      const rank = declared ? statusRank(declared.value as Status) : null;
      const computed = computeStatus(indicators);
      const computedRank = statusRank(computed.status);
      if (!declared || rank === null || computedRank === null) return null;
      if (rank >= computedRank) return [];
      const culprits = computed.measures.filter(({ status }) => status === computed.status);
      return findingAt(sta01, declared.source, {
        project: report.key,
        found:
          shorten(declared.source.text, 40) || STATUS_WORDS[declared.value as Status][language],
        expected: STATUS_WORDS[computed.status][language],
        values: {
          project: shorten(report.name, 60),
          heading: headingOf(subject, declared.source, "declaredStatus"),
          because: culprits
            .map(({ measure }) => measureWords(measure, indicators, language))
            .join(", "),
        },
      });
    }),
};

/** "IPC 0,82". */
function measureWords(id: IndicatorId, indicators: Indicators, language: Language): string {
  const measure = MEASURES.find((candidate) => candidate.id === id);
  const value = valueOf(indicators[id]);
  if (!measure || value === null) return id;
  const words =
    measure.unit === "fraction" ? percentWords(value, language) : numberWords(value, language, 3);
  return `${measure.name[language]} ${words}`;
}
