import { parseRange, rangeName } from "../../book/address";
import { callExcel } from "../calls/callExcel";
import { faultOf, type ExcelFault } from "../calls/excelFault";

export interface GoToOptions {
  /** Show a hidden sheet on the way: asked of the person first, since it changes their workbook. */
  readonly reveal?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What became of going to a cell; nothing here is thrown, since nothing was lost. */
export type GoToOutcome =
  | {
      readonly went: true;
      /** The cell lies in a hidden row or column: selected, but not to be seen. */
      readonly isInHiddenLine: boolean;
    }
  | {
      readonly went: false;
      readonly reason: "noCell" | "gone" | "hidden" | "protected" | "otherWorkbook" | "fault";
      readonly fault: ExcelFault | null;
    };

/**
 * Selects a cell of the open workbook and brings it into view. Says why not where the sheet is gone, hidden
 * (and `reveal` was not asked for, or the workbook's structure is protected), protected against selecting,
 * or where another workbook is in front.
 */
export async function goToCell(
  place: { readonly sheet: string | null; readonly cell: string | null },
  options: GoToOptions = {}
): Promise<GoToOutcome> {
  const range = place.cell === null ? null : parseRange(place.cell);
  if (place.sheet === null) return refused("noCell");
  const address = range ? rangeName(range) : "A1";
  try {
    return await selectCell(place.sheet, address, options);
  } catch (thrown) {
    const fault = faultOf(thrown, "goToCell", `${place.sheet}!${address}`);
    if (fault.kind === "otherWorkbook" || fault.kind === "gone") return refused(fault.kind, fault);
    if (fault.kind === "denied") return refused("protected", fault);
    return refused("fault", fault);
  }
}

function selectCell(name: string, address: string, options: GoToOptions): Promise<GoToOutcome> {
  return callExcel<GoToOutcome>(
    async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      const structure = workbook.protection;
      structure.load("protected");
      await context.sync();
      if (sheet.isNullObject) return refused("gone");
      if (sheet.visibility !== "Visible") {
        if (!options.reveal) return refused("hidden");
        if (structure.protected) return refused("protected");
        sheet.visibility = "Visible";
      }
      sheet.activate();
      const range = sheet.getRange(address);
      range.select();
      range.load("rowHidden,columnHidden");
      await context.sync();
      return {
        went: true,
        isInHiddenLine: range.rowHidden === true || range.columnHidden === true,
      };
    },
    {
      step: "goToCell",
      where: `${name}!${address}`,
      idempotent: true,
      signal: options.signal,
    }
  );
}

function refused(
  reason: Exclude<GoToOutcome, { went: true }>["reason"],
  fault: ExcelFault | null = null
): GoToOutcome {
  return { went: false, reason, fault };
}
