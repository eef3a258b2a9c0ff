import type { Language, Text } from "../../language/language";
import { say } from "../../language/language";

/** Why the portfolio was left as it was. */
export type RefusalReason =
  /** The person stopped it. */
  | "cancelled"
  /** Somebody changed our sheets after they were read. */
  | "changedMeanwhile"
  /** A sheet of ours, or the workbook's structure, is protected. */
  | "protected"
  /** A sheet or table that is not ours has a name that we need. */
  | "nameTaken"
  /** Cells that somebody filled stand where our tables must grow. */
  | "cellsInTheWay"
  /** Excel refused. */
  | "failed";

/** What went with the portfolio but could not be made; the figures are complete. */
export type WriteRemark =
  /** Formats, charts, notes … could not all be applied; the next refresh applies them. */
  | { readonly code: "dressingIncomplete"; readonly fault: string }
  /** Links beyond what is reasonable to send: their text is there. */
  | { readonly code: "linksLeftOut"; readonly count: number }
  /** This Excel has no notes (ExcelApi 1.18). */
  | { readonly code: "notesLeftOut"; readonly count: number }
  /** Comments stood on rows that are no longer in the portfolio. */
  | { readonly code: "commentsOfGoneRows"; readonly count: number }
  /** Working sheets, hidden, could not be removed; the next refresh removes them. */
  | { readonly code: "workingSheetsLeft" };

/** In which state a write left the portfolio. */
export type WriteOutcome =
  | { readonly portfolio: "new"; readonly remarks: readonly WriteRemark[] }
  | {
      readonly portfolio: "old";
      readonly reason: RefusalReason;
      /** Sheets or cells concerned. */
      readonly places: readonly string[];
      /** Excel's own code, where it refused. */
      readonly fault: string | null;
    }
  /** Excel stopped answering while the sheets were exchanged: the next run settles it first. */
  | { readonly portfolio: "unknown"; readonly fault: string };

const NEW: Text = {
  fr: "Le portefeuille est à jour.",
  en: "The portfolio is up to date.",
};
const UNKNOWN: Text = {
  fr: "Excel a cessé de répondre pendant la mise à jour ({fault}). Relancez la consolidation : elle terminera d'abord ce qui a été commencé.",
  en: "Excel stopped answering during the update ({fault}). Run the consolidation again: it will first finish what was begun.",
};
const OLD: Readonly<Record<RefusalReason, Text>> = {
  cancelled: {
    fr: "Mise à jour annulée. Le portefeuille est resté tel qu'il était.",
    en: "Update cancelled. The portfolio is as it was.",
  },
  changedMeanwhile: {
    fr: "Quelqu'un a modifié le portefeuille entre-temps ({places}). Rien n'a été écrasé : relancez la consolidation pour en tenir compte.",
    en: "Somebody changed the portfolio meanwhile ({places}). Nothing was overwritten: run the consolidation again to take it in.",
  },
  protected: {
    fr: "Feuille ou classeur protégé : {places}. Le portefeuille est resté tel qu'il était. Ôtez la protection, puis relancez.",
    en: "Protected sheet or workbook: {places}. The portfolio is as it was. Remove the protection, then run again.",
  },
  nameTaken: {
    fr: "Ce nom est déjà pris dans le classeur : {places}. Le portefeuille est resté tel qu'il était. Renommez la feuille ou le tableau, puis relancez.",
    en: "This name is taken in the workbook: {places}. The portfolio is as it was. Rename the sheet or table, then run again.",
  },
  cellsInTheWay: {
    fr: "Des cellules remplies à la main sont à la place des nouvelles lignes : {places}. Rien n'a été écrasé. Déplacez-les, puis relancez.",
    en: "Cells filled in by hand stand where new rows go: {places}. Nothing was overwritten. Move them, then run again.",
  },
  failed: {
    fr: "Excel a refusé la mise à jour ({fault}). Le portefeuille est resté tel qu'il était. Relancez la consolidation.",
    en: "Excel refused the update ({fault}). The portfolio is as it was. Run the consolidation again.",
  },
};
const REMARKS: Readonly<Record<WriteRemark["code"], Text>> = {
  dressingIncomplete: {
    fr: "La mise en forme est incomplète ({fault}) : la prochaine mise à jour l'achèvera.",
    en: "Formatting is incomplete ({fault}): the next update will complete it.",
  },
  linksLeftOut: {
    fr: "{count} liens n'ont pas été posés : l'emplacement est écrit dans la cellule.",
    en: "{count} links were not made: the place is written in the cell.",
  },
  notesLeftOut: {
    fr: "{count} notes n'ont pas été posées : cette version d'Excel ne le permet pas.",
    en: "{count} notes were not made: this version of Excel does not allow it.",
  },
  commentsOfGoneRows: {
    fr: "{count} commentaires portaient sur des lignes absentes de cette consolidation : vérifiez leur place.",
    en: "{count} comments stood on rows that are not in this consolidation: check their place.",
  },
  workingSheetsLeft: {
    fr: "Des feuilles de travail masquées sont restées : la prochaine mise à jour les supprimera.",
    en: "Hidden working sheets were left: the next update will remove them.",
  },
};

/** The outcome in words: which portfolio the person has now, why, and what to do. */
export function sayOutcome(outcome: WriteOutcome, language: Language): string {
  switch (outcome.portfolio) {
    case "new":
      return [
        say(NEW, language),
        ...outcome.remarks.map((remark) => say(REMARKS[remark.code], language, { ...remark })),
      ].join(" ");
    case "old":
      return say(OLD[outcome.reason], language, {
        places: outcome.places.join(", "),
        fault: outcome.fault ?? "",
      });
    case "unknown":
      return say(UNKNOWN, language, { fault: outcome.fault });
  }
}

/** Thrown before anything of the portfolio was touched. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly places: readonly string[] = []
  ) {
    super(reason);
  }
}
