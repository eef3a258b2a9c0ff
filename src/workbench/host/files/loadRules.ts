import { parseRange } from "../../../book/address";
import { Area } from "../model/area";
import type { ConditionalFormatModel } from "../model/parts";
import type { SheetModel } from "../model/sheet";
import type { FileStyles } from "./loadStyles";
import { BOUNDS, CELL_OPERATORS, iconStyle, PRESETS, TEXT_RULES } from "./ruleNames";
import { child, children, descendants, numberOf, type Element } from "./xmlTree";

const turned = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([api, file]) => [file, api]));
const OPERATORS = turned(CELL_OPERATORS);
const BOUND_TYPES: Readonly<Record<string, string>> = {
  ...turned(BOUNDS),
  autoMin: "Automatic",
  autoMax: "Automatic",
};
const TEXTS = Object.fromEntries(Object.entries(TEXT_RULES).map(([api, { type }]) => [type, api]));

/** Areas of an attribute such as "A1:B2 D4". */
export function areasOf(sheet: SheetModel, text: string | null): Area[] {
  return (text ?? "").split(/\s+/).flatMap((part) => {
    const range = parseRange(part);
    return range ? [Area.of(sheet, range)] : [];
  });
}

/** The conditional formats of a worksheet part, most important first. */
export function readRules(
  sheet: SheetModel,
  root: Element,
  styles: FileStyles
): ConditionalFormatModel[] {
  const found: { priority: number; format: ConditionalFormatModel }[] = [];
  const newer = descendants(child(root, "extLst"), "conditionalFormatting");
  const newerRules = new Map(
    newer.flatMap((block) =>
      children(block, "cfRule").map((rule) => [rule.attributes.get("id") ?? "", rule] as const)
    )
  );
  const take = (rule: Element, ranges: string | null) => {
    const areas = areasOf(sheet, ranges);
    const read = detailOf(rule, styles, newerRules);
    if (!read || areas.length === 0) return;
    const plain = ["DataBar", "ColorScale", "IconSet"].includes(read.type);
    found.push({
      priority: numberOf(rule, "priority") ?? 0,
      format: {
        id: sheet.book.newGuid(),
        ...read,
        areas,
        stopIfTrue: plain ? null : rule.attributes.flag("stopIfTrue"),
      },
    });
  };
  for (const block of children(root, "conditionalFormatting"))
    for (const rule of children(block, "cfRule")) take(rule, block.attributes.get("sqref"));
  for (const block of newer) {
    for (const rule of children(block, "cfRule"))
      if (rule.attributes.get("type") !== "dataBar")
        take(rule, child(block, "sqref")?.text ?? null);
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

type Read = Pick<ConditionalFormatModel, "type" | "detail">;

function detailOf(
  rule: Element,
  styles: FileStyles,
  newer: ReadonlyMap<string, Element>
): Read | null {
  const attribute = (name: string) => rule.attributes.get(name);
  const formulas = [...children(rule, "formula"), ...children(rule, "f")].map(
    ({ text }) => `=${text}`
  );
  const own = child(rule, "dxf");
  const look = own ? {} : (styles.dxfs[numberOf(rule, "dxfId") ?? -1] ?? {});
  const kind = attribute("type") ?? "";
  switch (kind) {
    case "expression":
      return { type: "Custom", detail: { ...look, "rule.formula": formulas[0] ?? "" } };
    case "cellIs":
      return {
        type: "CellValue",
        detail: {
          ...look,
          rule: {
            formula1: formulas[0] ?? "",
            ...(formulas[1] ? { formula2: formulas[1] } : {}),
            operator: OPERATORS[attribute("operator") ?? ""] ?? "EqualTo",
          },
        },
      };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return {
        type: "ContainsText",
        detail: { ...look, rule: { operator: TEXTS[kind], text: attribute("text") ?? "" } },
      };
    case "top10": {
      const side = rule.attributes.flag("bottom") ? "Bottom" : "Top";
      const unit = rule.attributes.flag("percent") ? "Percent" : "Items";
      return {
        type: "TopBottom",
        detail: { ...look, rule: { rank: numberOf(rule, "rank") ?? 10, type: side + unit } },
      };
    }
    case "colorScale":
      return { type: "ColorScale", detail: { criteria: scaleOf(rule, styles) } };
    case "dataBar":
      return { type: "DataBar", detail: barOf(rule, styles, newer) };
    case "iconSet":
      return { type: "IconSet", detail: iconsOf(rule) };
    default: {
      const criterion = Object.entries(PRESETS).find(
        ([, preset]) =>
          preset.type === kind &&
          ["timePeriod", "aboveAverage", "equalAverage", "stdDev"].every(
            (name) => (preset.attributes?.[name] ?? null) === normal(name, attribute(name))
          )
      )?.[0];
      return criterion
        ? { type: "PresetCriteria", detail: { ...look, rule: { criterion } } }
        : null;
    }
  }
}

/** Attributes that say what holds anyway count as absent. */
function normal(name: string, value: string | null): string | null {
  if (name === "aboveAverage") return value === "0" || value === "false" ? "0" : null;
  if (name === "equalAverage") return value === "1" || value === "true" ? "1" : null;
  return value === "0" ? null : value;
}

function bound(cfvo: Element | undefined): { type: string; formula?: string } {
  const type = BOUND_TYPES[cfvo?.attributes.get("type") ?? ""] ?? "Number";
  const value = cfvo?.attributes.get("val") ?? child(cfvo, "f")?.text;
  return value && !["LowestValue", "HighestValue"].includes(type)
    ? { type, formula: `=${value}` }
    : { type };
}

function scaleOf(rule: Element, styles: FileStyles): Record<string, unknown> {
  const scale = child(rule, "colorScale");
  const colors = children(scale, "color").map((color) => styles.color(color) ?? "#FFFFFF");
  const points = children(scale, "cfvo").map((cfvo, i) => ({ ...bound(cfvo), color: colors[i] }));
  const [minimum, middle, last] = points;
  return points.length > 2
    ? { minimum, midpoint: middle, maximum: last }
    : { minimum, maximum: middle };
}

function barOf(
  rule: Element,
  styles: FileStyles,
  newer: ReadonlyMap<string, Element>
): Record<string, unknown> {
  const bar = child(rule, "dataBar");
  const id = descendants(child(rule, "extLst"), "id")[0]?.text ?? "";
  const more = child(newer.get(id), "dataBar");
  const [lower, upper] = children(more ?? bar, "cfvo").map(bound);
  const color = (name: string) => styles.color(child(more, name));
  const detail: Record<string, unknown> = {
    lowerBoundRule: lower ?? { type: "Automatic" },
    upperBoundRule: upper ?? { type: "Automatic" },
    "positive.fillColor": styles.color(child(bar, "color")) ?? "#638EC6",
    ...(bar?.attributes.flag("showValue", true) ? {} : { showDataBarOnly: true }),
  };
  if (!more) return detail;
  const direction = more.attributes.get("direction");
  const axis = more.attributes.get("axisPosition");
  return {
    ...detail,
    ...(direction === "leftToRight" ? { barDirection: "LeftToRight" } : {}),
    ...(direction === "rightToLeft" ? { barDirection: "RightToLeft" } : {}),
    ...(axis === "none" ? { axisFormat: "None" } : {}),
    ...(axis === "middle" ? { axisFormat: "CellMidPoint" } : {}),
    ...(more.attributes.flag("gradient", true) ? {} : { "positive.gradientFill": false }),
    ...(color("borderColor") ? { "positive.borderColor": color("borderColor") } : {}),
    ...(color("negativeFillColor") ? { "negative.fillColor": color("negativeFillColor") } : {}),
    ...(color("negativeBorderColor")
      ? { "negative.borderColor": color("negativeBorderColor") }
      : { ...(color("borderColor") ? { "negative.matchBorder": true } : {}) }),
    ...(color("axisColor") ? { axisColor: color("axisColor") } : {}),
    ...(more.attributes.flag("negativeBarColorSameAsPositive")
      ? { "negative.matchFill": true }
      : {}),
  };
}

function iconsOf(rule: Element): Record<string, unknown> {
  const icons = child(rule, "iconSet");
  return {
    style: iconStyle(icons?.attributes.get("iconSet") ?? "3TrafficLights1"),
    criteria: children(icons, "cfvo").map((cfvo) => ({
      ...bound(cfvo),
      operator: cfvo.attributes.flag("gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    })),
    ...(icons?.attributes.flag("showValue", true) ? {} : { showIconOnly: true }),
    ...(icons?.attributes.flag("reverse") ? { reverseIconOrder: true } : {}),
  };
}
