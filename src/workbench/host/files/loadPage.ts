import { Area } from "../model/area";
import type { HeaderFooterModel } from "../model/pageLayout";
import type { SheetModel } from "../model/sheet";
import { PAPER } from "./savePage";
import { child, children, numberOf, type Element } from "./xmlTree";

const PAPER_NAMES = Object.fromEntries(Object.entries(PAPER).map(([name, code]) => [code, name]));
const ERRORS: Readonly<Record<string, string>> = {
  blank: "Blank",
  dash: "Dash",
  NA: "NotAvailable",
};
const COMMENTS: Readonly<Record<string, string>> = { atEnd: "EndSheet", asDisplayed: "InPlace" };

/** Reads margins, page set-up, headers and breaks of a worksheet part. */
export function readPage(sheet: SheetModel, root: Element): void {
  const page = sheet.pageLayout;
  const margins = child(root, "pageMargins");
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = numberOf(margins, side);
    if (inches !== undefined) page[`${side}Margin`] = Math.round(inches * 72e6) / 1e6;
  }
  const options = child(root, "printOptions")?.attributes;
  if (options) {
    page.centerHorizontally = options.flag("horizontalCentered");
    page.centerVertically = options.flag("verticalCentered");
    page.printHeadings = options.flag("headings");
    page.printGridlines = options.flag("gridLines");
  }
  const setup = child(root, "pageSetup");
  const fits = child(child(root, "sheetPr"), "pageSetUpPr")?.attributes.flag("fitToPage") ?? false;
  if (setup) {
    const { attributes } = setup;
    page.orientation = attributes.get("orientation") === "landscape" ? "Landscape" : "Portrait";
    page.paperSize = PAPER_NAMES[numberOf(setup, "paperSize") ?? 1] ?? page.paperSize;
    page.blackAndWhite = attributes.flag("blackAndWhite");
    page.draftMode = attributes.flag("draft");
    page.printOrder =
      attributes.get("pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver";
    page.printErrors = ERRORS[attributes.get("errors") ?? ""] ?? "AsDisplayed";
    page.printComments = COMMENTS[attributes.get("cellComments") ?? ""] ?? "NoComments";
    if (attributes.flag("useFirstPageNumber"))
      page.firstPageNumber = numberOf(setup, "firstPageNumber") ?? "";
  }
  if (fits) {
    const pages = (name: string) => numberOf(setup, name) ?? 1;
    page.zoom = {
      ...(pages("fitToWidth") ? { horizontalFitToPages: pages("fitToWidth") } : {}),
      ...(pages("fitToHeight") ? { verticalFitToPages: pages("fitToHeight") } : {}),
    };
  } else page.zoom = { scale: numberOf(setup, "scale") ?? 100 };
  readTexts(sheet, child(root, "headerFooter"));
  sheet.horizontalBreaks = breaks(root, "rowBreaks").map((n) => new Area(sheet, n, 0, n, 0));
  sheet.verticalBreaks = breaks(root, "colBreaks").map((n) => new Area(sheet, 0, n, 0, n));
}

const breaks = (root: Element, name: string) =>
  children(child(root, name), "brk").flatMap((brk) => numberOf(brk, "id") ?? []);

function readTexts(sheet: SheetModel, element: Element | undefined): void {
  if (!element) return;
  const group = sheet.pageLayout.headersFooters;
  const oddEven = element.attributes.flag("differentOddEven");
  const first = element.attributes.flag("differentFirst");
  group.state = oddEven
    ? first
      ? "FirstOddAndEven"
      : "OddAndEven"
    : first
      ? "FirstAndDefault"
      : "Default";
  group.useSheetScale = element.attributes.flag("scaleWithDoc", true);
  group.useSheetMargins = element.attributes.flag("alignWithMargins", true);
  const take = (page: HeaderFooterModel, prefix: string) => {
    for (const kind of ["Header", "Footer"] as const) {
      const parts = sections(child(element, prefix + kind)?.text ?? "");
      page[`left${kind}`] = parts.L;
      page[`center${kind}`] = parts.C;
      page[`right${kind}`] = parts.R;
    }
  };
  take(oddEven ? group.pages.oddPages : group.pages.defaultForAllPages, "odd");
  take(group.pages.evenPages, "even");
  take(group.pages.firstPage, "first");
}

/** Splits "&Lleft&Ccentre&Rright"; what stands before the first mark is centred. */
function sections(text: string): Record<"L" | "C" | "R", string> {
  const found = { L: "", C: "", R: "" };
  let at: "L" | "C" | "R" = "C";
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1];
    if (text[i] === "&" && (next === "L" || next === "C" || next === "R")) {
      at = next;
      i++;
    } else if (text[i] === "&" && next === "&") {
      found[at] += "&&";
      i++;
    } else found[at] += text[i]!;
  }
  return found;
}
