import { callExcel } from "../calls/callExcel";
import { withoutOurLine } from "./noteText";
import type { SheetSurvey } from "./surveySheets";

/** Notes read in one response: about 3 MB at their longest. */
const NOTES_A_PAGE = 3000;

/**
 * Takes our line off every note of the sheets that may be changed: a note that holds nothing else goes, what
 * a person wrote below it stays. Two syncs for every page of notes. Gives the number of notes that were ours.
 */
export async function removeOwnNotes(
  sheets: readonly SheetSurvey[],
  step: "setFlags" | "clearFlags",
  signal?: AbortSignal
): Promise<number> {
  let removed = 0;
  for (const page of pagesOf(sheets)) removed += await removeFrom(page, step, signal);
  return removed;
}

/** A stretch of the notes of a sheet, by place in its list. */
interface Stretch {
  readonly sheet: string;
  readonly skip: number;
  readonly top: number;
}

/** Last notes first: those before them keep their places when they go. */
function pagesOf(sheets: readonly SheetSurvey[]): Stretch[][] {
  const pages: Stretch[][] = [];
  let room = 0;
  for (const { id, mayNote, noteCount } of sheets) {
    for (let left = mayNote ? noteCount : 0; left > 0;) {
      if (room === 0) {
        pages.push([]);
        room = NOTES_A_PAGE;
      }
      const top = Math.min(left, room);
      pages.at(-1)!.push({ sheet: id, skip: left - top, top });
      left -= top;
      room -= top;
    }
  }
  return pages;
}

function removeFrom(
  page: readonly Stretch[],
  step: "setFlags" | "clearFlags",
  signal?: AbortSignal
): Promise<number> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const lists = page.map((stretch) => askNotes(worksheets.getItem(stretch.sheet), stretch));
      await context.sync();
      let removed = 0;
      for (const { items } of lists) {
        // From the end, so that a note addressed by its place is still there.
        for (const note of [...items].reverse()) {
          const rest = withoutOurLine(String(note.content));
          if (rest === null) continue;
          removed++;
          if (rest === "") note.delete();
          else note.content = rest;
        }
      }
      await context.sync();
      return removed;
    },
    { step, idempotent: true, signal }
  );
}

function askNotes(sheet: Excel.Worksheet, { skip, top }: Stretch): Excel.NoteCollection {
  const { notes } = sheet;
  notes.load({ content: true, $skip: skip, $top: top });
  return notes;
}
