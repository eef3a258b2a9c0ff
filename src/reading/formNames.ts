import { parseCell } from "../book/address";
import type { Book } from "../book/book";
import { isFieldId, fieldById, type FieldId } from "../fields/catalogue";
import { matchLabel } from "./formLabels";

/** A defined name that points at one cell and names a field of a project. */
export interface NamedCell {
  readonly name: string;
  readonly field: FieldId;
  readonly row: number;
  readonly col: number;
}

/**
 * The single cells of a sheet that defined names give to fields of a project: "BudgetTotal", "Chef_de_projet",
 * "vigie.projectName", "BAC". A name was given on purpose, so that it says more than a label.
 */
export function namedCells(book: Book, sheet: string): NamedCell[] {
  const found: NamedCell[] = [];
  for (const { name, refersTo, sheet: scope, hidden } of book.names) {
    if (hidden || (scope !== null && scope !== sheet)) continue;
    const cell = cellOn(refersTo, sheet);
    const field = cell ? fieldOfName(name) : null;
    if (cell && field) found.push({ name, field, ...cell });
  }
  return found;
}

/** The cell of a reference to one cell of a sheet ('Fiche projet'!$C$5), else null. */
function cellOn(refersTo: string, sheet: string): { row: number; col: number } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)$/.exec(refersTo.trim());
  if (!match) return null;
  const name = match[1]?.replaceAll("''", "'") ?? match[2];
  return name === sheet ? parseCell(match[3]!) : null;
}

function fieldOfName(name: string): FieldId | null {
  const bare = name.replace(/^(?:vigie|vg|pmo|nm|rng)[._]/i, "");
  const id = bare.charAt(0).toLowerCase() + bare.slice(1);
  if (isFieldId(id)) return fieldById(id).entities.includes("project") ? id : null;
  const words = bare
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/[._]+/g, " ")
    .trim();
  return matchLabel(words)?.field ?? null;
}
