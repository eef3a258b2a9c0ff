import { fieldById } from "../../fields/catalogue";
import { say } from "../../language/language";
import type { Text, TextValues } from "../../language/language";
import type { ChangeKind } from "../../portfolio/changes";
import type { Portfolio } from "../../portfolio/portfolio";
import { oneLine } from "./align";
import { percent, shortMoney } from "./numbers";
import type { Terminal } from "./terminal";

const TEXTS = {
  since: { fr: "depuis {period} : {parts}", en: "since {period}: {parts}" },
  nothing: { fr: "rien n'a changé", en: "nothing changed" },
  total: {
    fr: "{measure} {before} → {after} ({delta})",
    en: "{measure} {before} → {after} ({delta})",
  },
  most: { fr: "les plus fortes : {list}", en: "largest: {list}" },
  resent: { fr: "{count} renvoyés pour la période", en: "{count} sent again for the period" },
} satisfies Record<string, Text>;

/** Kinds that are counted, in the order told. */
const COUNTED: readonly (readonly [readonly ChangeKind[], Text])[] = [
  [["new", "returned"], { fr: "entrés {count}", en: "came {count}" }],
  [["gone", "finished"], { fr: "sortis {count}", en: "left {count}" }],
  [["renamed"], { fr: "renommés {count}", en: "renamed {count}" }],
  [["split", "merged"], { fr: "scindés ou fusionnés {count}", en: "split or merged {count}" }],
  [["doubtful"], { fr: "rapprochements douteux {count}", en: "doubtful matches {count}" }],
  [["baseline"], { fr: "références modifiées {count}", en: "baselines changed {count}" }],
  [["rewritten"], { fr: "passé réécrit {count}", en: "past rewritten {count}" }],
  [["milestone"], { fr: "jalons déplacés {count}", en: "milestones moved {count}" }],
  [["status", "threshold"], { fr: "seuils et météo {count}", en: "status and thresholds {count}" }],
];
/** Largest moves told by name. */
const MOST = 3;

/** What moved since the last portfolio, in at most three lines; none without an earlier portfolio. */
export function changeLines(portfolio: Portfolio, terminal: Terminal): string[] {
  const { changes, lastPeriod, bridge, settings } = portfolio;
  if (changes === null) return [];
  const { language, currency } = settings;
  const words = (text: Text, values?: TextValues) => say(text, language, values);
  const money = (value: number) => shortMoney(value, currency, language);
  const signed = (value: number) => `${value > 0 ? "+" : ""}${money(value)}`;
  const resent = changes.filter(({ kind }) => kind === "resent").length;
  const again =
    resent === 0
      ? []
      : [`  ${terminal.paint(`◆ ${words(TEXTS.resent, { count: resent })}`, "yellow")}`];
  if (lastPeriod === null) return again;
  const counts = COUNTED.flatMap(([kinds, text]) => {
    const count = changes.filter(({ kind }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [words(text, { count })];
  });
  const total =
    bridge === null
      ? []
      : [
          words(TEXTS.total, {
            measure: words(fieldById(bridge.field).name).toLowerCase(),
            before: money(bridge.before),
            after: money(bridge.after),
            delta: signed(bridge.after - bridge.before),
          }),
        ];
  const parts = [...total, ...counts];
  const list = changes
    .filter(({ kind, delta, rounding }) => kind === "amount" && delta !== null && !rounding)
    .slice(0, MOST)
    .map(({ name, delta, share }) => {
      const part = share === null ? "" : ` (${share > 0 ? "+" : ""}${percent(share, language)})`;
      return `${oneLine(name)} ${signed(delta!)}${part}`;
    });
  return [
    `  ${words(TEXTS.since, {
      period: lastPeriod,
      parts: parts.length === 0 ? words(TEXTS.nothing) : parts.join(" · "),
    })}`,
    ...(list.length === 0 ? [] : [`  ${words(TEXTS.most, { list: list.join(" · ") })}`]),
    ...again,
  ];
}
