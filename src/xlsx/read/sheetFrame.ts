import { MAX_COLUMNS, parseRange, type CellRange } from "../../book/address";
import type { Span, Validation } from "../../book/book";
import { walkXml } from "./xml";

/** What a sheet part says around its cells. */
export interface SheetFrame {
  readonly hiddenColumns: Span[];
  readonly merges: CellRange[];
  readonly validations: Validation[];
  readonly protected: boolean;
}

/** Reads the sheet part without its cells. @throws ReadError damaged when it is not well-formed. */
export function readSheetFrame(xml: string, part: string, depthLimit: number): SheetFrame {
  const hiddenColumns: Span[] = [];
  const merges: CellRange[] = [];
  const validations: Validation[] = [];
  let isProtected = false;
  let draft: { type: string; operator: string; sqref: string; formulas: [string, string] } | null =
    null;
  let target: 0 | 1 | "sqref" | null = null;
  walkXml(xml, part, depthLimit, {
    open(element, attributes, parent) {
      switch (parent === "ext" ? "" : element) {
        case "col": {
          const first = Number(attributes.get("min")) - 1;
          const last = Math.min(Number(attributes.get("max")), MAX_COLUMNS) - 1;
          if (attributes.flag("hidden") && first >= 0 && last >= first) {
            hiddenColumns.push({ first, last });
          }
          break;
        }
        case "mergeCell": {
          const range = parseRange(attributes.get("ref") ?? "");
          if (range) merges.push(range);
          break;
        }
        case "sheetProtection":
          isProtected = attributes.flag("sheet");
          break;
        case "dataValidation":
          draft = {
            type: attributes.get("type") ?? "none",
            operator: attributes.get("operator") ?? "between",
            sqref: attributes.get("sqref") ?? "",
            formulas: ["", ""],
          };
          break;
        case "formula1":
          target = 0;
          break;
        case "formula2":
          target = 1;
          break;
        case "sqref":
          target = "sqref";
          break;
      }
    },
    text(text) {
      if (!draft || target === null) return;
      if (target === "sqref") draft.sqref += text;
      else draft.formulas[target] += text;
    },
    close(element) {
      if (element === "formula1" || element === "formula2" || element === "sqref") target = null;
      if (element !== "dataValidation" || !draft) return;
      const { type, operator, sqref, formulas } = draft;
      if (type !== "none") {
        validations.push({
          ranges: rangesOf(sqref),
          type,
          operator,
          formula1: formulas[0].trim(),
          formula2: formulas[1].trim(),
        });
      }
      draft = null;
    },
  });
  return { hiddenColumns, merges, validations, protected: isProtected };
}

/** Ranges of a space-separated list; what is not a range of the grid is left out. */
function rangesOf(list: string): CellRange[] {
  return list
    .trim()
    .split(/\s+/)
    .map((text) => parseRange(text))
    .filter((range) => range !== null);
}
