import { callExcel } from "../calls/callExcel";
import { isOurs } from "./ownRule";
import { formatsOf, type SheetSurvey } from "./surveySheets";

/** Our conditional formats on the sheets that may be changed, by sheet id, in one sync. */
export async function findOwnFormats(
  sheets: readonly SheetSurvey[],
  step: "setFlags" | "clearFlags",
  signal?: AbortSignal
): Promise<ReadonlyMap<string, readonly string[]>> {
  const candidates = sheets.flatMap(({ id, customFormats }) =>
    customFormats.map((format) => ({ sheet: id, format }))
  );
  if (candidates.length === 0) return new Map();
  return callExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const rules = candidates.map(({ sheet, format }) =>
        askRule(formatsOf(worksheets.getItem(sheet)), format)
      );
      await context.sync();
      const found = new Map<string, string[]>();
      candidates.forEach(({ sheet, format }, i) => {
        if (isOurs(rules[i]!.formula)) found.set(sheet, [...(found.get(sheet) ?? []), format]);
      });
      return found;
    },
    { step, idempotent: true, signal }
  );
}

function askRule(formats: Excel.ConditionalFormatCollection, id: string) {
  const { rule } = formats.getItem(id).custom;
  rule.load("formula");
  return rule;
}

/** Asks that formats be deleted, in the request under way. */
export function deleteFormats(
  context: Excel.RequestContext,
  found: ReadonlyMap<string, readonly string[]>
): void {
  const { worksheets } = context.workbook;
  for (const [sheet, formats] of found)
    for (const id of formats) formatsOf(worksheets.getItem(sheet)).getItem(id).delete();
}
