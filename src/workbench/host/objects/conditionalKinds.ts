import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName } from "../../../book/address";
import { invalidArgument } from "../protocol/errors";
import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import type { Area } from "../model/area";
import { colorOrNone } from "../model/colors";
import type { SheetModel } from "../model/sheet";

/** The detail of one conditional format; keys are paths such as "format.font.color". */
export interface KindSelf {
  readonly sheet: SheetModel;
  readonly detail: Record<string, unknown>;
  /** The rectangle to whose first cell relative formulas refer. */
  readonly anchor: () => Area;
}

const kept = (
  key: string,
  fallback: unknown,
  check: (value: unknown) => unknown = (v) => v
): Property<KindSelf> => ({
  get: ({ detail }) => (key in detail ? detail[key] : fallback),
  set: ({ detail }, value: unknown) => (detail[key] = check(value)),
});
const rule = (fallback: unknown): Property<KindSelf> =>
  kept("rule", fallback, (value) => {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    return value;
  });

export const conditionalFont: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalRangeFont",
  {
    properties: {
      Bold: kept("format.font.bold", null),
      Color: kept("format.font.color", "", colorOrNone),
      Italic: kept("format.font.italic", null),
      Strikethrough: kept("format.font.strikethrough", null),
      Underline: kept("format.font.underline", null),
    },
    methods: { Clear: ({ detail }) => clear(detail, "format.font.") },
  }
);

export const conditionalFill: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalRangeFill",
  {
    properties: { Color: kept("format.fill.color", "", colorOrNone) },
    methods: { Clear: ({ detail }) => clear(detail, "format.fill.") },
  }
);

function clear(detail: Record<string, unknown>, prefix: string): void {
  for (const key of Object.keys(detail)) if (key.startsWith(prefix)) delete detail[key];
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
interface SideSelf extends KindSelf {
  readonly side: string;
}
const ofSide = (
  key: string,
  fallback: unknown,
  check: (v: unknown) => unknown = (v) => v
): Property<SideSelf> => ({
  get: ({ detail, side }) => detail[`format.border.${side}.${key}`] ?? fallback,
  set: ({ detail, side }, value: unknown) => {
    detail[`format.border.${side}.${key}`] = check(value);
    if (key === "color") detail[`format.border.${side}.style`] ??= "Continuous";
  },
});

export const conditionalBorder: ObjectType<SideSelf> = defineObject<SideSelf>(
  "ConditionalRangeBorder",
  {
    properties: {
      SideIndex: { get: ({ side }) => side },
      Style: ofSide("style", "None"),
      Color: ofSide("color", "", colorOrNone),
    },
    identity: ({ side }) => ({ Id: side }),
  }
);

const side = (self: KindSelf, name: unknown) => {
  const found = SIDES.find((known) => known === name);
  if (!found) throw invalidArgument();
  return conditionalBorder.of({ ...self, side: found });
};

export const conditionalBorders: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalRangeBorderCollection",
  {
    properties: { Count: { get: () => SIDES.length } },
    objects: {
      Top: (self) => side(self, "EdgeTop"),
      Bottom: (self) => side(self, "EdgeBottom"),
      Left: (self) => side(self, "EdgeLeft"),
      Right: (self) => side(self, "EdgeRight"),
    },
    items: (self) => SIDES.map((name) => side(self, name)),
    item: side,
    methods: { GetItemAt: (self, index: number) => side(self, SIDES[index]) },
  }
);

export const conditionalRangeFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalRangeFormat",
  {
    properties: { NumberFormat: kept("format.numberFormat", "") },
    objects: {
      Borders: (self) => conditionalBorders.of(self),
      Fill: (self) => conditionalFill.of(self),
      Font: (self) => conditionalFont.of(self),
    },
  }
);
const format = (self: KindSelf) => conditionalRangeFormat.of(self);

const anchorName = ({ anchor }: KindSelf) => cellName({ row: anchor().top, col: anchor().left });

