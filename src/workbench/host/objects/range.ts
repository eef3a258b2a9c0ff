import { MAX_COLUMNS, MAX_ROWS } from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import type { Area } from "../model/area";
import {
  formulasOf,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
  writeContent,
  gridOf,
  inputFor,
} from "../model/content";
import { distance, isHidden, setHidden } from "../model/lines";
import { lookOfCells, noteFormatted } from "../model/lookTarget";
import { requireAllowed } from "../model/protection";
import { formatCategory } from "../model/text";
import { lookAt } from "../model/styles";
import { hyperlinkOf, setHyperlink } from "../model/hyperlinks";
import { applyStyle } from "../model/styleOps";
import { formulasR1C1Of, writeFormulasR1C1 } from "../model/r1c1";
import { conditionalFormatCollection } from "./conditionalFormat";
import { dataValidation } from "./dataValidation";
import { rangeFormat } from "./rangeFormat";
import { rangeEditing } from "./rangeEditing";
import { rangeNavigation } from "./rangeNavigation";
import { rangeSort } from "./rangeSort";
import { worksheet } from "./worksheet";

const read = (get: (area: Area) => unknown): Property<Area> => ({ get });
const content = (get: (area: Area) => unknown): Property<Area> => ({ get, set: writeContent });

const numberFormat: Property<Area> = {
  get: numberFormatsOf,
  set: (area, input: unknown) => {
    requireAllowed(area.sheet, "allowFormatCells");
    if (!Array.isArray(input) || area.isUnbounded) {
      const one = Array.isArray(input) ? (input as unknown[][])[0]?.[0] : input;
      if (typeof one !== "string") throw invalidArgument();
      area.sheet.looks.patch(area, { numberFormat: one });
      noteFormatted(area);
      return;
    }
    const entry = inputFor(area, input);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) {
        const format = entry(row, col);
        if (format === null) continue;
        if (typeof format !== "string") throw invalidArgument();
        area.sheet.looks.patch(
          { top: row, bottom: row, left: col, right: col },
          { numberFormat: format }
        );
      }
    }
    noteFormatted(area);
  },
};

export const range: ObjectType<Area> = defineObject<Area>("Range", {
  tracked: true,
  properties: {
    Address: read((area) => area.address),
    AddressLocal: read((area) => area.address),
    CellCount: read((area) => (area.cells > 2 ** 31 - 1 ? -1 : area.cells)),
    ColumnCount: read((area) => area.columns),
    ColumnIndex: read((area) => area.left),
    RowCount: read((area) => area.rows),
    RowIndex: read((area) => area.top),
    IsEntireColumn: read((area) => area.isEntireColumn),
    IsEntireRow: read((area) => area.isEntireRow),
    Values: content(valuesOf),
    Formulas: content(formulasOf),
    FormulasLocal: content(formulasOf),
    FormulasR1C1: { get: formulasR1C1Of, set: writeFormulasR1C1 },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    NumberFormatCategories: read((area) =>
      gridOf(area, (row, col, sheet) =>
        formatCategory(lookAt(sheet.looks.at(row, col), "numberFormat") as string)
      )
    ),
    Text: read(textsOf),
    ValueTypes: read(valueTypesOf),
    Hidden: read((area) => {
      const [rows, columns] = [isHidden(area, "row"), isHidden(area, "column")];
      return rows === true || columns === true
        ? true
        : rows === null || columns === null
          ? null
          : false;
    }),
    RowHidden: {
      get: (area) => isHidden(area, "row"),
      set: (area, hidden: boolean) => setHidden(area, "row", hidden),
    },
    ColumnHidden: {
      get: (area) => isHidden(area, "column"),
      set: (area, hidden: boolean) => setHidden(area, "column", hidden),
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
    Style: {
      get: (area) => area.sheet.looks.common(area, "style"),
      set: (area, name: string) => applyStyle([area], name),
    },
    Control: {
      get: (area) => ({ type: area.sheet.looks.common(area, "control") ?? "Mixed" }),
      set: (area, control: { type?: string }) =>
        area.sheet.looks.patch(area, {
          control: control?.type === "Checkbox" ? "Checkbox" : undefined,
        }),
    },
    HasSpill: read((area) => hasSpill(area)),
    LinkedDataTypeState: read((area) => gridOf(area, () => "None")),
    SavedAsArray: read(() => false),
    Left: read((area) => distance(area.sheet, "column", area.left)),
    Top: read((area) => distance(area.sheet, "row", area.top)),
    Width: read(
      (area) =>
        distance(area.sheet, "column", Math.min(area.right + 1, MAX_COLUMNS)) -
        distance(area.sheet, "column", area.left)
    ),
    Height: read(
      (area) =>
        distance(area.sheet, "row", Math.min(area.bottom + 1, MAX_ROWS)) -
        distance(area.sheet, "row", area.top)
    ),
  },
  objects: {
    Format: (area) => rangeFormat.of(lookOfCells([area])),
    Worksheet: (area) => worksheet.of(area.sheet),
    Sort: (area) => rangeSort.of(area),
    ConditionalFormats: (area) =>
      conditionalFormatCollection.of({ areas: [area], sheet: area.sheet }),
    DataValidation: (area) => dataValidation.of([area]),
  },
  methods: { ...rangeNavigation, ...rangeEditing },
});

/** All cells spilled: true; none: false; some: null. */
function hasSpill(area: Area): boolean | null {
  area.sheet.book.calculation.settle();
  let some = false;
  let all = true;
  if (area.sheet.spilled.size === 0 || area.isUnbounded) return false;
  const anchors = new Set(area.sheet.spilled.values());
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const key = row * 16384 + col;
      if (area.sheet.spilled.has(key) || anchors.has(key)) some = true;
      else all = false;
    }
  }
  return all && some ? true : some ? null : false;
}
