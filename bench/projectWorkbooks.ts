import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { minimalWorkbook } from "../test/minimalWorkbook";
import type { MinimalCell } from "../test/minimalWorkbook";

/**
 * Writes project workbooks as an office would send them: a form and budget lines by month; with twenty-four
 * lines, about 500 cells each. The same numbers every time.
 */
export function writeProjectWorkbooks(folder: string, count: number, lines = 24): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const id = `PRJ-${String(i + 1).padStart(4, "0")}`;
    writeFileSync(path.join(folder, `${id}.xlsx`), projectWorkbook(id, i, lines));
  }
}

const CATEGORIES = ["Prestations", "Licences", "Matériel", "Formation", "Interne"] as const;

function projectWorkbook(id: string, seed: number, count: number): Uint8Array {
  const random = generator(seed + 1);
  const budget = 100_000 + Math.round(random() * 4_000_000);
  const form: MinimalCell[][] = [
    ["Fiche projet"],
    [],
    ["Code projet", id],
    ["Projet", `Chantier ${seed + 1}`],
    ["Direction", `Direction ${(seed % 9) + 1}`],
    ["Chef de projet", `Responsable ${(seed % 40) + 1}`],
    ["Période", "2026-10"],
    ["Devise", "EUR"],
    ["Météo", ["Vert", "Orange", "Rouge"][seed % 3]!],
    ["Date de début", "01/01/2026"],
    ["Date de fin prévue", "31/12/2027"],
    ["Budget à l'achèvement (€)", budget],
    ["Valeur planifiée (€)", Math.round(budget * 0.5)],
    ["Valeur acquise (€)", Math.round(budget * (0.35 + random() * 0.2))],
    ["Coût réel (€)", Math.round(budget * (0.4 + random() * 0.2))],
    ["Atterrissage (€)", Math.round(budget * (0.9 + random() * 0.3))],
  ];
  const months = Array.from({ length: 12 }, (_, m) => `2026-${String(m + 1).padStart(2, "0")}`);
  const lines: MinimalCell[][] = Array.from({ length: count }, (_, line) => [
    `L${line + 1}`,
    `Poste ${line + 1}`,
    line % 2 === 0 ? "CAPEX" : "OPEX",
    CATEGORIES[line % CATEGORIES.length]!,
    ...months.map(() => Math.round((budget / (count * 12)) * (0.5 + random()))),
  ]);
  return minimalWorkbook([
    ["Fiche", form],
    ["Budget", [["N° ligne", "Libellé", "Nature", "Catégorie", ...months], ...lines]],
  ]);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
