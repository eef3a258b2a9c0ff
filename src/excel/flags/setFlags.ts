import type { Language } from "../../language/language";
import { has } from "../calls/supports";
import { addFormats } from "./addFormats";
import { addNotes } from "./addNotes";
import { clearSheets } from "./clearFlags";
import { markedCells, type Flag, type MarkedCells } from "./flag";
import { cellsToLookAt, groupsOf } from "./groups";
import { readFormats } from "./readFormats";
import { surveySheets, type SheetSurvey } from "./surveySheets";

export interface FlagOptions {
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
}

export interface FlagOutcome {
  /** Places marked. */
  readonly marked: number;
  /** Notes added; none where this Excel has no notes: the pane says what a flag means. */
  readonly notes: number;
  readonly notesSupported: boolean;
  /** Sheets that could not be marked, with the number of places. */
  readonly skipped: readonly {
    readonly sheet: string;
    readonly reason: "protected" | "gone";
    readonly places: number;
  }[];
}

/**
 * Shows findings in the cells of the open workbook: a left edge in the severity's colour and its glyph
 * before the value, by a conditional format of ours, and a note where Excel has them (1.18). Values, fills,
 * fonts, and the person's own rules, notes and comments stay. Flags of an earlier run are taken away first.
 * The number of syncs does not depend on the number of flags, but for one or two for every 4 MB.
 * @throws ExcelFault
 */
export async function setFlags(
  flags: readonly Flag[],
  { language, signal }: FlagOptions
): Promise<FlagOutcome> {
  const survey = await surveySheets("setFlags", signal);
  await clearSheets(survey, "setFlags", signal);
  const wanted = markedCells(flags);
  const here = new Map<SheetSurvey, readonly MarkedCells[]>();
  const skipped: FlagOutcome["skipped"][number][] = [];
  for (const [name, places] of wanted) {
    const sheet = sheetNamed(survey, name);
    if (sheet?.mayFormat) here.set(sheet, places);
    else
      skipped.push({
        sheet: name,
        reason: sheet ? "protected" : "gone",
        places: places.length,
      });
  }
  const formats = await readFormats(
    new Map([...here].map(([{ id }, places]) => [id, cellsToLookAt(places)])),
    signal
  );
  const groups = [...here].map(
    ([sheet, places]) => [sheet, groupsOf(places, formats.get(sheet.id)!)] as const
  );
  await addFormats(new Map(groups), signal);
  const notesSupported = has("notes");
  return {
    marked: [...here.values()].reduce((sum, { length }) => sum + length, 0),
    notes: notesSupported && here.size > 0 ? await addNotes(here, language, signal) : 0,
    notesSupported,
    skipped,
  };
}

/** Sheet names are told apart as Excel does: without regard to case. */
function sheetNamed(survey: readonly SheetSurvey[], name: string): SheetSurvey | undefined {
  const wanted = name.toLowerCase();
  return survey.find((sheet) => sheet.name.toLowerCase() === wanted);
}
