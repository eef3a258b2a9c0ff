import { invalidArgument } from "../protocol/errors";
import { defineObject, type Handle, type Property, type ObjectType } from "../protocol/objectType";
import { borderEdges, borderTarget, EDGES, type BorderTarget } from "../model/borders";
import { color } from "../model/colors";
import { autofitColumns, autofitRows, lineSize, setLineSize } from "../model/lines";
import type { LookTarget } from "../model/lookTarget";

type Check = (value: unknown) => unknown;

const look = (key: string, check: Check = (value) => value): Property<LookTarget> => ({
  get: (target) => target.get(key),
  set: (target, value: unknown) => {
    if (value !== null) target.set({ [key]: check(value) });
  },
});

const oneOf =
  (...names: string[]): Check =>
  (value) => {
    const found = names.find((name) => name.toLowerCase() === String(value).toLowerCase());
    if (found === undefined) throw invalidArgument();
    return found;
  };
const flag: Check = (value) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const number =
  (min: number, max: number): Check =>
  (value) => {
    if (typeof value !== "number" || !(value >= min && value <= max)) throw invalidArgument();
    return value;
  };

export const rangeFill: ObjectType<LookTarget> = defineObject<LookTarget>("RangeFill", {
  properties: {
    Color: {
      get: (target) => target.get("fill.color"),
      set: (target, value: unknown) =>
        target.set({
          "fill.color": value === "" ? "#FFFFFF" : color(value),
          "fill.pattern": value === "" ? "None" : "Solid",
        }),
    },
    Pattern: look("fill.pattern"),
    PatternColor: look("fill.patternColor", color),
    PatternTintAndShade: look("fill.patternTintAndShade", number(-1, 1)),
    TintAndShade: look("fill.tintAndShade", number(-1, 1)),
  },
  methods: {
    Clear: (target) =>
      target.set({ "fill.color": "#FFFFFF", "fill.pattern": "None", "fill.tintAndShade": 0 }),
  },
});

export const rangeFont: ObjectType<LookTarget> = defineObject<LookTarget>("RangeFont", {
  properties: {
    Bold: look("font.bold", flag),
    Color: look("font.color", color),
    Italic: look("font.italic", flag),
    Name: look("font.name"),
    Size: look("font.size", number(1, 409)),
    Strikethrough: look("font.strikethrough", flag),
    Subscript: look("font.subscript", flag),
    Superscript: look("font.superscript", flag),
    TintAndShade: look("font.tintAndShade", number(-1, 1)),
    Underline: look(
      "font.underline",
      oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")
    ),
  },
});

export const formatProtection: ObjectType<LookTarget> = defineObject<LookTarget>(
  "FormatProtection",
  {
    properties: {
      Locked: look("protection.locked", flag),
      FormulaHidden: look("protection.formulaHidden", flag),
    },
  }
);

const border = (key: string, check: Check): Property<BorderTarget> => ({
  get: (target) => target.get(key),
  set: (target, value: unknown) => target.set(key, check(value)),
});

export const rangeBorder: ObjectType<BorderTarget> = defineObject<BorderTarget>("RangeBorder", {
  properties: {
    SideIndex: { get: (target) => target.edge },
    Style: border(
      "style",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot")
    ),
    Weight: border("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    Color: border("color", color),
    TintAndShade: border("tintAndShade", number(-1, 1)),
  },
  identity: (target) => ({ Id: target.edge }),
});

export const rangeBorderCollection: ObjectType<LookTarget> = defineObject<LookTarget>(
  "RangeBorderCollection",
  {
    properties: {
      Count: { get: () => EDGES.length },
      TintAndShade: {
        get: () => 0,
        set: (target, value: number) => borderEdges(target, "tintAndShade", value),
      },
    },
    items: (target) => EDGES.map((edge) => rangeBorder.of(borderTarget(target, edge))),
    item: (target, key) => edgeOf(target, key),
    methods: { GetItemAt: (target, index: number) => edgeOf(target, EDGES[index]) },
  }
);

function edgeOf(target: LookTarget, key: unknown): Handle {
  const edge = EDGES.find((name) => name === key);
  if (!edge) throw invalidArgument();
  return rangeBorder.of(borderTarget(target, edge));
}

const line = (axis: "row" | "column", check: Check): Property<LookTarget> => ({
  get: (target) => lineSize(target.areas, axis),
  set: (target, value: unknown) => {
    if (value !== null) setLineSize(target.areas, axis, check(value) as number);
  },
});

const standard = (axis: "row" | "column"): Property<LookTarget> => ({
  get: (target) => lineSize(target.areas, axis) === lineSize([], axis),
  set: (target, value: boolean) => {
    if (value) setLineSize(target.areas, axis, undefined);
  },
});

/** `ColumnWidth` and `RowHeight` in points. */
export const rangeFormat: ObjectType<LookTarget> = defineObject<LookTarget>("RangeFormat", {
  properties: {
    HorizontalAlignment: look(
      "horizontalAlignment",
      oneOf(
        "General",
        "Left",
        "Center",
        "Right",
        "Fill",
        "Justify",
        "CenterAcrossSelection",
        "Distributed"
      )
    ),
    VerticalAlignment: look(
      "verticalAlignment",
      oneOf("Top", "Center", "Bottom", "Justify", "Distributed")
    ),
    WrapText: look("wrapText", flag),
    IndentLevel: look("indentLevel", number(0, 250)),
    ReadingOrder: look("readingOrder", oneOf("Context", "LeftToRight", "RightToLeft")),
    ShrinkToFit: look("shrinkToFit", flag),
    TextOrientation: look("textOrientation", (value) =>
      value === 180 ? 180 : number(-90, 90)(value)
    ),
    AutoIndent: look("autoIndent", flag),
    ColumnWidth: line("column", number(0, 1792)),
    RowHeight: line("row", number(0, 409.5)),
    UseStandardHeight: standard("row"),
    UseStandardWidth: standard("column"),
  },
  objects: {
    Borders: (target) => rangeBorderCollection.of(target),
    Fill: (target) => rangeFill.of(target),
    Font: (target) => rangeFont.of(target),
    Protection: (target) => formatProtection.of(target),
  },
  methods: {
    AdjustIndent: (target, amount: number) =>
      target.set({
        indentLevel: Math.min(250, Math.max(0, Number(target.get("indentLevel") ?? 0) + amount)),
      }),
    AutofitColumns: (target) => autofitColumns(target.areas),
    AutofitRows: (target) => autofitRows(target.areas),
  },
});
