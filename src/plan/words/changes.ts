import type { Text } from "../../language/language";
import type { Change, ChangeFamily, ChangeKind, Verdict } from "../../portfolio/changes";
import type { BridgeStep } from "../../portfolio/changesTotals";

/** Words of the sheet of changes. */
export const CHANGE_WORDS = {
  title: { fr: "Évolutions depuis {period}", en: "Changes since {period}" },
  subtitle: {
    fr: "{count} évolutions entre {from} et {to}, chacune avec ses deux valeurs et ses deux cellules ; les plus fortes d'abord",
    en: "{count} changes between {from} and {to}, each with both values and both cells; the largest first",
  },
  onlyResent: {
    fr: "Pas de portefeuille antérieur ; {count} retours renvoyés pour {to}",
    en: "No earlier portfolio; {count} returns sent again for {to}",
  },
  none: { fr: "Rien n'a changé", en: "Nothing has changed" },
  overview: { fr: "En bref", en: "At a glance" },
  family: { fr: "Domaine", en: "Area" },
  changes: { fr: "Évolutions", en: "Changes" },
  counts: { fr: "Nb · ▲ défav. · ● fav.", en: "No. · ▲ adverse · ● good" },
  bridge: { fr: "{measure} : de {from} à {to}", en: "{measure}: from {from} to {to}" },
  amount: { fr: "Montant ({currency})", en: "Amount ({currency})" },
  projects: { fr: "Projets", en: "Projects" },
  before: { fr: "Total {period}", en: "Total {period}" },
  check: { fr: "Contrôle (0 attendu)", en: "Check (0 expected)" },
  kind: { fr: "Nature", en: "Kind" },
  subject: { fr: "Ce qui a bougé", en: "What moved" },
  old: { fr: "Avant", en: "Before" },
  now: { fr: "Maintenant", en: "Now" },
  delta: { fr: "Écart", en: "Change" },
  deltaNote: {
    fr: "Maintenant moins avant : montants dans la devise du portefeuille, dates en jours. Hausse de coût ou retard : défavorable.",
    en: "Now less before: amounts in the portfolio's currency, dates in days. Higher cost or later: adverse.",
  },
  share: { fr: "Écart %", en: "Change %" },
  oldSource: { fr: "Cellule avant", en: "Cell before" },
  nowSource: { fr: "Cellule maintenant", en: "Cell now" },
  decision: { fr: "Décision", en: "Decision" },
  decisionNote: {
    fr: "Pour un rapprochement douteux : « oui » si c'est le même projet ; pris en compte à la prochaine consolidation.",
    en: "For a doubtful match: “yes” if it is the same project; heeded at the next consolidation.",
  },
  comment: { fr: "Précision", en: "Detail" },
  explanation: { fr: "Commentaire", en: "Comment" },
  approvedChange: { fr: "avec avenant approuvé", en: "with an approved change" },
  withoutChange: { fr: "sans avenant approuvé", en: "without an approved change" },
  rounding: { fr: "précision de saisie", en: "typed to another precision" },
  likeness: { fr: "ressemblance {score} %", en: "{score}% alike" },
  revision: { fr: "{count}e envoi", en: "sent {count} times" },
  days: { fr: "j", en: "d" },
  memorySubtitle: {
    fr: "Ce que les projets ont déclaré aux dernières périodes, avec les cellules d'origine : sert à la prochaine consolidation, ne pas modifier",
    en: "What projects reported for the last periods, with the cells of origin: used by the next consolidation, do not change",
  },
  chartTitle: {
    fr: "Les plus fortes évolutions de montants ({unit})",
    en: "Largest changes of amounts ({unit})",
  },
} as const satisfies Record<string, Text>;

export const FAMILY_WORDS: Readonly<Record<ChangeFamily, Text>> = {
  money: { fr: "Coûts et budgets", en: "Costs and budgets" },
  schedule: { fr: "Délais et jalons", en: "Dates and milestones" },
  health: { fr: "Météo et indicateurs", en: "Status and indicators" },
  baseline: { fr: "Référence", en: "Baseline" },
  past: { fr: "Passé réécrit, renvois", en: "Rewritten past, resubmissions" },
  scope: { fr: "Périmètre", en: "Scope" },
  identity: { fr: "Noms et rattachements", en: "Names and ownership" },
};

export const KIND_WORDS: Readonly<Record<ChangeKind, Text>> = {
  new: { fr: "Nouveau projet", en: "New project" },
  returned: { fr: "Projet de retour", en: "Project is back" },
  gone: { fr: "Projet disparu", en: "Project gone" },
  finished: { fr: "Projet terminé, sorti", en: "Project finished, left" },
  split: { fr: "Projet scindé", en: "Project split" },
  merged: { fr: "Projets fusionnés", en: "Projects merged" },
  doubtful: { fr: "Rapprochement douteux", en: "Doubtful match" },
  renamed: { fr: "Renommé", en: "Renamed" },
  transferred: { fr: "Rattachement changé", en: "Ownership changed" },
  late: { fr: "Retour en retard", en: "Late return" },
  resent: { fr: "Période renvoyée", en: "Period sent again" },
  amount: { fr: "Montant", en: "Amount" },
  date: { fr: "Date", en: "Date" },
  duration: { fr: "Durée", en: "Duration" },
  status: { fr: "Météo", en: "Status" },
  threshold: { fr: "Seuil franchi", en: "Threshold crossed" },
  phase: { fr: "Phase", en: "Phase" },
  baseline: { fr: "Référence modifiée", en: "Baseline changed" },
  rewritten: { fr: "Passé réécrit", en: "Past rewritten" },
  milestone: { fr: "Jalon déplacé", en: "Milestone moved" },
  milestoneReached: { fr: "Jalon atteint", en: "Milestone reached" },
  milestoneNew: { fr: "Nouveau jalon", en: "New milestone" },
  milestoneGone: { fr: "Jalon retiré", en: "Milestone removed" },
};

/** Glyph first: never colour alone. */
export const VERDICT_GLYPHS: Readonly<Record<Verdict, string>> = {
  worse: "▲",
  better: "●",
  neutral: "○",
};

export const STEP_WORDS: Readonly<Record<BridgeStep["step"], Text>> = {
  added: { fr: "+ Projets entrés", en: "+ Projects that came" },
  removed: { fr: "− Projets sortis", en: "− Projects that left" },
  increased: { fr: "+ Hausses", en: "+ Increases" },
  decreased: { fr: "− Baisses", en: "− Decreases" },
  appeared: { fr: "+ Montants nouvellement déclarés", en: "+ Amounts newly reported" },
  withdrawn: { fr: "− Montants qui ne sont plus déclarés", en: "− Amounts no longer reported" },
};

/** The kind in words, with its glyph. */
export function kindText({ kind, verdict }: Change): Text {
  const words = KIND_WORDS[kind];
  const glyph = VERDICT_GLYPHS[verdict];
  return { fr: `${glyph} ${words.fr}`, en: `${glyph} ${words.en}` };
}