export const conditionalFormatRule: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalFormatRule",
  {
    properties: {
      Formula: kept("rule.formula", "", asFormula),
      FormulaLocal: kept("rule.formula", "", asFormula),
      FormulaR1C1: {
        get: (self) =>
          translateFormulaToR1C1(String(self.detail["rule.formula"] ?? ""), anchorName(self)),
        set: (self, value: string) =>
          (self.detail["rule.formula"] = translateFormulaToA1(value, anchorName(self))),
      },
    },
  }
);

function asFormula(value: unknown): unknown {
  if (typeof value !== "string") throw invalidArgument();
  return value.startsWith("=") ? value : `=${value}`;
}

export const customFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "CustomConditionalFormat",
  {
    objects: { Format: format, Rule: (self) => conditionalFormatRule.of(self) },
  }
);

export const cellValueFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "CellValueConditionalFormat",
  {
    properties: { Rule: rule({ formula1: "", operator: "Invalid" }) },
    objects: { Format: format },
  }
);

export const textFormat: ObjectType<KindSelf> = defineObject<KindSelf>("TextConditionalFormat", {
  properties: { Rule: rule({ operator: "Contains", text: "" }) },
  objects: { Format: format },
});

export const topBottomFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "TopBottomConditionalFormat",
  {
    properties: { Rule: rule({ rank: 10, type: "TopItems" }) },
    objects: { Format: format },
  }
);

export const presetFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "PresetCriteriaConditionalFormat",
  {
    properties: { Rule: rule({ criterion: "Blanks" }) },
    objects: { Format: format },
  }
);

interface ScalePoint {
  color?: string;
}
/** Criteria with their colours as Excel answers them. */
function scaleCriteria(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return Object.fromEntries(
    Object.entries(value as Record<string, ScalePoint | null>)
      .filter((entry): entry is [string, ScalePoint] => Boolean(entry[1]))
      .map(([name, point]) => [
        name,
        { ...point, ...(point.color ? { color: colorOrNone(point.color) } : {}) },
      ])
  );
}

export const colorScaleFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ColorScaleConditionalFormat",
  {
    properties: {
      Criteria: kept(
        "criteria",
        {
          minimum: { type: "LowestValue", color: "#FFEF9C" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
        scaleCriteria
      ),
      ThreeColorScale: {
        get: ({ detail }) =>
          Boolean((detail.criteria as { midpoint?: unknown } | undefined)?.midpoint),
      },
    },
  }
);

export const iconSetFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "IconSetConditionalFormat",
  {
    properties: {
      Style: kept("style", "ThreeTrafficLights1"),
      Criteria: kept("criteria", []),
      ReverseIconOrder: kept("reverseIconOrder", false),
      ShowIconOnly: kept("showIconOnly", false),
    },
  }
);

export const dataBarFormat: ObjectType<KindSelf> = defineObject<KindSelf>(
  "DataBarConditionalFormat",
  {
    properties: {
      ShowDataBarOnly: kept("showDataBarOnly", false),
      BarDirection: kept("barDirection", "Context"),
      AxisFormat: kept("axisFormat", "Automatic"),
      AxisColor: kept("axisColor", "#000000", colorOrNone),
      LowerBoundRule: kept("lowerBoundRule", { type: "Automatic" }),
      UpperBoundRule: kept("upperBoundRule", { type: "Automatic" }),
    },
    objects: {
      PositiveFormat: (self) => positiveBar.of(self),
      NegativeFormat: (self) => negativeBar.of(self),
    },
  }
);

export const positiveBar: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalDataBarPositiveFormat",
  {
    properties: {
      FillColor: kept("positive.fillColor", "#638EC6", colorOrNone),
      GradientFill: kept("positive.gradientFill", true),
      BorderColor: kept("positive.borderColor", "#638EC6", colorOrNone),
    },
  }
);

export const negativeBar: ObjectType<KindSelf> = defineObject<KindSelf>(
  "ConditionalDataBarNegativeFormat",
  {
    properties: {
      FillColor: kept("negative.fillColor", "#FF0000", colorOrNone),
      MatchPositiveFillColor: kept("negative.matchFill", false),
      BorderColor: kept("negative.borderColor", "#FF0000", colorOrNone),
      MatchPositiveBorderColor: kept("negative.matchBorder", false),
    },
  }
);
