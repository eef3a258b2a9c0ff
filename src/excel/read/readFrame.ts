import type { Book, DefinedName, Sheet } from "../../book/book";
import { TEMPLATE_PROPERTY, TEMPLATE_VERSION_PROPERTY } from "../../xlsx/read/properties";
import { callExcel } from "../calls/callExcel";
import { has } from "../calls/supports";

/** A sheet by the id that a rename does not change. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
}

/** What the workbook says of itself; tables, notes and comments are known only by their place in a list. */
export interface Frame {
  readonly file: string;
  readonly date1904: boolean;
  readonly calculation: Book["calculation"];
  readonly iterative: boolean;
  readonly template: Book["template"];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly TableEntry[];
  readonly comments: readonly CommentEntry[];
  readonly notes: readonly CommentEntry[];
}

export interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface CommentEntry {
  readonly author: string;
  readonly text: string;
}

/** Serial of 2 January 1904 where serial 0 is 1904-01-01. */
const SECOND_DAY_1904 = 1;

/** Reads what the workbook says of itself, in one sync. */
export function readFrame(signal?: AbortSignal): Promise<Frame> {
  return callExcel(
    async (context) => {
      const { workbook } = context;
      const { application, worksheets, names, tables, comments, functions } = workbook;
      const { iterativeCalculation } = application;
      const notes = has("notes") ? workbook.notes : null;
      const properties = workbook.properties.custom;
      workbook.load("name");
      application.load("calculationMode");
      iterativeCalculation.load("enabled");
      worksheets.load("items/id,items/name,items/visibility");
      names.load("items/name,items/formula,items/visible");
      tables.load("items/id,items/name,items/showHeaders,items/showTotals");
      comments.load("items/authorName,items/content");
      notes?.load("items/authorName,items/content");
      properties.load("items/key,items/value");
      // Office.js does not say from which year a workbook counts; its DATE function does.
      const secondDay = functions.date(1904, 1, 2);
      secondDay.load("value");
      await context.sync();
      const property = (key: string) =>
        String(properties.items.find((item) => item.key === key)?.value ?? "").trim();
      return {
        file: workbook.name,
        date1904: secondDay.value === SECOND_DAY_1904,
        calculation: application.calculationMode === "Manual" ? "manual" : "auto",
        iterative: iterativeCalculation.enabled,
        template: templateOf(property(TEMPLATE_PROPERTY), property(TEMPLATE_VERSION_PROPERTY)),
        sheets: worksheets.items.map(({ id, name, visibility }) => ({
          id,
          name,
          visibility: VISIBILITIES[visibility],
        })),
        names: names.items.map((name) => definedName(name, null)),
        tables: tables.items.map(({ id, name, showHeaders, showTotals }) => ({
          id,
          name,
          headerRow: showHeaders,
          totalsRow: showTotals,
        })),
        comments: comments.items.map(commentEntry),
        notes: notes ? notes.items.map(commentEntry) : [],
      };
    },
    { step: "readWorkbook", idempotent: true, signal }
  );
}

const VISIBILITIES: Readonly<Record<`${Excel.SheetVisibility}`, Sheet["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** A loaded name as the book keeps it. */
export function definedName(
  { name, formula, visible }: Pick<Excel.NamedItem, "name" | "formula" | "visible">,
  sheet: string | null
): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, ""), sheet, hidden: !visible };
}

function commentEntry({
  authorName,
  content,
}: {
  authorName: string;
  content: string;
}): CommentEntry {
  return { author: authorName, text: content };
}

function templateOf(id: string, version: string): Book["template"] {
  return id === "" ? null : { id, version };
}
