import type { Language } from "../../../src/language/language";
import type { PlanCellFull, PlanPrint, PlanSheet } from "../../../src/plan/plan";

/** What all sheets of a project workbook have in common. */
export interface Paper {
  readonly language: Language;
  readonly currency: "EUR" | "GBP";
  readonly version: string;
  /** Of a template to fill in: no project, instructions and validations instead. */
  readonly empty: boolean;
}

/** "€" or "£". */
export function unit({ currency }: Pick<Paper, "currency">): string {
  return currency === "EUR" ? "€" : "£";
}

/** Money in full units with its sign, negatives in red with the minus. */
export function moneyFormat(paper: Pick<Paper, "currency">): string {
  const code =
    paper.currency === "EUR"
      ? (sign: string) => `${sign}#,##0 "€"`
      : (sign: string) => `${sign}"£"#,##0`;
  return `${code("")};[Red]${code("-")}`;
}

export const DATE_FORMAT = "dd/mm/yyyy";

/** An ISO date as a serial number of the 1900 system. */
export function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** A date cell, or an empty one in the same style. */
export function dateCell(iso: string | null, style: string): PlanCellFull {
  return { value: iso === null ? null : serial(iso), style, format: DATE_FORMAT };
}

/** A sheet with nothing on it yet, in the house's settings. */
export function blankSheet(key: string, name: string, print: Partial<PlanPrint> = {}): PlanSheet {
  return {
    key,
    name,
    visibility: "visible",
    gridlines: false,
    tabColor: null,
    frozen: { rows: 0, columns: 0 },
    widths: [],
    heights: {},
    blocks: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    merges: [],
    print: {
      area: null,
      titleRows: null,
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 0,
      footer: "&L&8&F&R&8&A · &P / &N",
      ...print,
    },
  };
}
