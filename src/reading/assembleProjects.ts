import type { FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import type { ReportedValue } from "../fields/values";
import { identityText } from "./assembleIdentity";
import { projectKey } from "./list/projectKey";
import type { SheetReading } from "./assembleSheet";
import type { FormReading } from "./form";
import type { Line, ProjectReport, Snapshot } from "./report";

/** A project while its parts are gathered from the sheets of a book. */
export interface Draft {
  key: string;
  id: string | null;
  name: string;
  readonly sheet: string;
  readonly sheets: Set<string>;
  fields: Partial<Record<FieldId, ReportedValue>>;
  readonly lines: Line[];
  readonly milestones: Line[];
  readonly risks: Line[];
  readonly tasks: Line[];
  snapshots: Snapshot[];
  /** The report that a list gave, when it comes from one. */
  readonly listed: ProjectReport | null;
}

/** A name without the label's own word on a form of few fields is too little to make a project of. */
const LEAST_SURE = 0.8;
const LEAST_FIELDS = 4;

/** The projects that lists and forms name, each once. */
export function draftProjects(readings: readonly SheetReading[]): Draft[] {
  const drafts: Draft[] = [];
  for (const reading of readings) {
    for (const list of reading.lists)
      for (const report of list.reports) drafts.push(ofReport(report));
  }
  for (const reading of readings) {
    const beside = reading.tables.length + reading.series.length > 0;
    for (const form of reading.forms) addForm(drafts, form, beside);
  }
  return drafts;
}

const SURE_COLUMN = 0.85;

/**
 * The projects that lines name in a column of their own ("Code projet" in a budget of several projects), where no
 * list and no form names any: their amounts must not be added up as one project's.
 */
export function draftsOfLines(readings: readonly SheetReading[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { tables, context } of readings) {
    for (const table of tables) {
      const named = table.columns.some(
        ({ match: { field, score } }) =>
          (field === "projectId" || field === "projectName") && score >= SURE_COLUMN
      );
      if (!named || table.entity === "task") continue;
      for (const { role, fields } of table.rows) {
        const id = identityText(fields.projectId);
        const name = identityText(fields.projectName);
        if (role !== "record" || (id === null && name === null)) continue;
        if (drafts.some((draft) => isSame(draft, id, name))) continue;
        const value = fields.projectName ?? fields.projectId!;
        const draft = draftOf(name ?? id!, context.sheet.name, value);
        const identity = fields.projectId ? { projectId: fields.projectId } : {};
        drafts.push({
          ...draft,
          key: projectKey(id, name ?? id!),
          id,
          fields: { ...draft.fields, ...identity },
        });
      }
    }
  }
  return drafts.length >= 2 ? drafts : [];
}

/** A project without a cell that names it. */
export function draftOf(name: string, sheet: string, named: ReportedValue | null): Draft {
  const fields: Draft["fields"] = named ? { projectName: { ...named, field: "projectName" } } : {};
  return { ...emptyDraft(sheet), key: projectKey(null, name), name, fields };
}

function ofReport(report: ProjectReport): Draft {
  return {
    ...emptyDraft(report.sheet),
    key: report.key,
    id: report.id,
    name: report.name,
    fields: { ...report.fields },
    listed: report,
  };
}

function emptyDraft(sheet: string): Draft {
  return {
    key: "",
    id: null,
    name: "",
    sheet,
    sheets: new Set([sheet]),
    fields: {},
    lines: [],
    milestones: [],
    risks: [],
    tasks: [],
    snapshots: [],
    listed: null,
  };
}

function addForm(drafts: Draft[], form: FormReading, besideTables: boolean): void {
  const id = identityText(form.fields.projectId);
  const name = identityText(form.fields.projectName);
  if (id === null && name === null) return;
  const same = drafts.find((draft) => isSame(draft, id, name));
  if (same) {
    same.sheets.add(form.sheet);
    same.fields = { ...form.fields, ...same.fields };
    if (same.id === null && id !== null && same.listed === null) {
      same.id = id;
      same.key = projectKey(id, same.name);
    }
    return;
  }
  // Beside a project that is already known, a second one must tell more than its name.
  if (!namesAProject(form, besideTables) || (drafts.length > 0 && !tellsOfAProject(form))) return;
  drafts.push({
    ...emptyDraft(form.sheet),
    key: projectKey(id, name ?? id!),
    id,
    name: name ?? id!,
    fields: { ...form.fields },
  });
}

/** True when a form's identity is a project's beyond doubt, or enough project data stands beside it. */
function namesAProject(form: FormReading, besideTables: boolean): boolean {
  const sure = form.headings.some(
    (h) => (h.field === "projectName" || h.field === "projectId") && h.score >= LEAST_SURE
  );
  const fields = Object.keys(form.fields).length;
  // "Projet : Alpha" alone above a budget names whose budget it is.
  return sure ? fields >= 2 || besideTables : fields >= LEAST_FIELDS && hasProjectData(form);
}

/** True for a form with a few fields that are a project's own. */
function tellsOfAProject(form: FormReading): boolean {
  return (
    Object.keys(form.fields).length >= LEAST_FIELDS &&
    TELLING.some((field) => form.fields[field] !== undefined && form.fields[field].value !== null)
  );
}

/** Fields that hardly any form but a project's has. */
const TELLING: readonly FieldId[] = [
  "projectManager",
  "sponsor",
  "phase",
  "programme",
  "declaredStatus",
  "percentComplete",
  "budgetAtCompletion",
  "earnedValue",
  "plannedValue",
  "estimateAtCompletion",
  "estimateToComplete",
  "finishDateForecast",
  "finishDateBaseline",
];

/** True for a form without a name that can only be of a project: several of its own fields, with values that fit. */
export function hasProjectData(form: FormReading): boolean {
  const values = Object.values(form.fields).filter((value) => value.value !== null);
  return values.length >= 2 && values.filter(({ field }) => TELLING.includes(field)).length >= 2;
}

function isSame(draft: Draft, id: string | null, name: string | null): boolean {
  if (id !== null && draft.id !== null) return foldText(id) === foldText(draft.id);
  if (name !== null && foldText(name) === foldText(draft.name)) return true;
  return id !== null && foldText(id) === foldText(draft.name);
}

/** The project of a sheet: the one whose form stands on it, or whose name or id its title or tab tells, or the only one. */
export function projectOfSheet(drafts: readonly Draft[], reading: SheetReading): Draft | null {
  const own = drafts.filter((draft) => draft.sheets.has(reading.context.sheet.name));
  if (own.length === 1) return own[0]!;
  if (drafts.length === 1) return drafts[0]!;
  const words = foldText(
    [
      reading.context.sheet.name,
      ...reading.regions.flatMap((region) => region.titles.map((title) => title.text)),
    ].join(" | ")
  );
  const told = drafts.filter((draft) =>
    [draft.id, draft.name].some((text) => text !== null && hasWords(words, foldText(text)))
  );
  return told.length === 1 ? told[0]! : null;
}

function hasWords(text: string, words: string): boolean {
  if (words.length < 2) return false;
  const at = text.indexOf(words);
  if (at < 0) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + words.length] ?? " ";
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** The project that a row names in a column of its own, or null when the table has no such column. */
export function projectOfRow(
  drafts: readonly Draft[],
  fields: Partial<Record<FieldId, ReportedValue>>
): Draft | null {
  const id = identityText(fields.projectId);
  const name = identityText(fields.projectName);
  if (id === null && name === null) return null;
  return (
    drafts.find((d) => id !== null && d.id !== null && foldText(d.id) === foldText(id)) ??
    drafts.find((d) => name !== null && foldText(d.name) === foldText(name)) ??
    drafts.find((d) => id !== null && foldText(d.name) === foldText(id)) ??
    null
  );
}
