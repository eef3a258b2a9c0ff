import { callExcel } from "../calls/callExcel";
import { has } from "../calls/supports";

/** A sheet as it concerns flags. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  /** False on a protected sheet that does not allow formats of cells. */
  readonly mayFormat: boolean;
  /** False where notes cannot be added or removed. */
  readonly mayNote: boolean;
  /** Ids of custom conditional formats: ours are among them. */
  readonly customFormats: readonly string[];
  readonly noteCount: number;
}

/** Looks at every sheet of the workbook, in two syncs. */
export function surveySheets(
  step: "setFlags" | "clearFlags",
  signal?: AbortSignal
): Promise<SheetSurvey[]> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      const asked = worksheets.items.map(askSheet);
      await context.sync();
      return worksheets.items.map(({ id, name }, i) => {
        const { protection, formats, notes } = asked[i]!;
        const allows = (option: "allowFormatCells" | "allowEditObjects") =>
          !protection.protected || protection.options[option] === true;
        return {
          id,
          name,
          mayFormat: allows("allowFormatCells"),
          mayNote: notes !== null && allows("allowEditObjects"),
          customFormats: formats.items.filter(({ type }) => type === "Custom").map((one) => one.id),
          noteCount: notes?.value ?? 0,
        };
      });
    },
    { step, idempotent: true, signal }
  );
}

function askSheet(sheet: Excel.Worksheet) {
  const { protection } = sheet;
  protection.load("protected,options");
  const formats = formatsOf(sheet);
  formats.load("items/id,items/type");
  const notes = has("notes") ? sheet.notes.getCount() : null;
  return { protection, formats, notes };
}

/** Every conditional format of a sheet. */
export function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return wholeSheet(sheet).conditionalFormats;
}
const wholeSheet = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange();
