import { parseThemeColors, resolveThemeColor } from "hucre/xlsx";
import { readNumberFormats } from "../../../xlsx/read/styles";
import type { LookPatch } from "../model/styles";
import { PATTERNS } from "./saveStyle";
import { child, children, numberOf, readTree, type Element } from "./xmlTree";

/** What a style sheet gives: the look of each cell style, and the details of differential formats. */
export interface FileStyles {
  readonly looks: readonly LookPatch[];
  readonly dxfs: readonly Record<string, unknown>[];
  readonly font: { name: string; size: number };
  readonly color: Color;
}

type Color = (element: Element | undefined) => string | null;

const UNDERLINES: Readonly<Record<string, string>> = {
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

/** Reads fonts, fills, borders and alignments. Colours of the theme become plain ones. */
export function readStyles(xml: string, theme: string | null): FileStyles {
  const root = readTree(xml, "styles.xml");
  const themeColors = theme ? parseThemeColors(theme) : [];
  const color = colorReader(themeColors);
  const list = (name: string, inner: string) => children(child(root, name), inner);
  const fonts = list("fonts", "font").map((font) => fontLook(font, color));
  const fills = list("fills", "fill").map((fill) => fillLook(fill, color));
  const borders = list("borders", "border").map((border) => borderLook(border, color));
  const formats = readNumberFormats(xml, "styles.xml", 100);
  const looks = list("cellXfs", "xf").map((xf, i) => ({
    ...fonts[numberOf(xf, "fontId") ?? 0],
    ...fills[numberOf(xf, "fillId") ?? 0],
    ...borders[numberOf(xf, "borderId") ?? 0],
    ...alignmentLook(child(xf, "alignment")),
    ...protectionLook(child(xf, "protection")),
    numberFormat: formats.codes[formats.ofStyle[i] ?? 0] ?? "General",
  }));
  const plain = fonts[0] ?? {};
  return {
    looks,
    dxfs: list("dxfs", "dxf").map((dxf) => dxfDetail(dxf, color)),
    font: { name: String(plain["font.name"] ?? "Calibri"), size: Number(plain["font.size"] ?? 11) },
    color,
  };
}

/** The 56 colours that files before 2007 numbered, from 8 on. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** Files count the light colour of each pair first, themes list the dark one first. */
const LIGHT_FIRST = [1, 0, 3, 2];

function colorReader(theme: string[]): Color {
  return (element) => {
    if (!element) return null;
    const rgb = element.attributes.get("rgb");
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const index = numberOf(element, "theme");
    if (index !== undefined && theme.length > 0)
      return `#${resolveThemeColor(theme, LIGHT_FIRST[index] ?? index, numberOf(element, "tint") ?? 0).toUpperCase()}`;
    const indexed = numberOf(element, "indexed");
    if (indexed === undefined || indexed > 63) return null;
    const at = (indexed < 8 ? indexed : indexed - 8) * 6;
    return `#${INDEXED.slice(at, at + 6)}`;
  };
}

const on = (element: Element | undefined) =>
  element !== undefined && element.attributes.flag("val", true);

function fontLook(font: Element, color: Color): LookPatch {
  const underline = child(font, "u");
  const align = child(font, "vertAlign")?.attributes.get("val");
  const shade = color(child(font, "color"));
  return {
    ...(child(font, "name") ? { "font.name": child(font, "name")!.attributes.get("val") } : {}),
    ...(numberOf(child(font, "sz"), "val")
      ? { "font.size": numberOf(child(font, "sz"), "val") }
      : {}),
    ...(on(child(font, "b")) ? { "font.bold": true } : {}),
    ...(on(child(font, "i")) ? { "font.italic": true } : {}),
    ...(on(child(font, "strike")) ? { "font.strikethrough": true } : {}),
    ...(underline && underline.attributes.get("val") !== "none"
      ? { "font.underline": UNDERLINES[underline.attributes.get("val") ?? ""] ?? "Single" }
      : {}),
    ...(align === "superscript" || align === "subscript" ? { [`font.${align}`]: true } : {}),
    ...(shade && shade !== "#000000" ? { "font.color": shade } : {}),
  };
}

const PATTERN_NAMES = Object.fromEntries(
  Object.entries(PATTERNS).map(([api, file]) => [file, api])
);

function fillLook(fill: Element, color: Color): LookPatch {
  const pattern = child(fill, "patternFill");
  const kind = PATTERN_NAMES[pattern?.attributes.get("patternType") ?? ""];
  if (!pattern || !kind) return {};
  const front = color(child(pattern, "fgColor"));
  const back = color(child(pattern, "bgColor"));
  if (kind === "Solid") return { "fill.pattern": kind, "fill.color": front ?? "#000000" };
  return {
    "fill.pattern": kind,
    "fill.patternColor": front ?? "#000000",
    "fill.color": back ?? "#FFFFFF",
  };
}

function borderLook(border: Element, color: Color): LookPatch {
  const look: LookPatch = {};
  const side = (element: Element | undefined, name: string) => {
    const line = LINES[element?.attributes.get("style") ?? ""];
    if (!line) return;
    look[`border.${name}.style`] = line[0];
    look[`border.${name}.weight`] = line[1];
    const shade = color(child(element, "color"));
    if (shade) look[`border.${name}.color`] = shade;
  };
  for (const name of ["left", "right", "top", "bottom"]) side(child(border, name), name);
  if (border.attributes.flag("diagonalUp")) side(child(border, "diagonal"), "diagonalUp");
  if (border.attributes.flag("diagonalDown")) side(child(border, "diagonal"), "diagonalDown");
  return look;
}

function alignmentLook(alignment: Element | undefined): LookPatch {
  if (!alignment) return {};
  const turn = numberOf(alignment, "textRotation") ?? 0;
  return {
    horizontalAlignment: HORIZONTAL[alignment.attributes.get("horizontal") ?? ""],
    verticalAlignment: VERTICAL[alignment.attributes.get("vertical") ?? ""],
    ...(alignment.attributes.flag("wrapText") ? { wrapText: true } : {}),
    ...(alignment.attributes.flag("shrinkToFit") ? { shrinkToFit: true } : {}),
    ...(numberOf(alignment, "indent") ? { indentLevel: numberOf(alignment, "indent") } : {}),
    ...(turn ? { textOrientation: turn === 255 ? 180 : turn > 90 ? 90 - turn : turn } : {}),
  };
}

function protectionLook(protection: Element | undefined): LookPatch {
  if (!protection) return {};
  return {
    ...(protection.attributes.flag("locked", true) ? {} : { "protection.locked": false }),
    ...(protection.attributes.flag("hidden") ? { "protection.formulaHidden": true } : {}),
  };
}

/** A differential format as the detail of a conditional format. */
function dxfDetail(dxf: Element, color: Color): Record<string, unknown> {
  const detail: Record<string, unknown> = {};
  const font = child(dxf, "font");
  const tri = (name: string, key: string) => {
    const element = child(font, name);
    if (element) detail[`format.font.${key}`] = on(element);
  };
  tri("b", "bold");
  tri("i", "italic");
  tri("strike", "strikethrough");
  const shade = color(child(font, "color"));
  if (shade) detail["format.font.color"] = shade;
  const underline = child(font, "u");
  if (underline)
    detail["format.font.underline"] =
      underline.attributes.get("val") === "double" ? "Double" : "Single";
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"));
  if (fill) detail["format.fill.color"] = fill;
  const code = child(dxf, "numFmt")?.attributes.get("formatCode");
  if (code) detail["format.numberFormat"] = code;
  for (const side of ["Top", "Bottom", "Left", "Right"]) {
    const element = child(child(dxf, "border"), side.toLowerCase());
    const line = LINES[element?.attributes.get("style") ?? ""];
    if (!line) continue;
    detail[`format.border.Edge${side}.style`] = line[0];
    const edge = color(child(element, "color"));
    if (edge) detail[`format.border.Edge${side}.color`] = edge;
  }
  return detail;
}
