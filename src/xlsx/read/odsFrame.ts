import { MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import type { Sheet, Span } from "../../book/book";
import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { ReadError } from "./readError";
import { walkXml, type Attributes } from "./xml";
import { decodeXml } from "./xmlText";

/** What the library does not tell of an OpenDocument sheet. */
export type OdsFrame = Pick<
  Sheet,
  "name" | "visibility" | "protected" | "hiddenRows" | "hiddenColumns"
>;

/**
 * Reads names, visibility and protection of the sheets of an OpenDocument workbook, and refuses one whose
 * repeat counts ask for more cells than allowed before the library writes them all out: 1 KB of file can
 * ask for 17 thousand million cells.
 */
export async function readOdsFrames(pack: Package, limits: ReadLimits): Promise<OdsFrame[]> {
  const bytes = await pack.read("content.xml", limits.partBytes);
  if (!bytes) return [];
  const hiddenStyles = new Set<string>();
  const frames: { -readonly [K in keyof OdsFrame]: OdsFrame[K] }[] = [];
  let style = "";
  let cells = 0;
  let rowRepeat = 1;
  let row = 0;
  let col = 0;
  walkXml(decodeXml(bytes), "content.xml", limits.depth, {
    open(element, attributes) {
      const frame = frames.at(-1);
      switch (element) {
        case "style":
          style = attributes.get("name") ?? "";
          break;
        case "table-properties":
          if (attributes.get("display") === "false") hiddenStyles.add(style);
          break;
        case "table":
          frames.push({
            name: attributes.get("name") ?? "",
            visibility: hiddenStyles.has(attributes.get("style-name") ?? "") ? "hidden" : "visible",
            protected: attributes.flag("protected"),
            hiddenRows: [],
            hiddenColumns: [],
          });
          row = col = 0;
          break;
        case "table-column": {
          const count = repeat(attributes, "number-columns-repeated");
          if (frame)
            frame.hiddenColumns = hide(frame.hiddenColumns, attributes, col, count, MAX_COLUMNS);
          col += count;
          break;
        }
        case "table-row":
          rowRepeat = repeat(attributes, "number-rows-repeated");
          if (frame)
            frame.hiddenRows = hide(frame.hiddenRows, attributes, row, rowRepeat, MAX_ROWS);
          row += rowRepeat;
          break;
        case "table-cell":
          if (attributes.get("value-type") === null && attributes.get("formula") === null) break;
          cells += rowRepeat * repeat(attributes, "number-columns-repeated");
          if (cells > limits.cells) {
            throw new ReadError("tooLarge", { what: "cells", limit: limits.cells });
          }
      }
    },
  });
  return frames;
}

function repeat(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return count >= 1 ? Math.floor(count) : 1;
}

function hide(
  spans: readonly Span[],
  attributes: Attributes,
  first: number,
  count: number,
  limit: number
): readonly Span[] {
  const hidden = ["collapse", "filter"].includes(attributes.get("visibility") ?? "");
  if (!hidden || first >= limit) return spans;
  return [...spans, { first, last: Math.min(first + count, limit) - 1 }];
}
