import type { Plan } from "../../src/plan/plan";
import type { SampleProject } from "./model";
import { ADHERENT } from "./projects/adherent";
import { ANCIEN_MODELE } from "./projects/ancienModele";
import { CONFORMITE } from "./projects/conformite";
import { SOCLE } from "./projects/socle";
import { SUBSIDIARIES } from "./projects/subsidiaries";
import { meetingNotes } from "./sheets/meetingNotes";
import { oldTemplate } from "./sheets/oldTemplate";
import { emptyTemplate, projectWorkbook } from "./sheets/projectWorkbook";

export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  ...ADHERENT,
  ...SOCLE,
  ...CONFORMITE,
  ...ANCIEN_MODELE,
  ...SUBSIDIARIES,
];

/** What the portfolio office found in its inbox in November 2026, by file name. */
export const SAMPLE_WORKBOOKS: Readonly<Record<string, Plan>> = {
  ...Object.fromEntries(
    SAMPLE_PROJECTS.map((p) => [p.file, p.template === "1" ? oldTemplate(p) : projectWorkbook(p)])
  ),
  "notes de réunion.xlsx": meetingNotes(),
};

export const TEMPLATE_WORKBOOKS: Readonly<Record<string, Plan>> = {
  "fiche-projet.xlsx": emptyTemplate("fr"),
  "project-sheet.xlsx": emptyTemplate("en"),
};
