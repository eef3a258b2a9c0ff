import { columnIndex } from "../book/address";

/** Where the formula stands: the table's name, its first column, the ids of its columns, and the row. */
export interface TableRow {
  readonly table: string;
  readonly left: number;
  /** Id of each column of the table by its heading. */
  readonly ids: readonly { readonly id: string; readonly heading: string }[];
  /** Zero-based. */
  readonly row: number;
}

/** Strings, cells of other sheets, structured references, ranges, plain cells, names. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Za-z]{1,3}\$?\d+|[\p{L}\d_.]*\[(?:[^[\]]|\[(?:[^\]'']|'.)*\])*\]|[\p{L}_][\p{L}\d_.]*!\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\d_(.!])|[\p{L}_][\p{L}\d_.]*/gu;

/**
 * Writes references to the formula's own row of the table as `{{id}}`: `Projects[[#This Row],[Budget]]`,
 * `[@Budget]` and `F7` in row 7 alike. All else stays as typed.
 */
export function markRowReferences(formula: string, at: TableRow): string {
  return formula.replace(PIECES, (piece) => structured(piece, at) ?? cells(piece, at) ?? piece);
}

/** Writes `{{id}}` as a structured reference; null when a column it needs is no longer there. */
export function putRowReferences(
  formula: string,
  table: string,
  headingOf: (id: string) => string | undefined
): string | null {
  let complete = true;
  const text = formula.replace(/\{\{([^{}]+)\}\}/g, (_whole, id: string) => {
    const heading = headingOf(id);
    if (heading === undefined) complete = false;
    return `${table}[[#This Row],[${escapeHeading(heading ?? "")}]]`;
  });
  return complete ? text : null;
}

/** A heading as structured references write it: `[ ] # '` preceded by an apostrophe. */
export function escapeHeading(heading: string): string {
  return heading.replace(/['[\]#@]/g, "'$&");
}

function structured(piece: string, at: TableRow): string | null {
  const match =
    /^(.*?)\[(?:\[#This Row\]\s*,\s*\[((?:[^\]']|'.)*)\]|@\[((?:[^\]']|'.)*)\]|@((?:[^\]'[]|'.)+))\]$/iu.exec(
      piece
    );
  if (!match) return null;
  const [, table, a, b, c] = match;
  if (table !== "" && table!.toLowerCase() !== at.table.toLowerCase()) return null;
  const heading = (a ?? b ?? c ?? "").replace(/'(.)/g, "$1");
  const column = at.ids.find((known) => known.heading.toLowerCase() === heading.toLowerCase());
  return column ? `{{${column.id}}}` : null;
}

/** A cell, or a range whose ends both lie in the row: a range over several rows means what it says. */
function cells(piece: string, at: TableRow): string | null {
  const ends = piece.split(":").map((end) => plainCell(end, at));
  return ends.every((end) => end !== null) ? ends.join(":") : null;
}

function plainCell(piece: string, at: TableRow): string | null {
  const match = /^\$?([A-Za-z]{1,3})(\$?)(\d+)$/.exec(piece);
  if (!match || match[2] === "$" || Number(match[3]) !== at.row + 1) return null;
  const column = at.ids[columnIndex(match[1]!) - at.left];
  return column ? `{{${column.id}}}` : null;
}
