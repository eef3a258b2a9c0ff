import { say, type Text } from "../../../src/language/language";
import type { PlanCell, PlanSheet } from "../../../src/plan/plan";
import { blankSheet, unit, type Paper } from "./paper";
import { WORDS } from "./words";

const STEPS: readonly { readonly title: Text; readonly text: Text }[] = [
  {
    title: { fr: "1 · Remplir", en: "1 · Fill in" },
    text: {
      fr: "Ne saisissez que les cellules bleues. Les cellules noires se calculent ; les vertes viennent d'une autre feuille.",
      en: "Type in the blue cells only. Black cells are computed; green ones come from another sheet.",
    },
  },
  {
    title: { fr: "2 · Budget", en: "2 · Budget" },
    text: {
      fr: "Une ligne par achat ou par équipe, en {unit} entiers hors taxes. Pour ajouter une ligne, écrivez sous la dernière : le tableau s'étend et le total suit. « Reste à faire » est réestimé chaque mois, il n'est pas le budget moins le consommé.",
      en: "One line per purchase or team, in full {unit} excluding tax. To add a line, type below the last one: the table grows and the total follows. Estimate to complete is re-estimated every month; it is not budget minus actual.",
    },
  },
  {
    title: { fr: "3 · Avancement", en: "3 · Progress" },
    text: {
      fr: "L'avancement est physique : la part du travail réellement faite. La valeur acquise en découle. La valeur planifiée vient de la référence, à la date d'arrêté.",
      en: "Progress is physical: the share of the work really done. Earned value follows from it. Planned value comes from the baseline, at the status date.",
    },
  },
  {
    title: { fr: "4 · Jalons et risques", en: "4 · Milestones and risks" },
    text: {
      fr: "La date de référence ne change qu'avec l'accord du comité. Un jalon atteint porte sa date réelle. Un risque a un responsable et une échéance.",
      en: "The baseline date changes only with the board's agreement. A milestone that is done carries its actual date. A risk has an owner and a due date.",
    },
  },
  {
    title: { fr: "5 · Contrôler, envoyer", en: "5 · Check, send" },
    text: {
      fr: "Ouvrez Vigie, « Contrôler cette fiche projet », corrigez ce qui est signalé, puis envoyez le classeur avant le cinquième jour ouvré.",
      en: 'Open Vigie, "Check this project sheet", fix what it shows, then send the workbook before the fifth working day.',
    },
  },
];

/** How to fill the template in, in five steps. */
export function guideSheet(paper: Paper): PlanSheet {
  const { language } = paper;
  const rows: PlanCell[][] = [
    [{ value: say(WORDS.sheetGuide, language), style: "title" }],
    [
      {
        value: `${say(WORDS.office, language)} · ${say(WORDS.model, language, { version: paper.version })}`,
        style: "subtitle",
      },
    ],
    [],
    ...STEPS.map(({ title, text }) => [
      { value: say(title, language), style: "labelBox" },
      { value: say(text, language, { unit: unit(paper) }), style: "text" },
    ]),
  ];
  return {
    ...blankSheet("guide", say(WORDS.sheetGuide, language), { fitToHeight: 1 }),
    widths: [2, 26, 88],
    heights: { 0: 30, ...Object.fromEntries(STEPS.map((_, i) => [i + 3, 54])) },
    blocks: [{ row: 0, col: 1, rows }],
  };
}
