import type { FieldId } from "../fields/catalogue";
import { foldText, tidyText } from "../fields/plainText";
import type { ReportedValue } from "../fields/values";
import type { SheetReading } from "./assembleSheet";
import { periodInText } from "./list/period";
import { rowCells, textOf } from "./regionsGrid";
import { sourceAt } from "./linesContext";

/** The text of a reported identity, or null when the cell holds none. */
export function identityText(value: ReportedValue | undefined): string | null {
  if (!value || value.value === null) return null;
  const text = tidyText(String(value.value));
  return text === "" ? null : text;
}

/** Words that stand around a project's name in a title and are no part of it. */
const AROUND =
  /^(?:fiche(?: d[eu])?|tableau de bord(?: d[eu])?|suivi(?: budgetaire| financier| mensuel)?(?: d[eu])?|reporting(?: mensuel)?(?: d[eu])?|rapport(?: d'avancement| mensuel)?(?: d[eu])?|budget(?: d[eu])?|point d'avancement|flash report|note de cadrage|plan(?:ning)?(?: d[eu])?)?\s*(?:projet|project|programme)\b(?:\s+(?:status report|sheet|report|budget|dashboard|plan|name|overview|summary|charter|cost|costs|review|update|highlight report|monthly report))?\s*(?:n°\s*)?[:\-–—|]?\s*(.+)$/;
/** What is left of a title when it names no project: "Fiche projet", "Project status report – October 2026". */
const NO_NAME =
  /^(?:[\s\d\-–—/.:|()]|fiche|status|report|reporting|sheet|budget|mensuel(?:le)?|monthly|suivi|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|s?it[eé]?|data|donnees|informatiques?|plan|planning|v\d+|version|s|et|and|de|du|des|la|le|of|the)+$/;

/** A project's name found in a title ("Projet ALPHA – fiche de suivi"), with the cell it stands in. */
export function nameInTitle(readings: readonly SheetReading[]): ReportedValue | null {
  for (const { context } of readings) {
    const { grid } = context;
    for (let p = 0; p < Math.min(grid.rows.length, 8); p++) {
      const row = grid.rows[p]!;
      const cells = rowCells(grid, row);
      if (row > 12 || cells.length > 3) continue;
      for (const index of cells) {
        const text = textOf(grid, index);
        const name = text === null || text.length > 90 ? null : nameOf(text);
        if (!name) continue;
        const source = sourceAt(context, row, grid.cells.col[index]!);
        return { field: "projectName", value: name, unit: "text", currency: null, source };
      }
    }
  }
  return null;
}

function nameOf(text: string): string | null {
  const tidy = tidyText(text);
  const folded = foldText(tidy);
  const match = AROUND.exec(folded);
  if (!match?.[1]) return null;
  // Folding keeps the length of nearly every text; where it does not, the folded name serves.
  const rest =
    folded.length === tidy.length ? tidy.slice(folded.length - match[1].length) : match[1];
  const name = rest
    .replace(
      /\s*[-–—|:(]\s*(?:fiche|suivi|reporting|rapport|budget|status|tableau|planning|plan|report|dashboard)\b.*$/i,
      ""
    )
    .trim();
  if (name.length < 2 || name.length > 70 || NO_NAME.test(foldText(name))) return null;
  return name;
}

/** The period that the lone texts at the top of a project's sheets speak of ("Reporting d'octobre 2026"), or null. */
export function periodInTitles(
  readings: readonly SheetReading[],
  sheets: ReadonlySet<string>
): string | null {
  for (const { context } of readings) {
    if (!sheets.has(context.sheet.name)) continue;
    const { grid } = context;
    for (let p = 0; p < Math.min(grid.rows.length, 6) && grid.rows[p]! <= 8; p++) {
      const cells = rowCells(grid, grid.rows[p]!);
      if (cells.length > 2) continue;
      for (const index of cells) {
        const text = textOf(grid, index);
        const period = text !== null && text.length <= 100 ? periodInText(text) : null;
        if (period) return period;
      }
    }
  }
  return null;
}

/** The name of a file without folder, extension and the words of reporting, as a last resort. */
export function nameOfFile(file: string): string {
  const base = file.split(/[\\/]/).pop() ?? file;
  const bare = base
    .replace(/\.[A-Za-z]{2,5}$/, "")
    .replace(/[_]+/g, " ")
    .trim();
  return bare === "" ? base : bare;
}

/** Words that make a workbook about a project, in titles, tabs and the file's name. */
const ABOUT_PROJECT =
  /\b(projets?|projects?|programmes?|chantiers?|otp|wbs|copil|jalons?|milestones?|valeur acquise|earned value|evm)\b/;

/** True when titles, tabs, headings or the file's name say that this is about a project. */
export function speaksOfAProject(file: string, readings: readonly SheetReading[]): boolean {
  const words = [nameOfFile(file)];
  for (const { context, regions } of readings) {
    words.push(context.sheet.name);
    for (const region of regions) {
      for (const title of region.titles) words.push(title.text);
      if (region.layout !== "notProjectData") for (const h of region.headings) words.push(h.text);
    }
  }
  return words.some((text) => ABOUT_PROJECT.test(foldText(text)));
}

/** Fields that identify a project. */
export const IDENTITY: readonly FieldId[] = ["projectId", "projectName"];
