import { foldText } from "./plainText";
import { names } from "./names";

/** Words that stand for "no value", folded. Longer sentences are prose: they say why. */
const WORDS = new Set(
  names(`
    n/a | na | n.a. | n.a | n/d | nd | n.d. | n.d | n/c | nc | n.c. | n/k | nk | n/r | nr | n.r. | ns | n.s.
    s/o | so | s.o. | sans objet | neant | aucun | aucune | non communique | non renseigne | non disponible
    non defini | non definie | non connu | inconnu | indetermine | non applicable | non chiffre | non evalue
    a definir | a determiner | a preciser | a completer | a venir | a confirmer | en attente | a renseigner | a estimer
    tbd | t.b.d. | tbc | t.b.c. | tba | to be determined | to be defined | to be confirmed | to be advised
    not available | not applicable | not known | unknown | none | nil | null | pending | missing | blank | empty
    not provided | not set | not yet known | no data | vide | #na | (vide) | (blank) | xx | xxx | xxxx | aad | ad
  `)
);

/** True for "N/A", "n.d.", "TBD", "à définir", "-", "…", "?" and the like: something typed so as not to leave a blank. */
export function isPlaceholder(text: string): boolean {
  // Longer than any of the words, even among spaces, is prose.
  if (text.length > 60) return false;
  const folded = foldText(text);
  if (folded === "") return false;
  if (/^[-–—―_.…?*/\\]+$/.test(folded)) return true;
  return (
    WORDS.has(folded) || WORDS.has(folded.replace(/^[([]|[)\]]$/g, "").replace(/[ .:;!]+$/, ""))
  );
}
