import type { Plan } from "../../../src/plan/plan";
import { blankSheet } from "./paper";

const NOTES: readonly (readonly [string, string, string])[] = [
  ["Ordre du jour", "Revue des fiches d'octobre, préparation du comité du 24 novembre", ""],
  ["Présents", "H. Fauvel, P. Arnould, J.-M. Ollivier, V. Delmas, C. Bonnemain", ""],
  ["Excusés", "B. Quéré", ""],
  ["Décision", "Les fiches sur l'ancien modèle sont acceptées jusqu'à décembre", "C. Bonnemain"],
  ["Décision", "La bascule de la paie est tranchée en comité, pas avant", "V. Delmas"],
  ["Action", "Relancer les filiales pour le taux de change de clôture", "J.-M. Ollivier"],
  ["Action", "Réserver la salle Loire pour le comité", "C. Bonnemain"],
  [
    "Action",
    "Demander à la DSI une date commune entre la déclaration en ligne et le SI Indemnisation",
    "P. Arnould",
  ],
  ["Divers", "Pot de départ de Gilles le 4 décembre", ""],
];

/** A workbook left in the folder by mistake: it holds no project. */
export function meetingNotes(): Plan {
  return {
    sheets: [
      {
        ...blankSheet("notes", "Feuil1", { landscape: false }),
        gridlines: true,
        widths: [18, 84, 22],
        heights: { 0: 30 },
        blocks: [
          {
            row: 0,
            col: 0,
            rows: [
              [{ value: "Réunion portefeuille du 5 novembre 2026", style: "title" }],
              [],
              ...NOTES.map(([kind, text, who]) => [
                { value: kind, style: "label" },
                { value: text, style: "text" },
                { value: who === "" ? null : who, style: "text" },
              ]),
            ],
          },
        ],
      },
    ],
    names: [],
    properties: { title: "Notes", subject: "", creator: "Claire Bonnemain", date: "2026-11-05" },
  };
}
