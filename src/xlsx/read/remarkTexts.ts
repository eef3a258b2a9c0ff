import type { ReaderRemarkCode } from "../../book/book";
import type { Text } from "../../language/language";

/** What the reader met and could not keep, in words. Values: sheet, cell, detail. */
export const REMARK_TEXTS: Readonly<Record<ReaderRemarkCode, Text>> = {
  formulasNotKept: {
    fr: "Le format {detail} ne livre que les résultats : les formules n'ont pas été lues.",
    en: "The {detail} format gives results only: formulas were not read.",
  },
  sheetMissing: {
    fr: "L'onglet « {sheet} » est annoncé par le classeur mais absent du fichier ({detail}).",
    en: "Sheet “{sheet}” is listed by the workbook but is not in the file ({detail}).",
  },
  partMissing: {
    fr: "Un élément annoncé est absent du fichier : {detail}.",
    en: "A part that the file refers to is missing: {detail}.",
  },
  malformedXml: {
    fr: "Un élément du fichier est illisible et a été laissé de côté : {detail}.",
    en: "A part of the file cannot be read and was left out: {detail}.",
  },
  cellOutOfGrid: {
    fr: "Onglet « {sheet} » : une cellule hors de la grille d'Excel a été laissée de côté ({detail}).",
    en: "Sheet “{sheet}”: a cell outside Excel's grid was left out ({detail}).",
  },
  duplicateCell: {
    fr: "Onglet « {sheet} » : la cellule {cell} figure deux fois dans le fichier ; la dernière valeur est retenue.",
    en: "Sheet “{sheet}”: cell {cell} is in the file twice; the last value was kept.",
  },
  badSharedString: {
    fr: "Onglet « {sheet} » : le texte de la cellule {cell} manque dans le fichier (n° {detail}).",
    en: "Sheet “{sheet}”: the text of cell {cell} is missing from the file (no. {detail}).",
  },
  encodingGuessed: {
    fr: "L'encodage du texte n'est pas indiqué ; il a été lu comme {detail}. Vérifiez les accents.",
    en: "The text encoding is not stated; it was read as {detail}. Check accented letters.",
  },
  brokenQuotes: {
    fr: "Un guillemet n'est pas refermé vers la ligne de {cell} : des lignes ont pu être réunies en une seule.",
    en: "A quotation mark is not closed near the row of {cell}: rows may have run together.",
  },
};
