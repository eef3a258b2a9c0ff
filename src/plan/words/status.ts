import type { Severity } from "../../audit/finding";
import type { Status } from "../../fields/values";
import type { Text } from "../../language/language";
import type { LedgerStatus } from "../../portfolio/portfolio";

/** Health: a glyph and a word, never colour alone. */
export const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  onTrack: { fr: "● Maîtrisé", en: "● On track" },
  watch: { fr: "◆ À surveiller", en: "◆ Watch" },
  offTrack: { fr: "▲ En difficulté", en: "▲ Off track" },
  notAssessed: { fr: "○ Non évalué", en: "○ Not assessed" },
};

/** From good to bad, the unknown last. */
export const STATUS_ORDER: readonly Status[] = ["onTrack", "watch", "offTrack", "notAssessed"];

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  critical: { fr: "▲ Bloquant", en: "▲ Blocking" },
  high: { fr: "◆ Majeur", en: "◆ Major" },
  medium: { fr: "● Modéré", en: "● Moderate" },
  low: { fr: "○ Mineur", en: "○ Minor" },
};

export const SEVERITY_ORDER: readonly Severity[] = ["critical", "high", "medium", "low"];

/** What became of a file. */
export const FATE_WORDS: Readonly<Record<LedgerStatus, Text>> = {
  consolidated: { fr: "● Consolidé", en: "● Consolidated" },
  partial: { fr: "◆ Partiel", en: "◆ Partial" },
  late: { fr: "◆ En retard", en: "◆ Late" },
  duplicate: { fr: "○ Doublon", en: "○ Duplicate" },
  rejected: { fr: "▲ Refusé", en: "▲ Rejected" },
  missing: { fr: "▲ Manquant", en: "▲ Missing" },
};

export const FATE_ORDER: readonly LedgerStatus[] = [
  "consolidated",
  "partial",
  "late",
  "duplicate",
  "rejected",
  "missing",
];

/** What a cell shows for an indicator that is not defined. */
export const NOT_DEFINED: Text = { fr: "n/d", en: "n/a" };

export const YES: Text = { fr: "Oui", en: "Yes" };
export const NO: Text = { fr: "Non", en: "No" };
