import { callExcel } from "../calls/callExcel";
import { chunksByBytes, jsonBytes } from "../calls/chunks";
import type { FlagGroup } from "./groups";
import { ruleFormula } from "./ownRule";
import { lookOf } from "./severityLook";
import type { SheetSurvey } from "./surveySheets";

/** One conditional format to be added. */
interface NewFormat extends Omit<FlagGroup, "addresses"> {
  readonly sheet: string;
  readonly address: string;
}

/** Bytes of a request that one conditional format takes besides its address and number format. */
const FRAME_BYTES = 2_500;

/**
 * Adds a conditional format for every group of cells: a left edge and a number format with the glyph, on
 * top of the person's own rules and without stopping them. One sync for every 4 MB.
 */
export async function addFormats(
  groups: ReadonlyMap<SheetSurvey, readonly FlagGroup[]>,
  signal?: AbortSignal
): Promise<void> {
  const formats = [...groups].flatMap(([{ id }, list]) =>
    list.flatMap(({ addresses, ...look }) =>
      addresses.map((address): NewFormat => ({ ...look, sheet: id, address }))
    )
  );
  for (const chunk of chunksByBytes(formats, (one) => jsonBytes(one) + FRAME_BYTES))
    await addChunk(chunk, signal);
}

function addChunk(chunk: readonly NewFormat[], signal?: AbortSignal): Promise<void> {
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      for (const format of chunk) addOne(worksheets.getItem(format.sheet), format);
      await context.sync();
    },
    // Done twice, the flags would be there twice.
    { step: "setFlags", idempotent: false, signal }
  );
}

function addOne(sheet: Excel.Worksheet, { address, severity, numberFormat }: NewFormat): void {
  const { conditionalFormats } = areasOf(sheet, address);
  const added = conditionalFormats.add("Custom");
  const { rule, format } = added.custom;
  rule.formula = ruleFormula(severity);
  const { left } = format.borders;
  left.style = "Continuous";
  left.color = lookOf(severity).color;
  if (numberFormat !== null) format.numberFormat = numberFormat;
}

const areasOf = (sheet: Excel.Worksheet, address: string): Excel.RangeAreas =>
  sheet.getRanges(address);
