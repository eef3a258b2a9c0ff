import { foldText } from "./plainText";
import type { Status } from "./values";
import { names } from "./names";

/**
 * Words of each status, folded. The five-point scale of the UK authority groups as its own reports do:
 * "Amber/Green" (probable) with green, "Amber/Red" (in doubt) with red.
 */
const WORDS: Readonly<Record<Status, readonly string[]>> = {
  onTrack: names(`
    green | vert | g | v | amber/green | green/amber | ambre/vert | vert/orange | orange/vert | vert clair | light green
    soleil | ensoleille | grand soleil | beau | beau temps | sunny | sun | clair | degage
    on track | on schedule | on target | ok | bon | bonne | nominal | conforme | en bonne voie | dans les temps
    maitrise | sous controle | favorable | highly likely | probable | good | healthy | r.a.s. | ras | no issue
    on budget | a l'heure | satisfaisant | stable | termine | complete | completed | done | atteint | realise
  `),
  watch: names(`
    amber | orange | ambre | jaune | yellow | a | o | j | amber/amber
    nuage | nuageux | couvert | voile | variable | eclaircie | eclaircies | mitige | cloudy | cloud | partly cloudy
    watch | at risk | a risque | a surveiller | vigilance | attention | sous surveillance | alerte | warning | fragile
    feasible | minor issues | needs attention | moyen | tendu | risque | under review | caution | some concerns
  `),
  offTrack: names(`
    red | rouge | r | amber/red | red/amber | ambre/rouge | rouge/orange | orange/rouge | noir | black | orange fonce
    orage | orageux | pluie | pluvieux | pluvieuse | tempete | stormy | storm | rain | rainy | mauvais | mauvaise
    off track | critique | critical | en difficulte | en derive | derive | bloque | en alerte | non conforme | en retard
    late | delayed | unachievable | in doubt | major issues | poor | off target | en echec | failing | overdue
  `),
  notAssessed: names(`
    reset | exempt | not assessed | not rated | non evalue | non note | grey | gray | gris | blanc | white | blue | bleu
    suspendu | suspended | on hold | en attente | not started | non demarre | a venir | paused | gele | no rating | none
  `),
};

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.keys(WORDS) as Status[]).flatMap((status) =>
    WORDS[status].map((word) => [word, status] as const)
  )
);

const GLYPHS: readonly (readonly [RegExp, Status])[] = [
  [
    /[\u{1F327}\u{1F329}\u{26C8}\u{1F32A}\u{26A1}\u{2614}\u{1F534}\u{1F7E5}\u{1F6D1}\u{274C}\u{2716}\u{2718}▲]/u,
    "offTrack",
  ],
  [
    /[\u{26C5}\u{1F324}\u{1F325}\u{1F326}\u{2601}\u{1F7E0}\u{1F7E1}\u{1F7E7}\u{1F7E8}\u{26A0}◆]/u,
    "watch",
  ],
  [/[\u{2600}\u{1F31E}\u{1F7E2}\u{1F7E9}\u{2705}\u{2714}\u{2713}●]/u, "onTrack"],
  [/[\u{26AA}\u{26AB}\u{1F535}\u{2B1C}○]/u, "notAssessed"],
];

/**
 * Reads a declared status: RAG on three or five points, colours, météo in words or signs (☀ ⛅ ⛈), fr and en,
 * "Amber (was Red)", "Rouge : dérive du planning". @returns null when no status is told.
 */
export function parseStatus(text: string): Status | null {
  for (const [glyph, status] of GLYPHS) if (glyph.test(text)) return status;
  const folded = foldText(text)
    .replace(/\s*[/\\|-]\s*/g, "/")
    .replace(/[.!;:]+$/, "")
    .trim();
  if (folded === "") return null;
  const whole =
    STATUS_OF.get(folded) ??
    STATUS_OF.get(folded.replace(/\//g, " ")) ??
    STATUS_OF.get(folded.replace(/^(?:statut|status|rag|meteo|feu) ?:? ?/, ""));
  if (whole) return whole;
  if (folded.startsWith("exempt")) return "notAssessed";
  if (folded.length > 80) return null;
  const start =
    /^(amber\/green|green\/amber|amber\/red|red\/amber|amber|green|red|vert|orange|rouge|jaune|yellow)(?![a-z])/.exec(
      folded
    );
  return start ? STATUS_OF.get(start[1]!)! : null;
}
