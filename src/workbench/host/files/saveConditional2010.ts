import type { ConditionalFormatModel } from "../model/parts";
import { BOUNDS, iconSetName } from "./ruleNames";
import { fileRule, iconBounds, opaque } from "./ruleValues";

/** What files since Excel 2010 keep of conditional formats beside the rules of 2007. */
const URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const MAIN = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const EXCEL = "http://schemas.microsoft.com/office/excel/2006/main";

export function extension(formats: readonly string[]): string {
  if (formats.length === 0) return "";
  return `<ext uri="${URI}" xmlns:x14="${MAIN}"><x14:conditionalFormattings>${formats.join("")}</x14:conditionalFormattings></ext>`;
}

const wrap = (rule: string, ranges: string) =>
  `<x14:conditionalFormatting xmlns:xm="${EXCEL}">${rule}<xm:sqref>${ranges}</xm:sqref></x14:conditionalFormatting>`;
const cfvo = (type: string, value: string, gte = true) =>
  `<x14:cfvo type="${type}"${gte ? "" : ' gte="0"'}>${value === "" ? "" : `<xm:f>${value}</xm:f>`}</x14:cfvo>`;

const DIRECTIONS: Readonly<Record<string, string>> = {
  LeftToRight: "leftToRight",
  RightToLeft: "rightToLeft",
};
const AXES: Readonly<Record<string, string>> = { None: "none", CellMidPoint: "middle" };

/** Direction, axis, borders and negative colours of data bars. */
export function barExtension(
  { detail }: ConditionalFormatModel,
  id: string,
  ranges: string
): string {
  const bound = (key: string, automatic: string) => {
    const rule = (detail[key] ?? {}) as { type?: string; formula?: string };
    if (!rule.type || rule.type === "Automatic") return cfvo(automatic, "");
    const kind = BOUNDS[rule.type] ?? "num";
    return cfvo(kind, kind === "min" || kind === "max" ? "" : fileRule(rule.formula));
  };
  const positive = detail["positive.borderColor"];
  const negative = detail["negative.borderColor"];
  const direction = DIRECTIONS[String(detail.barDirection)];
  const axis = AXES[String(detail.axisFormat)];
  const attributes = [
    'minLength="0" maxLength="100"',
    positive ? ' border="1"' : "",
    detail["positive.gradientFill"] === false ? ' gradient="0"' : "",
    direction ? ` direction="${direction}"` : "",
    detail["negative.matchFill"] ? ' negativeBarColorSameAsPositive="1"' : "",
    positive && !detail["negative.matchBorder"] ? ' negativeBarBorderColorSameAsPositive="0"' : "",
    axis ? ` axisPosition="${axis}"` : "",
  ].join("");
  const color = (tag: string, value: unknown) =>
    value ? `<x14:${tag} rgb="${opaque(value)}"/>` : "";
  return wrap(
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar ${attributes}>${bound("lowerBoundRule", "autoMin")}${bound("upperBoundRule", "autoMax")}${color("borderColor", positive)}${
      detail["negative.matchFill"]
        ? ""
        : color("negativeFillColor", detail["negative.fillColor"] || "#FF0000")
    }${positive && !detail["negative.matchBorder"] ? color("negativeBorderColor", negative || "#FF0000") : ""}${
      axis === "none" ? "" : color("axisColor", detail.axisColor || "#000000")
    }</x14:dataBar></x14:cfRule>`,
    ranges
  );
}

/** Icon sets that Excel 2007 did not have. */
export function iconExtension(
  { detail }: ConditionalFormatModel,
  priority: number,
  id: string,
  ranges: string
): string {
  const name = iconSetName(String(detail.style));
  const bounds = iconBounds(name, detail).map(({ kind, value, gte }) => cfvo(kind, value, gte));
  const attributes = `${detail.showIconOnly ? ' showValue="0"' : ""}${detail.reverseIconOrder ? ' reverse="1"' : ""}`;
  return wrap(
    `<x14:cfRule type="iconSet" priority="${priority}" id="${id}"><x14:iconSet iconSet="${name}"${attributes}>${bounds.join("")}</x14:iconSet></x14:cfRule>`,
    ranges
  );
}
