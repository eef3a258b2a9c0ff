import type { FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field";
import { CellKind } from "../book/book";
import { nameCandidates } from "./headingsNames";
import { periodOfText } from "./linesPeriods";
import { cellIndex, isBlank, textOf, type SheetGrid } from "./regionsGrid";
import type { FoundTable } from "./regionsTables";
import { fieldOf, hasKnownWords, plainHeading, speaksOf } from "./regionsVocabulary";
import type { LayoutKind } from "./report";

/** What a table is about, and how sure that is (0 to 1). */
export interface Guess {
  readonly layout: LayoutKind;
  readonly score: number;
}

/** Fields that hardly any table but one of this entity has; each weighs as much as its number says. */
const TELLING: Readonly<Record<Entity, Partial<Record<FieldId, number>>>> = {
  project: {
    projectId: 2,
    projectName: 3,
    department: 1,
    programme: 1,
    sponsor: 1,
    projectManager: 1,
    phase: 1,
    declaredStatus: 0.5,
    estimatedCost: 1,
    wholeLifeCost: 1,
    startDate: 0.5,
    finishDate: 0.5,
    yearBudget: 0.5,
    yearForecast: 0.5,
    functionalArea: 0.5,
    crossDepartment: 0.5,
  },
  line: {
    lineId: 1,
    lineName: 2,
    category: 1.5,
    costType: 1.5,
    account: 1.5,
    supplier: 1.5,
    quantity: 0.5,
    unitPrice: 1,
    originalBudget: 0.5,
    currentBudget: 0.5,
    committedCost: 1,
    invoicedCost: 1,
    accruedCost: 1,
    actualCost: 0.5,
    estimateToComplete: 0.5,
    estimateAtCompletion: 0.5,
    budgetVariance: 0.5,
    capex: 0.5,
    opex: 0.5,
  },
  milestone: {
    milestoneId: 1,
    milestoneName: 3,
    milestoneBaseline: 1.5,
    milestonePrevious: 1.5,
    milestoneForecast: 1.5,
    milestoneActual: 1.5,
    milestoneStatus: 0.5,
  },
  risk: {
    riskId: 1,
    riskName: 3,
    probability: 2,
    impactCost: 1,
    impactScore: 1.5,
    riskScore: 1.5,
    mitigation: 2,
    riskStatus: 0.5,
  },
  task: {
    taskId: 0.5,
    taskName: 1.5,
    wbs: 1.5,
    predecessors: 3,
    durationDays: 1,
    startDateBaseline: 1,
    finishDateBaseline: 1,
    startDateActual: 1,
    startDate: 0.5,
    finishDate: 0.5,
    percentComplete: 1,
    personDays: 0.5,
    plannedValue: 1,
    earnedValue: 1,
    actualCost: 0.5,
    budgetAtCompletion: 0.5,
  },
};

const LAYOUT_OF: Readonly<Record<Entity, LayoutKind>> = {
  project: "projectList",
  line: "budgetLines",
  milestone: "milestones",
  risk: "risks",
  task: "tasks",
};

/** Words on the tab or above the table that say what it is about. */
const ABOUT: readonly (readonly [Entity, RegExp])[] = [
  ["milestone", /\b(jalons?|milestones?|echeancier|planning directeur)\b/],
  ["risk", /\b(risques?|risks?|raid|problemes|issues?)\b/],
  [
    "task",
    /\b(taches?|tasks?|wbs|otp|activites?|activities|schedule|lotissement|tracking|tp\d*|gantt)\b/,
  ],
  [
    "line",
    /\b(budgets?|couts?|costs?|depenses?|spend|financier|finances?|financials?|lignes?|charges)\b/,
  ],
  ["project", /\b(projets|projects|portefeuille|portfolio|panorama|returns?)\b/],
];

const IDENTITY: ReadonlySet<FieldId> = new Set<FieldId>([
  "projectId",
  "projectName",
  "lineId",
  "lineName",
  "milestoneId",
  "milestoneName",
  "riskId",
  "riskName",
  "taskId",
  "taskName",
]);
/** Tabs and titles of what serves the workbook itself. */
const SERVICE =
  /\b(ressources?|resources?|agenda|calendriers?|calendars?|parametres?|parameters?|settings|listes? deroulantes?|drop ?downs?|lookups?|validation|contents|sommaire|legende|lisez moi|read ?me|change ?log|historique des versions)\b/;
const VALUES: readonly FieldId[] = ["plannedValue", "earnedValue", "actualCost"];
/** What heads the status dates of a series. */
const DATES = /^(dates?|mois|month|periode|period|semaine|week|trimestre|quarter)$/;
const LEAST_RESEMBLANCE = 0.85;
const ENTITIES: readonly Entity[] = ["project", "milestone", "risk", "task", "line"];

/** Says what a table is about from its headings, its tab and the titles above it. */
export function guessLayout(grid: SheetGrid, found: FoundTable, sheetName: string): Guess {
  const leaves = found.headings.map((h) => [h.leaf, h.text] as const);
  const periods = found.headings.filter(
    (h) => periodOfText(h.leaf) !== null && holdsNumbers(grid, found, h.index)
  ).length;
  const context = plainHeading([sheetName, ...found.titles.map((t) => t.text)].join(" "));
  const fields = new Map<Entity, Set<FieldId>>();
  const generic = new Map<Entity, Set<FieldId>>(ENTITIES.map((entity) => [entity, new Set()]));
  for (const entity of ENTITIES) {
    const set = new Set<FieldId>();
    for (const [leaf, text] of leaves) {
      const field = fieldOf(leaf, entity) ?? fieldOf(text, entity) ?? resembled(leaf, entity);
      if (field && (!IDENTITY.has(field) || speaksOf(entity, text))) set.add(field);
      else if (field) generic.get(entity)!.add(field);
    }
    fields.set(entity, set);
  }
  // "Code" and "Nom" name a project, a task or a risk only in a table that tells other things of its kind.
  for (const entity of ENTITIES) {
    const set = fields.get(entity)!;
    const telling = [...set].filter((f) => !IDENTITY.has(f) && (TELLING[entity][f] ?? 0) >= 0.5);
    if (telling.length >= 2) for (const field of generic.get(entity)!) set.add(field);
  }
  if (SERVICE.test(context)) return { layout: "notProjectData", score: 0.8 };
  const dates = leaves.some(([leaf]) => DATES.test(plainHeading(leaf)));
  const series = asSeries(fields.get("project")!, fields.get("task")!, dates);
  if (series) return series;
  let best: Guess = { layout: "notProjectData", score: 0 };
  for (const entity of ENTITIES) {
    const score = scoreOf(entity, fields, periods, leaves.length, context);
    if (score > best.score) best = { layout: LAYOUT_OF[entity], score };
  }
  return best.score < 0.25 ? { layout: "notProjectData", score: 1 - best.score } : best;
}

/** The field that a heading nearly names, where it is not one of its names word for word. */
function resembled(text: string, entity: Entity): FieldId | null {
  if (!hasKnownWords(text)) return null;
  const [best] = nameCandidates(text, entity);
  return best && best.score >= LEAST_RESEMBLANCE ? best.field : null;
}

/** True when most of what stands under a heading is numbers. */
function holdsNumbers(grid: SheetGrid, found: FoundTable, col: number): boolean {
  let numbers = 0;
  let others = 0;
  for (let row = found.body.top; row <= Math.min(found.body.bottom, found.body.top + 40); row++) {
    const index = cellIndex(grid, row, col);
    if (isBlank(grid, index)) continue;
    if (
      grid.cells.kind[index] === CellKind.number ||
      /^[\s(+-]*\d[\d\s.,]*[%)]?\s*$/.test(textOf(grid, index) ?? "")
    )
      numbers++;
    else others++;
  }
  return numbers > others;
}

/** Planned, earned and actual figures by status date, with nothing that tells of single activities. */
function asSeries(
  project: ReadonlySet<FieldId>,
  task: ReadonlySet<FieldId>,
  dates: boolean
): Guess | null {
  const values = VALUES.filter((field) => project.has(field)).length;
  const dated = dates || project.has("statusDate") || project.has("period");
  const activities = ["predecessors", "durationDays", "startDateBaseline", "wbs"] as const;
  if (values < 2 || !dated || activities.some((field) => task.has(field))) return null;
  return project.has("projectName") || project.has("projectId")
    ? null
    : { layout: "earnedValueSeries", score: values === 3 ? 0.95 : 0.8 };
}

function scoreOf(
  entity: Entity,
  fields: ReadonlyMap<Entity, ReadonlySet<FieldId>>,
  periods: number,
  headings: number,
  context: string
): number {
  const weights = TELLING[entity];
  let weight = 0;
  for (const field of fields.get(entity)!) weight += weights[field] ?? 0.1;
  if (entity === "line" && periods >= 2) weight += Math.min(2, periods / 3);
  if (!hasBackbone(entity, fields.get(entity)!, periods)) return 0;
  if (ABOUT.some(([about, words]) => about === entity && words.test(context))) weight += 1.5;
  const covered = fields.get(entity)!.size + (entity === "line" ? periods : 0);
  return Math.min(1, (weight / 6) * 0.8 + (covered / Math.max(1, headings)) * 0.2);
}

/** Without these a table cannot be read as one of this entity. */
function hasBackbone(entity: Entity, fields: ReadonlySet<FieldId>, periods: number): boolean {
  const has = (...ids: FieldId[]): boolean => ids.some((id) => fields.has(id));
  switch (entity) {
    case "project":
      return has("projectName", "projectId") && fields.size >= 2;
    case "milestone":
      return (
        has("milestoneName", "milestoneId") ||
        [...fields].filter((f) => f.startsWith("milestone")).length >= 2
      );
    case "risk":
      return (
        (has("riskName") && fields.size >= 2) ||
        (has("probability", "impactScore", "impactCost") &&
          has("mitigation", "riskScore", "impactScore"))
      );
    case "task":
      return (
        has("taskName", "taskId", "wbs") &&
        [...fields].filter((f) => (TELLING.task[f] ?? 0) >= 0.5 && !IDENTITY.has(f)).length >= 2
      );
    case "line":
      return (
        periods >= 2 ||
        [...fields].filter((f) => /Budget|Cost|estimate|capex|opex|Forecast|Actual/.test(f))
          .length >= 1
      );
  }
}
