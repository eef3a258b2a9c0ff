import { MAX_ROWS } from "../../book/address";
import { WORKING_SHEET } from "./keys";
import type { Recipe, TableRecipe } from "./recipe";
import { request, requestOnce } from "./request";
import { REQUEST_BYTES, wireBytes, type Wire } from "./wire";

/** Where the values of tables wait, on hidden working sheets. */
export interface Staged {
  placeOf(table: string): StagedPlace | null;
}

export interface StagedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** Nothing waits: values travel with the request that puts them in place. */
export const NOT_STAGED: Staged = { placeOf: () => null };

/** The working sheets of one run, and what lies where on them. */
export class Staging implements Staged {
  private readonly places = new Map<string, StagedPlace>();
  private sheets = 1;

  constructor(
    readonly run: string,
    recipe: Recipe
  ) {
    let row = 0;
    for (const table of recipe.sheets.flatMap(({ tables }) => tables)) {
      if (row + table.rows > MAX_ROWS) {
        this.sheets++;
        row = 0;
      }
      this.places.set(table.name, { sheet: this.nameOf(this.sheets), row, col: 0 });
      row += table.rows;
    }
  }

  placeOf(table: string): StagedPlace | null {
    return this.places.get(table) ?? null;
  }

  get sheetNames(): string[] {
    return Array.from({ length: this.sheets }, (_, i) => this.nameOf(i + 1));
  }

  private nameOf(n: number): string {
    return `${WORKING_SHEET}${this.run}~${n}`;
  }
}

/** Deletes a working sheet; Excel does not delete one that is very hidden. */
export function dropSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** Makes the working sheets; those that an earlier run left are removed. */
export function prepareStaging(staging: Staging, leftOver: readonly string[]): Promise<void> {
  return requestOnce("writeSheets", async (context) => {
    context.runtime.enableEvents = false;
    const { worksheets } = context.workbook;
    for (const id of leftOver) dropSheet(worksheets.getItem(id));
    for (const name of staging.sheetNames) worksheets.add(name).visibility = "VeryHidden";
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

interface Piece {
  readonly place: StagedPlace;
  readonly rows: readonly (readonly Wire[])[];
}

/**
 * Sends the values of all tables to the working sheets: one request, and one more for each 4 MB.
 *
 * @param before called before each request: throws to stop
 */
export async function stageValues(
  recipe: Recipe,
  staging: Staging,
  before: () => void
): Promise<void> {
  let pieces: Piece[] = [];
  let bytes = 0;
  const send = async () => {
    if (pieces.length === 0) return;
    before();
    const sent = pieces;
    pieces = [];
    bytes = 0;
    await sendPieces(sent);
  };
  for (const table of recipe.sheets.flatMap(({ tables }) => tables)) {
    for (const piece of piecesOf(
      table,
      staging.placeOf(table.name)!,
      () => REQUEST_BYTES - bytes
    )) {
      if (bytes + piece.bytes > REQUEST_BYTES) await send();
      pieces.push(piece);
      bytes += piece.bytes;
    }
  }
  await send();
}

/** The body of a table in pieces that fit what a request has room for. */
function* piecesOf(
  table: TableRecipe,
  place: StagedPlace,
  room: () => number
): Generator<Piece & { readonly bytes: number }> {
  let rows: (readonly Wire[])[] = [];
  let from = 0;
  let bytes = 0;
  const piece = () => ({ place: { ...place, row: place.row + from }, rows, bytes });
  for (const row of table.body()) {
    const more = wireBytes(row) + 1;
    if (rows.length > 0 && bytes + more > room()) {
      yield piece();
      from += rows.length;
      rows = [];
      bytes = 0;
    }
    rows.push(row);
    bytes += more;
  }
  yield piece();
}

function sendPieces(pieces: readonly Piece[]): Promise<void> {
  return request("writeSheets", async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.runtime.enableEvents = false;
    for (const { place, rows } of pieces) {
      const range = context.workbook.worksheets
        .getItem(place.sheet)
        .getRangeByIndexes(place.row, place.col, rows.length, rows[0]!.length);
      range.values = rows as Wire[][];
    }
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** Removes working sheets, and with them the possibility that a request which hung exchanges anything later. */
export function removeStaging(names: readonly string[]): Promise<void> {
  return request("writeSheets", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) {
      if (names.includes(sheet.name)) dropSheet(sheet);
    }
    context.runtime.enableEvents = true;
    await context.sync();
  });
}
