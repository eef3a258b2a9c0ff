import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { ReadError } from "./readError";
import { walkXml } from "./xml";
import { decodeXml } from "./xmlText";

/**
 * Refuses an OpenDocument sheet whose repeat counts ask for more cells than allowed, before the library
 * writes them all out: 1 KB of file can ask for 17 thousand million cells.
 */
export async function checkOdsSize(pack: Package, limits: ReadLimits): Promise<void> {
  const bytes = await pack.read("content.xml", limits.partBytes);
  if (!bytes) return;
  let cells = 0;
  let rowRepeat = 1;
  walkXml(decodeXml(bytes), "content.xml", limits.depth, {
    open(element, attributes) {
      if (element === "table-row") {
        rowRepeat = Number(attributes.get("number-rows-repeated") ?? 1) || 1;
      } else if (element === "table-cell" && attributes.get("value-type") !== null) {
        cells += rowRepeat * (Number(attributes.get("number-columns-repeated") ?? 1) || 1);
        if (cells > limits.cells) {
          throw new ReadError("tooLarge", { what: "cells", limit: limits.cells });
        }
      }
    },
  });
}
