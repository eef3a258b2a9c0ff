import { say, type Language } from "../../../src/language/language";
import type { Plan } from "../../../src/plan/plan";
import type { SampleProject } from "../model";
import { budgetSheet } from "./budget";
import { fieldNames, formSheet } from "./form";
import { guideSheet } from "./guide";
import { listNames, listsSheet } from "./lists";
import { milestonesSheet } from "./milestones";
import type { Paper } from "./paper";
import { risksSheet } from "./risks";
import { WORDS } from "./words";

/** Version of the template that an empty one carries. */
export const TEMPLATE_VERSION = "2.1";

/** A project workbook on template 2. */
export function projectWorkbook(project: SampleProject): Plan {
  const { language, currency, template: version } = project;
  return workbook(project, { language, currency, version, empty: false });
}

/** The same workbook, to be filled in: instructions first, no project. */
export function emptyTemplate(language: Language): Plan {
  return workbook(null, { language, currency: "EUR", version: TEMPLATE_VERSION, empty: true });
}

function workbook(project: SampleProject | null, paper: Paper): Plan {
  const { language } = paper;
  return {
    sheets: [
      formSheet(project, paper),
      budgetSheet(project, paper),
      milestonesSheet(project, paper),
      risksSheet(project, paper),
      ...(paper.empty ? [guideSheet(paper)] : []),
      listsSheet(language),
    ],
    names: [...fieldNames(language), ...listNames(language)],
    properties: {
      title: project ? `${project.code} ${project.name}` : say(WORDS.titleForm, language),
      subject: say(WORDS.titleForm, language),
      creator: project?.manager ?? say(WORDS.office, language),
      date: project?.statusDate ?? "2026-01-05",
      custom: { VigieTemplate: "project-sheet", VigieTemplateVersion: paper.version },
    },
  };
}
