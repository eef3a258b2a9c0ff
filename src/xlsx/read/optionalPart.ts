import type { BookContext } from "./bookContext";
import type { Package } from "./package";
import { ReadError } from "./readError";
import { decodeXml } from "./xmlText";

/**
 * Reads a part that a sheet can do without (notes, tables): a missing or broken one becomes a remark,
 * not the end of the file. Limits still hold.
 */
export async function readOptionalPart<T>(
  pack: Package,
  part: string,
  sheet: string | null,
  context: BookContext,
  read: (xml: string) => T
): Promise<T | null> {
  try {
    const bytes = await pack.read(part);
    if (bytes) return read(decodeXml(bytes));
    context.remark("partMissing", sheet, null, part);
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== "damaged") throw error;
    context.remark("malformedXml", sheet, null, part);
  }
  return null;
}
