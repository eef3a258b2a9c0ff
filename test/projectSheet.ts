import { minimalWorkbook } from "./minimalWorkbook";
import type { MinimalCell } from "./minimalWorkbook";

/** A project's own sheet as a form, with whatever differs from the usual. */
export function projectSheet(
  id: string,
  name: string,
  more: Readonly<Record<string, MinimalCell>> = {}
): Uint8Array {
  const labels: Record<string, MinimalCell> = {
    "Code projet": id,
    "Nom du projet": name,
    Direction: "Systèmes d'information",
    "Chef de projet": "Camille Roux",
    Période: "2026-10",
    Météo: "Vert",
    "Date de début": "15/01/2026",
    "Date de fin prévue": "30/06/2027",
    "Budget à l'achèvement (k€)": 1200,
    "Valeur planifiée (k€)": 600,
    "Valeur acquise (k€)": 540,
    "Coût réel (k€)": 580,
    "Atterrissage (k€)": 1250,
    ...more,
  };
  return minimalWorkbook([["Fiche", [["Fiche projet"], [], ...Object.entries(labels)]]]);
}
