import { quoteSheet } from "../../book/address";

/** Sheets that bear another name in the workbook than in the plan: people may rename ours. */
export type Renamed = ReadonlyMap<string, string>;

/** A formula or reference of the plan with the names that the sheets have in the workbook. */
export function withLiveNames(text: string, renamed: Renamed): string {
  if (renamed.size === 0 || !text.includes("!")) return text;
  let result = text;
  for (const [planned, live] of renamed) {
    const bare = `${planned}!`;
    const quoted = `'${planned.replaceAll("'", "''")}'!`;
    for (const prefix of new Set([quoteSheet(planned) + "!", quoted])) {
      result = result.replaceAll(prefix, `${quoteSheet(live)}!`);
    }
    if (!result.includes(bare) || quoteSheet(planned) !== planned) continue;
    result = result.replaceAll(bare, `${quoteSheet(live)}!`);
  }
  return result;
}
