import type { Area } from "./area";

export interface HeaderFooterModel {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface PageLayoutModel {
  orientation: string;
  paperSize: string | null;
  blackAndWhite: boolean;
  printErrors: string;
  zoom: Record<string, number | null>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  draftMode: boolean;
  firstPageNumber: number | "";
  printOrder: string;
  printArea: Area[];
  printTitleRows: Area | null;
  printTitleColumns: Area | null;
  readonly headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    readonly pages: Record<
      "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages",
      HeaderFooterModel
    >;
  };
}

const plainHeaderFooter = (): HeaderFooterModel => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** The page layout of a new sheet; margins in points. */
export function plainPageLayout(): PageLayoutModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    blackAndWhite: false,
    printErrors: "AsDisplayed",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: "NoComments",
    draftMode: false,
    firstPageNumber: "",
    printOrder: "DownThenOver",
    printArea: [],
    printTitleRows: null,
    printTitleColumns: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      pages: {
        defaultForAllPages: plainHeaderFooter(),
        evenPages: plainHeaderFooter(),
        firstPage: plainHeaderFooter(),
        oddPages: plainHeaderFooter(),
      },
    },
  };
}
