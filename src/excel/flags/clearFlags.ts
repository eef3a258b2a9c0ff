import { callExcel } from "../calls/callExcel";
import { has } from "../calls/supports";
import { deleteFormats, findOwnFormats } from "./ownFormats";
import { removeOwnNotes } from "./ownNotes";
import { surveySheets, type SheetSurvey } from "./surveySheets";

export interface ClearOutcome {
  /** Conditional formats and notes of ours that were taken away. */
  readonly formats: number;
  readonly notes: number;
  /** False where this Excel has no notes: those that another Excel wrote stay until it clears them. */
  readonly notesChecked: boolean;
  /** Protected sheets that still carry flags: their protection must be removed first. */
  readonly protectedSheets: readonly string[];
}

/**
 * Takes every flag off the open workbook, wherever cells were moved or copied since: our conditional
 * formats, and our line in notes. Nothing else is touched: afterwards the workbook is as before the first flag.
 * @throws ExcelFault
 */
export async function clearFlags(options: { signal?: AbortSignal } = {}): Promise<ClearOutcome> {
  const sheets = await surveySheets("clearFlags", options.signal);
  return clearSheets(sheets, "clearFlags", options.signal);
}

/** The same, on sheets that were looked at already. */
export async function clearSheets(
  sheets: readonly SheetSurvey[],
  step: "setFlags" | "clearFlags",
  signal?: AbortSignal
): Promise<ClearOutcome> {
  const ours = await findOwnFormats(sheets, step, signal);
  const locked = new Set(sheets.filter(({ mayFormat }) => !mayFormat).map(({ id }) => id));
  const deletable = new Map([...ours].filter(([id]) => !locked.has(id)));
  if (deletable.size > 0)
    await callExcel(
      async (context) => {
        deleteFormats(context, deletable);
        await context.sync();
      },
      // Done twice, it would look for formats that are gone.
      { step, idempotent: false, signal }
    );
  return {
    formats: [...deletable.values()].reduce((sum, { length }) => sum + length, 0),
    notes: await removeOwnNotes(sheets, step, signal),
    notesChecked: has("notes"),
    protectedSheets: sheets
      .filter(({ id, mayNote, noteCount }) => locked.has(id) || (!mayNote && noteCount > 0))
      .filter(({ id }) => ours.has(id))
      .map(({ name }) => name),
  };
}
