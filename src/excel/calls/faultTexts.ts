import { say, type Language, type Text } from "../../language/language";
import type { ExcelFault } from "./excelFault";
import type { FaultKind } from "./faultKind";
import { STEPS } from "./steps";

/** What happened and what to do about it. `{where}` is the sheet or cell, or what was being done. */
export const FAULT_TEXTS: Readonly<Record<FaultKind, { what: Text; advice: Text }>> = {
  busy: {
    what: {
      fr: "Excel est occupé ou la connexion a été coupée.",
      en: "Excel is busy, or the connection was cut.",
    },
    advice: { fr: "Patientez un instant, puis recommencez.", en: "Wait a moment, then try again." },
  },
  tooLarge: {
    what: {
      fr: "Excel refuse une demande de cette taille, même découpée.",
      en: "Excel refuses a request of this size, even in pieces.",
    },
    advice: {
      fr: "Raccourcissez les textes très longs ou traitez moins de feuilles à la fois.",
      en: "Shorten very long texts, or work on fewer sheets at a time.",
    },
  },
  editing: {
    what: { fr: "Une cellule est en cours de saisie.", en: "A cell is being edited." },
    advice: {
      fr: "Terminez la saisie (Entrée ou Échap) : la demande reprendra d'elle-même.",
      en: "Finish the entry (Enter or Esc): the request then goes on by itself.",
    },
  },
  missing: {
    what: {
      fr: "Cette version d'Excel ne propose pas cette fonction.",
      en: "This version of Excel does not have this function.",
    },
    advice: {
      fr: "Mettez Excel à jour ou ouvrez le classeur dans Excel pour le web.",
      en: "Update Excel, or open the workbook in Excel on the web.",
    },
  },
  denied: {
    what: {
      fr: "La feuille ou le classeur est protégé, ou ouvert en lecture seule.",
      en: "The sheet or the workbook is protected, or open read-only.",
    },
    advice: {
      fr: "Ôtez la protection (Révision > Ôter la protection) ou travaillez sur une copie, puis recommencez.",
      en: "Remove the protection (Review > Unprotect) or work on a copy, then try again.",
    },
  },
  otherWorkbook: {
    what: { fr: "Un autre classeur est au premier plan.", en: "Another workbook is in front." },
    advice: {
      fr: "Revenez au classeur où Vigie est ouvert, puis recommencez.",
      en: "Go back to the workbook where Vigie is open, then try again.",
    },
  },
  gone: {
    what: {
      fr: "Une feuille, un tableau ou un nom attendu n'existe plus dans le classeur.",
      en: "A sheet, table or name that was expected is no longer in the workbook.",
    },
    advice: {
      fr: "Vérifiez qu'il n'a pas été supprimé ou renommé, puis relancez le contrôle.",
      en: "Check that it was not deleted or renamed, then run the check again.",
    },
  },
  hung: {
    what: { fr: "Excel n'a pas répondu à temps.", en: "Excel did not answer in time." },
    advice: {
      fr: "La demande a pu aboutir malgré tout : vérifiez le classeur, puis recommencez. Si cela persiste, rechargez-le.",
      en: "The request may have gone through all the same: look at the workbook, then try again. If it goes on, reload it.",
    },
  },
  cancelled: {
    what: { fr: "Opération annulée.", en: "Cancelled." },
    advice: { fr: "Relancez-la quand vous le souhaitez.", en: "Run it again whenever you like." },
  },
  newerState: {
    what: {
      fr: "Les réglages de ce classeur ont été enregistrés par une version plus récente de Vigie.",
      en: "The settings in this workbook were saved by a newer version of Vigie.",
    },
    advice: {
      fr: "Mettez Vigie à jour (rechargez le complément) avant de continuer ; rien n'a été modifié.",
      en: "Update Vigie (reload the add-in) before you go on; nothing was changed.",
    },
  },
  unexpected: {
    what: { fr: "Excel a signalé une erreur ({code}).", en: "Excel reported an error ({code})." },
    advice: {
      fr: "Recommencez. Si l'erreur revient, enregistrez et rouvrez le classeur, puis signalez ce code.",
      en: "Try again. If it comes back, save and reopen the workbook, then report this code.",
    },
  },
};

const PLACE: Text = { fr: "Lors de : {step}{where}.", en: "While {step}{where}." };
const AT: Text = { fr: " ({where})", en: " ({where})" };

/** What happened, where, and what to do, as sentences of one language. */
export function sayFault(
  fault: ExcelFault,
  language: Language
): { readonly what: string; readonly where: string; readonly advice: string } {
  const { what, advice } = FAULT_TEXTS[fault.kind];
  const where = fault.where === null ? "" : say(AT, language, { where: fault.where });
  return {
    what: say(what, language, { code: fault.code }),
    where: say(PLACE, language, { step: STEPS[fault.step][language], where }),
    advice: say(advice, language),
  };
}
