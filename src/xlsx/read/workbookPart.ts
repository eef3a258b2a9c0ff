import type { DefinedName, Sheet } from "../../book/book";
import { walkXml } from "./xml";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

/** What the workbook part itself says. */
export interface WorkbookPart {
  readonly date1904: boolean;
  readonly calculation: "auto" | "manual";
  readonly iterative: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Relationship ids of external links, in the order of their `[n]` index. */
  readonly externalLinks: readonly string[];
}

/** Reads the workbook part. @throws ReadError damaged when it is not well-formed. */
export function readWorkbookPart(xml: string, part: string, depthLimit: number): WorkbookPart {
  let date1904 = false;
  let calculation: "auto" | "manual" = "auto";
  let iterative = false;
  const sheets: SheetEntry[] = [];
  const names: { name: string; refersTo: string; local: number | null; hidden: boolean }[] = [];
  const externalLinks: string[] = [];
  let inName = false;
  walkXml(xml, part, depthLimit, {
    open(element, attributes, parent) {
      // Extensions repeat names (x15:workbookPr); only the workbook's own children count.
      switch (`${parent}/${element}`) {
        case "workbook/workbookPr":
          date1904 = attributes.flag("date1904");
          break;
        case "workbook/calcPr":
          calculation = attributes.get("calcMode") === "manual" ? "manual" : "auto";
          iterative = attributes.flag("iterate");
          break;
        case "sheets/sheet":
          sheets.push({
            name: attributes.get("name") ?? "",
            visibility: visibilityOf(attributes.get("state")),
            relationship: attributes.get("id") ?? "",
          });
          break;
        case "externalReferences/externalReference":
          externalLinks.push(attributes.get("id") ?? "");
          break;
        case "definedNames/definedName": {
          const local = attributes.get("localSheetId");
          names.push({
            name: attributes.get("name") ?? "",
            refersTo: "",
            local: local === null ? null : Number(local),
            hidden: attributes.flag("hidden"),
          });
          inName = true;
          break;
        }
      }
    },
    text(text) {
      const last = names.at(-1);
      if (inName && last) last.refersTo += text;
    },
    close(element) {
      if (element === "definedName") inName = false;
    },
  });
  return {
    date1904,
    calculation,
    iterative,
    sheets,
    names: names.map(({ local, refersTo, ...rest }) => ({
      ...rest,
      refersTo: refersTo.trim().replace(/^=/, ""),
      sheet: local === null ? null : (sheets[local]?.name ?? null),
    })),
    externalLinks,
  };
}

function visibilityOf(state: string | null): Sheet["visibility"] {
  const word = state?.toLowerCase();
  if (word === "veryhidden") return "veryHidden";
  return word === "hidden" ? "hidden" : "visible";
}
