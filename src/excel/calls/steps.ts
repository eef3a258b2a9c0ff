import type { Text } from "../../language/language";

/** What a call to Excel was for, in words that follow "while …" ("en …"): each is one line here. */
export const STEPS = {
  readWorkbook: { fr: "lecture du classeur", en: "reading the workbook" },
  readCells: { fr: "lecture des cellules", en: "reading the cells" },
  writeCells: { fr: "écriture des cellules", en: "writing the cells" },
  writeSheets: { fr: "écriture des feuilles du portefeuille", en: "writing the portfolio sheets" },
  restoreSheets: {
    fr: "rétablissement des feuilles du portefeuille",
    en: "restoring the portfolio sheets",
  },
  setFlags: { fr: "marquage des cellules", en: "flagging the cells" },
  clearFlags: { fr: "effacement des marques", en: "clearing the flags" },
  goToCell: { fr: "déplacement vers la cellule", en: "going to the cell" },
  readState: { fr: "lecture des réglages du classeur", en: "reading the workbook's settings" },
  writeState: {
    fr: "enregistrement des réglages dans le classeur",
    en: "saving the settings into the workbook",
  },
  listen: { fr: "suivi du classeur", en: "following the workbook" },
} as const satisfies Readonly<Record<string, Text>>;

export type Step = keyof typeof STEPS;
