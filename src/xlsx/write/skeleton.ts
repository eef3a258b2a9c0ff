import type { Cell, ConditionalRule, DataValidation, WriteOptions, WriteSheet } from "hucre";
import { parseRange, quoteSheet } from "../../book/address";
import type { Plan, PlanConditionalFormat, PlanSheet, PlanValidation } from "../../plan/plan";
import { DEFAULT_FONT, solidFill, type CellStyles } from "./cellStyles";
import { fileChart } from "./charts";
import { fileFormula } from "./fileFormula";
import { capText, escapeLiteral } from "./fileText";
import type { PlacedNote } from "./notes";
import type { OnRemark } from "./remark";
import { tableRange } from "./tablePart";

const FIXED_DATE = "2000-01-01";
/** Columns of Excel's grid: what one row of sample cells can hold. */
const GRID_WIDTH = 16_384;

/**
 * Everything of the workbook but its cells, links and table parts, as hucre's options. The first sheet
 * carries one sample cell for each look, so that the style sheet lists them in our order; `writePlan`
 * replaces those cells with the real ones.
 */
export function skeleton(
  plan: Plan,
  styles: CellStyles,
  notes: readonly (readonly PlacedNote[])[],
  remark: OnRemark
): WriteOptions {
  const date = new Date(`${plan.properties.date ?? FIXED_DATE}T00:00:00Z`);
  const { title, subject, creator, custom } = plan.properties;
  const sheets = plan.sheets.map((sheet, i) => skeletonSheet(sheet, notes[i]!, remark));
  const lastNote = notes[0]?.at(-1)?.row ?? -1;
  const samples = sampleCells(styles, lastNote + 1);
  sheets[0] = { ...sheets[0]!, cells: new Map([...samples, ...sheets[0]!.cells!]) };
  return {
    sheets,
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      plan.sheets.findIndex((sheet) => sheet.visibility === "visible")
    ),
    properties: {
      title: escapeLiteral(title),
      subject: escapeLiteral(subject),
      creator: escapeLiteral(creator),
      created: date,
      modified: date,
      ...(custom ? { custom: { ...custom } } : {}),
    },
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({
        name,
        range: fileFormula(refersTo, null).text,
      })),
      ...plan.sheets.flatMap(printNames),
    ],
  };
}

/** One cell for each look, below the notes so that neither hides the other; never left in the file. */
function sampleCells(styles: CellStyles, firstRow: number): [string, Partial<Cell>][] {
  const cells: [string, Partial<Cell>][] = styles.styles.map((style, i) => [
    `${firstRow + Math.floor(i / GRID_WIDTH)},${i % GRID_WIDTH}`,
    { value: SAMPLE, style },
  ]);
  // A text, so that the package has its part for shared strings.
  const last = firstRow + Math.ceil(styles.styles.length / GRID_WIDTH);
  return [...cells, [`${last},0`, { value: "-" }]];
}

const SAMPLE = 1;

/** The number in the style sheet of each look, read from the sample cells; 0 is the default look. */
export function styleNumbers(firstSheetXml: string, looks: number): number[] {
  const cells = firstSheetXml.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?><v>/g);
  const numbers = [0, ...Array.from(cells, (cell) => Number(cell[1] ?? 0))];
  if (numbers.length !== looks + 1) throw new Error("The style sheet does not list every look");
  return numbers;
}

function skeletonSheet(
  sheet: PlanSheet,
  notes: readonly PlacedNote[],
  remark: OnRemark
): WriteSheet {
  const { print, frozen, tabColor } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells: new Map(
      notes.map(({ row, col, text }) => [`${row},${col}`, { comment: { author: "Vigie", text } }])
    ),
    merges: sheet.merges.map((range) => {
      const { top, left, bottom, right } = rangeOf(range);
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    conditionalRules: sheet.conditionalFormats.map(conditionalRule),
    dataValidations: sheet.validations.map((validation) =>
      dataValidation(validation, sheet.name, remark)
    ),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: tableRange(table),
      columns: table.columns.map(({ heading }) => ({ name: heading })),
    })),
    charts: sheet.charts.map(fileChart),
    ...(frozen.rows > 0 || frozen.columns > 0
      ? { freezePane: { rows: frozen.rows, columns: frozen.columns } }
      : {}),
    view: {
      showGridLines: sheet.gridlines,
      ...(tabColor === null ? {} : { tabColor: { rgb: tabColor } }),
    },
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: print.fitToWidth,
      fitToHeight: print.fitToHeight,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    ...(print.footer === "" ? {} : { headerFooter: { oddFooter: escapeLiteral(print.footer) } }),
  };
}

function rangeOf(text: string): NonNullable<ReturnType<typeof parseRange>> {
  const range = parseRange(text);
  if (!range) throw new Error(`"${text}" is not a range`);
  return range;
}

/** Print area and repeated rows are names with a meaning to Excel, local to their sheet. */
function printNames(sheet: PlanSheet): { name: string; range: string; scope: string }[] {
  const names = [
    ["_xlnm.Print_Area", sheet.print.area],
    ["_xlnm.Print_Titles", sheet.print.titleRows],
  ] as const;
  return names.flatMap(([name, range]) =>
    range === null
      ? []
      : [{ name, range: `${quoteSheet(sheet.name)}!${absolute(range)}`, scope: sheet.name }]
  );
}

/** "A1:D9" as "$A$1:$D$9", "1:3" as "$1:$3". */
function absolute(range: string): string {
  return range
    .replaceAll("$", "")
    .split(":")
    .map((end) =>
      end.replace(
        /^([A-Za-z]*)(\d*)$/,
        (_, col: string, row: string) =>
          (col === "" ? "" : `$${col}`) + (row === "" ? "" : `$${row}`)
      )
    )
    .join(":");
}

function conditionalRule(format: PlanConditionalFormat, index: number): ConditionalRule {
  const { font, fill } = format;
  return {
    type: "expression",
    priority: index + 1,
    range: format.range,
    formula: fileFormula(format.formula, null).text,
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
    style: {
      ...(font
        ? {
            font: {
              ...(font.bold ? { bold: true } : {}),
              ...(font.color ? { color: { rgb: font.color } } : {}),
            },
          }
        : {}),
      ...(fill ? { fill: solidFill(fill) } : {}),
    },
  };
}

/** Excel refuses a longer prompt or message. */
const MAX_PROMPT = 255;

function dataValidation(
  { type, range, formula1, formula2, prompt, error }: PlanValidation,
  sheet: string,
  remark: OnRemark
): DataValidation {
  const fit = (text: string) => {
    if (text.length > MAX_PROMPT) remark({ code: "promptCut", sheet, cell: range });
    return escapeLiteral(capText(text, MAX_PROMPT));
  };
  return {
    type,
    range,
    allowBlank: true,
    ...(type === "list"
      ? {}
      : {
          operator: formula2 === undefined ? ("greaterThanOrEqual" as const) : ("between" as const),
        }),
    formula1: fileFormula(formula1, null).text,
    ...(formula2 === undefined ? {} : { formula2: fileFormula(formula2, null).text }),
    ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: fit(prompt) }),
    showErrorMessage: true,
    ...(error === undefined ? {} : { errorMessage: fit(error) }),
  };
}
