import { evaluateEach, findingAt, threshold } from "../build";
import { shorten } from "../headings";
import { earlierOf } from "../history";
import type { Rule } from "../rule";
import { percentWords } from "../words";

const TEXTS = ["commentary", "statusCommentary", "budgetCommentary", "scheduleCommentary"] as const;
const FIGURES = ["amount", "date", "duration", "status", "threshold", "milestone", "baseline"];
/** Shorter comments ("RAS") may well be the same twice. */
const SHORTEST = 25;

/** How much of two texts is the same, by their words: 1 when all is. */
function likeness(a: string, b: string): number {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const [x, y] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of y) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return x.length + y.length === 0 ? 0 : (2 * shared) / (x.length + y.length);
}

/** STA-02: the commentary is that of the last report while the figures moved. */
export const sta02: Rule = {
  id: "STA-02",
  scope: "history",
  severity: "medium",
  title: { fr: "Commentaire non actualisé", en: "Comment not updated" },
  message: {
    fr: "{project} : le commentaire est celui de {period} ({score} de mots communs) alors que les chiffres ont bougé.",
    en: "{project}: the comment is that of {period} ({score} of words in common) while the figures moved.",
  },
  advice: {
    fr: "Dites ce qui s'est passé depuis le dernier rapport.",
    en: "Say what has happened since the last report.",
  },
  source: "convention",
  thresholds: { likeness: 0.95 },
  evaluate: (subject) =>
    evaluateEach(subject.reports, (assessed) => {
      const earlier = earlierOf(subject, assessed);
      const { report } = assessed;
      if (!earlier) return null;
      const pairs = TEXTS.flatMap((id) => {
        const [old, now] = [earlier.report.fields[id], report.fields[id]];
        if (typeof old?.value !== "string" || typeof now?.value !== "string") return [];
        if (now.value.length < SHORTEST || old.value.length < SHORTEST) return [];
        return [{ old: old.value, now }];
      });
      if (pairs.length === 0) return null;
      const moved = earlier.moves.some(({ kind, rounding }) => FIGURES.includes(kind) && !rounding);
      if (!moved) return [];
      return pairs.flatMap(({ old, now }) => {
        // The memory keeps the beginning of long texts.
        const score = likeness(old, String(now.value).slice(0, Math.max(old.length, SHORTEST)));
        if (score < threshold(sta02, subject, "likeness")) return [];
        const { language } = subject.settings;
        return findingAt(sta02, now.source, {
          project: report.key,
          found: shorten(String(now.value), 80),
          expected: "",
          values: {
            project: shorten(report.name, 60),
            period: earlier.period,
            score: percentWords(score, language, 0),
          },
        });
      });
    }),
};
