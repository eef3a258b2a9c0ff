import type { Plan } from "../../src/plan/plan";
import type { SampleProject } from "./model";
import { bastion } from "./projects/bastionMfa";
import { brokerPortal } from "./projects/brokerPortal";
import { fraud } from "./projects/claimsFraud";
import { declaration } from "./projects/declarationSinistre";
import { espaceAdherent, espaceAdherentCorrected } from "./projects/espaceAdherent";
import { ifrs } from "./projects/ifrs17";
import { data } from "./projects/plateformeData";
import { dora } from "./projects/resilienceDora";
import { indemnisation } from "./projects/siIndemnisation";
import { siege } from "./projects/siegeGaronne";
import { signature } from "./projects/signatureElectronique";
import { paie } from "./projects/sirhPaie";
import { telephonie } from "./projects/telephonie";
import { meetingNotes } from "./sheets/meetingNotes";
import { oldTemplate } from "./sheets/oldTemplate";
import { emptyTemplate, projectWorkbook } from "./sheets/projectWorkbook";

export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  espaceAdherent,
  espaceAdherentCorrected,
  declaration,
  signature,
  indemnisation,
  data,
  bastion,
  dora,
  paie,
  ifrs,
  siege,
  telephonie,
  brokerPortal,
  fraud,
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
