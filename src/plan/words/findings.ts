/** Words of the sheet of findings. */
export const FINDING_WORDS = {
  subtitle: {
    fr: "{count} {count|constat|constats}, dont {blocking} {blocking|bloquant|bloquants} · cliquez sur la cellule pour l'ouvrir · colonnes claires à remplir : elles restent d'une consolidation à l'autre",
    en: "{count} {count|finding|findings}, {blocking} of them blocking · click the cell to open it · light columns are yours to fill in: they stay from one consolidation to the next",
  },
  severity: { fr: "Gravité", en: "Severity" },
  rule: { fr: "Règle", en: "Rule" },
  title: { fr: "Constat", en: "Finding" },
  found: { fr: "Trouvé", en: "Found" },
  expected: { fr: "Attendu", en: "Expected" },
  message: { fr: "Explication", en: "Explanation" },
  advice: { fr: "Que faire", en: "What to do" },
  answer: { fr: "Réponse", en: "Answer" },
  answerNote: {
    fr: "À remplir : réponse du chef de projet ou justification de l'écart.",
    en: "To fill in: the project manager's answer, or why the deviation is accepted.",
  },
  acceptedBy: { fr: "Accepté par", en: "Accepted by" },
  acceptedByNote: {
    fr: "À remplir : qui accepte l'écart (pas son auteur).",
    en: "To fill in: who accepts the deviation (not its author).",
  },
  until: { fr: "Jusqu'au", en: "Until" },
  untilNote: {
    fr: "À remplir : date à laquelle l'acceptation prend fin.",
    en: "To fill in: date on which the acceptance ends.",
  },
  dateError: { fr: "Saisissez une date.", en: "Enter a date." },
} as const;
