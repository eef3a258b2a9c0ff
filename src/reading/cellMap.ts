import { CellKind } from "../book/book";
import { foldText } from "../fields/plainText";
import { isBlank, type SheetGrid } from "./regionsGrid";
import { entitiesOf } from "./regionsVocabulary";

/** A cell as people write it in a map of a template; "P01" with its leading zero is a code. */
const REFERENCE = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,5}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,5})?$/;
/** How the heading of such a column is called: "cellreference", "cell_ref", "Cellule", "Adresse". */
const HEADING = /cell|cellule|adresse|address/;
const LEAST_ROWS = 3;
/** References alone could be codes of projects: they count as long as hardly anything on the sheet is a figure. */
const MOST_FIGURES = 0.05;

/**
 * True for a sheet that says where the values of a template lie (key, sheet, cell) instead of giving them: most
 * of a column are addresses of cells. Its keys are names of fields all over, and still it tells of no project.
 */
export function isCellMap(grid: SheetGrid): boolean {
  const columns = new Map<
    number,
    { filled: number; pointing: number; references: Set<string>; heading: string }
  >();
  let figures = 0;
  let filled = 0;
  for (let i = 0; i < grid.cells.count; i++) {
    if (isBlank(grid, i)) continue;
    filled++;
    const text =
      grid.cells.kind[i] === CellKind.text ? grid.cells.texts[grid.cells.value[i]!]! : null;
    if (text === null || /^[-+(]?\s*[€£$]?\s*\d/.test(text)) figures++;
    const col = grid.cells.col[i]!;
    const held = columns.get(col);
    if (!held)
      columns.set(col, { filled: 1, pointing: 0, references: new Set(), heading: text ?? "" });
    else held.filled++;
    if (text === null || text.length > 20 || !REFERENCE.test(text.trim())) continue;
    const column = columns.get(col)!;
    column.pointing++;
    if (column.references.size < LEAST_ROWS) column.references.add(text);
  }
  for (const { filled: count, pointing, references, heading } of columns.values()) {
    const enough = references.size >= LEAST_ROWS && pointing * 3 >= (count - 1) * 2;
    if (!enough) continue;
    if (HEADING.test(foldText(heading))) return true;
    // Under a heading of their own kind they are codes of projects, lines or risks.
    if (entitiesOf(heading) === 0 && figures <= filled * MOST_FIGURES) return true;
  }
  return false;
}
