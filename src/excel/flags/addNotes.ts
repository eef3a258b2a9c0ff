import { cellName } from "../../book/address";
import type { Language } from "../../language/language";
import { callExcel } from "../calls/callExcel";
import { chunksByBytes, jsonBytes } from "../calls/chunks";
import type { MarkedCells } from "./flag";
import { noteText } from "./noteText";
import type { SheetSurvey } from "./surveySheets";

/** Bytes of a request that one note takes besides its text: looking whether there is one, adding, sizing. */
const FRAME_BYTES = 1_200;
/** Size of a note in points, and characters that fit a line of it. */
const WIDTH = 260;
const LINE_HEIGHT = 13;
const CHARACTERS_A_LINE = 46;

interface NewNote {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/**
 * Says in a note what is wrong with each marked cell; cells that carry a person's note or comment are left
 * as they are. Two syncs for every 4 MB, one more to see where the comments are. Gives the number added.
 */
export async function addNotes(
  marked: ReadonlyMap<SheetSurvey, readonly MarkedCells[]>,
  language: Language,
  signal?: AbortSignal
): Promise<number> {
  const commented = await readCommentPlaces(signal);
  const notes = [...marked].flatMap(([{ id, mayNote }, places]) =>
    (mayNote ? places : [])
      .map((place): NewNote => {
        const cell = cellName({ row: place.range.top, col: place.range.left });
        return { sheet: id, cell, text: noteText(place, language) };
      })
      .filter(({ sheet, cell }) => !commented.has(`${sheet} ${cell}`))
  );
  let added = 0;
  for (const chunk of chunksByBytes(firstOfEachCell(notes), (one) => jsonBytes(one) + FRAME_BYTES))
    added += await addChunk(chunk, signal);
  return added;
}

/** A cell takes one note: places that begin at the same cell share the first's. */
function firstOfEachCell(notes: readonly NewNote[]): NewNote[] {
  const byCell = new Map<string, NewNote>();
  for (const note of notes) {
    const key = `${note.sheet} ${note.cell}`;
    if (!byCell.has(key)) byCell.set(key, note);
  }
  return [...byCell.values()];
}

/** "sheet id, cell" of every threaded comment: such a cell takes no note. */
async function readCommentPlaces(signal?: AbortSignal): Promise<ReadonlySet<string>> {
  return callExcel(
    async (context) => {
      const { comments } = context.workbook;
      comments.load("items/id");
      await context.sync();
      if (comments.items.length === 0) return new Set<string>();
      const places = comments.items.map(askPlace);
      await context.sync();
      return new Set(
        places.map(
          ({ range, sheet }) =>
            `${sheet.id} ${cellName({ row: range.rowIndex, col: range.columnIndex })}`
        )
      );
    },
    { step: "setFlags", idempotent: true, signal }
  );
}

function askPlace(comment: Excel.Comment) {
  const range = comment.getLocation();
  range.load("rowIndex,columnIndex");
  const sheet = sheetOf(range);
  sheet.load("id");
  return { range, sheet };
}
const sheetOf = (range: Excel.Range): Excel.Worksheet => range.worksheet;

function addChunk(chunk: readonly NewNote[], signal?: AbortSignal): Promise<number> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const present = chunk.map(({ sheet, cell }) => askNote(worksheets.getItem(sheet), cell));
      await context.sync();
      const free = chunk.filter((_, i) => present[i]!.isNullObject);
      for (const { sheet, cell, text } of free) addOne(worksheets.getItem(sheet), cell, text);
      await context.sync();
      return free.length;
    },
    // Done again, it finds its own notes there and adds only what is missing.
    { step: "setFlags", idempotent: true, signal }
  );
}

const askNote = (sheet: Excel.Worksheet, cell: string): Excel.Note =>
  sheet.notes.getItemOrNullObject(cell);

function addOne(sheet: Excel.Worksheet, cell: string, text: string): void {
  const note = sheet.notes.add(cell, text);
  note.width = WIDTH;
  note.height = LINE_HEIGHT * (Math.ceil(text.length / CHARACTERS_A_LINE) + 1);
}
