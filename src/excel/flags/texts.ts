import type { Text } from "../../language/language";
import type { FlagOutcome } from "./setFlags";
import type { GoToOutcome } from "./goToCell";

type Refusal = Exclude<Exclude<GoToOutcome, { went: true }>["reason"], "fault">;

/** Why a cell could not be gone to, and what to do; a fault says it itself (`sayFault`). */
export const GO_TO_TEXTS: Readonly<Record<Refusal | "hiddenLine", Text>> = {
  noCell: {
    fr: "Ce constat ne concerne pas une cellule en particulier.",
    en: "This finding is not about one cell.",
  },
  gone: {
    fr: "La feuille « {sheet} » n'existe plus dans ce classeur. Relancez le contrôle.",
    en: "The sheet “{sheet}” is no longer in this workbook. Run the check again.",
  },
  hidden: {
    fr: "La feuille « {sheet} » est masquée. Affichez-la pour voir la cellule {cell}.",
    en: "The sheet “{sheet}” is hidden. Show it to see cell {cell}.",
  },
  protected: {
    fr: "La feuille « {sheet} » est protégée ou ne peut pas être affichée : ôtez la protection (Révision) pour atteindre la cellule {cell}.",
    en: "The sheet “{sheet}” is protected or cannot be shown: remove the protection (Review) to reach cell {cell}.",
  },
  otherWorkbook: {
    fr: "Un autre classeur est au premier plan : revenez à celui-ci pour voir {sheet}!{cell}.",
    en: "Another workbook is in front: go back to this one to see {sheet}!{cell}.",
  },
  hiddenLine: {
    fr: "La cellule {cell} se trouve dans une ligne ou une colonne masquée.",
    en: "Cell {cell} is in a hidden row or column.",
  },
};

/** Why the cells of a sheet could not be marked. */
export const SKIPPED_TEXTS: Readonly<Record<FlagOutcome["skipped"][number]["reason"], Text>> = {
  protected: {
    fr: "Feuille « {sheet} » protégée : {places} constat(s) visibles dans le volet seulement.",
    en: "Sheet “{sheet}” is protected: {places} finding(s) shown in the pane only.",
  },
  gone: {
    fr: "Feuille « {sheet} » introuvable : {places} constat(s) visibles dans le volet seulement.",
    en: "Sheet “{sheet}” was not found: {places} finding(s) shown in the pane only.",
  },
};
