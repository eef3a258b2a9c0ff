import type { HeaderFooterModel } from "../model/pageLayout";
import type { SheetModel } from "../model/sheet";
import { escapeXml } from "./xmlTree";

/** Codes of paper sizes in files. */
export const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
};

const inches = (points: number) => String(Math.round((points / 72) * 1e6) / 1e6);

/** Print options, margins, page set-up, headers and breaks of a sheet, in the schema's order. */
export function pageXml(sheet: SheetModel): string {
  const page = sheet.pageLayout;
  const { headersFooters: texts } = page;
  const options = [
    page.centerHorizontally ? ' horizontalCentered="1"' : "",
    page.centerVertically ? ' verticalCentered="1"' : "",
    page.printHeadings ? ' headings="1"' : "",
    page.printGridlines ? ' gridLines="1"' : "",
  ].join("");
  const margins = (["left", "right", "top", "bottom", "header", "footer"] as const)
    .map((side) => ` ${side}="${inches(page[`${side}Margin`])}"`)
    .join("");
  return [
    options ? `<printOptions${options}/>` : "",
    `<pageMargins${margins}/>`,
    `<pageSetup${setup(sheet)}/>`,
    headerFooter(texts),
    breaks(
      "rowBreaks",
      sheet.horizontalBreaks.map(({ top }) => top),
      16_383
    ),
    breaks(
      "colBreaks",
      sheet.verticalBreaks.map(({ left }) => left),
      1_048_575
    ),
  ].join("");
}

function setup({ pageLayout: page }: SheetModel): string {
  const { zoom } = page;
  const wide = zoom.horizontalFitToPages;
  const tall = zoom.verticalFitToPages;
  const fits = isFitted(zoom);
  const attributes: Record<string, unknown> = {
    paperSize: PAPER[page.paperSize ?? ""],
    scale: !fits && zoom.scale && zoom.scale !== 100 ? zoom.scale : undefined,
    firstPageNumber: page.firstPageNumber === "" ? undefined : page.firstPageNumber,
    fitToWidth: fits ? (wide ?? 0) : undefined,
    fitToHeight: fits ? (tall ?? 0) : undefined,
    pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: page.blackAndWhite ? 1 : undefined,
    draft: page.draftMode ? 1 : undefined,
    cellComments:
      page.printComments === "EndSheet"
        ? "atEnd"
        : page.printComments === "InPlace"
          ? "asDisplayed"
          : undefined,
    useFirstPageNumber: page.firstPageNumber === "" ? undefined : 1,
    errors: { Blank: "blank", Dash: "dash", NotAvailable: "NA" }[page.printErrors as "Blank"],
  };
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value)}"`)
    .join("");
}

export function isFitted(zoom: Record<string, number | null>): boolean {
  return Boolean(zoom.horizontalFitToPages) || Boolean(zoom.verticalFitToPages);
}

function headerFooter(texts: SheetModel["pageLayout"]["headersFooters"]): string {
  const { pages, state } = texts;
  const oddEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const odd = oddEven ? pages.oddPages : pages.defaultForAllPages;
  const inner = [
    element("oddHeader", line(odd, "Header")),
    element("oddFooter", line(odd, "Footer")),
    oddEven ? element("evenHeader", line(pages.evenPages, "Header")) : "",
    oddEven ? element("evenFooter", line(pages.evenPages, "Footer")) : "",
    first ? element("firstHeader", line(pages.firstPage, "Header")) : "",
    first ? element("firstFooter", line(pages.firstPage, "Footer")) : "",
  ].join("");
  const attributes = [
    oddEven ? ' differentOddEven="1"' : "",
    first ? ' differentFirst="1"' : "",
    texts.useSheetScale ? "" : ' scaleWithDoc="0"',
    texts.useSheetMargins ? "" : ' alignWithMargins="0"',
  ].join("");
  return inner || attributes ? `<headerFooter${attributes}>${inner}</headerFooter>` : "";
}

const element = (name: string, text: string) =>
  text ? `<${name}>${escapeXml(text)}</${name}>` : "";

function line(texts: HeaderFooterModel, kind: "Header" | "Footer"): string {
  const part = (code: string, text: string) => (text ? `&${code}${text}` : "");
  return (
    part("L", texts[`left${kind}`]) +
    part("C", texts[`center${kind}`]) +
    part("R", texts[`right${kind}`])
  );
}

function breaks(name: string, at: number[], max: number): string {
  const wanted = at.filter((n) => n > 0).sort((a, b) => a - b);
  if (wanted.length === 0) return "";
  const lines = wanted.map((n) => `<brk id="${n}" max="${max}" man="1"/>`);
  return `<${name} count="${wanted.length}" manualBreakCount="${wanted.length}">${lines.join("")}</${name}>`;
}

const FLAGS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};
export const PROTECTION_FLAGS = FLAGS;

/** The protection of a sheet: in files a flag of 0 allows. */
export function protectionXml(sheet: SheetModel): string {
  if (!sheet.protection) return "";
  const { options } = sheet.protection;
  const attributes = [
    'sheet="1"',
    ...(options.allowEditObjects ? [] : ['objects="1"']),
    ...(options.allowEditScenarios ? [] : ['scenarios="1"']),
    ...Object.entries(FLAGS).flatMap(([option, name]) => (options[option] ? [`${name}="0"`] : [])),
    ...(options.selectionMode === "None"
      ? ['selectLockedCells="1"', 'selectUnlockedCells="1"']
      : []),
    ...(options.selectionMode === "Unlocked" ? ['selectLockedCells="1"'] : []),
  ];
  return `<sheetProtection ${attributes.join(" ")}/>`;
}

/** Print area and repeated lines, as the names by which files keep them. */
export function printNames(sheet: SheetModel): { name: string; range: string; scope: string }[] {
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const names: { name: string; range: string; scope: string }[] = [];
  const fixed = (address: string) =>
    address.replace(/([A-Z]+)?(\d+)?(:|$)/g, (whole, col, row, end) =>
      whole === ""
        ? ""
        : `${col ? `$${col as string}` : ""}${row ? `$${row as string}` : ""}${end as string}`
    );
  const on = (local: string) => `'${sheet.name.replaceAll("'", "''")}'!${fixed(local)}`;
  if (printArea.length > 0)
    names.push({
      name: "_xlnm.Print_Area",
      range: printArea.map((area) => on(area.local)).join(","),
      scope: sheet.name,
    });
  const titles = [printTitleColumns, printTitleRows].flatMap((area) =>
    area ? [on(area.local)] : []
  );
  if (titles.length > 0)
    names.push({ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name });
  return names;
}
