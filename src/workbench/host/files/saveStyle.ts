import type { BorderLineStyle, BorderSide, CellStyle } from "hucre";
import type { Look } from "../model/styles";

const LINES: Readonly<Record<string, BorderLineStyle>> = {
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};
const WEIGHTS: Readonly<Record<string, BorderLineStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const UNDERLINES: Readonly<
  Record<string, "single" | "double" | "singleAccounting" | "doubleAccounting">
> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

const rgb = (color: unknown) => ({ rgb: String(color).slice(1) });
/** The font of cells that name none. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}
const cache = new WeakMap<Look, CellStyle>();

/** A cell's look as the file writer takes it; equal looks give the same object. */
export function cellStyle(look: Look, font: DefaultFont): CellStyle {
  const known = cache.get(look);
  if (known) return known;
  const made = describe(look, font);
  cache.set(look, made);
  return made;
}

function describe(look: Look, font: DefaultFont): CellStyle {
  const style: CellStyle = {};
  const has = (prefix: string) => Object.keys(look).some((key) => key.startsWith(prefix));
  if (look.numberFormat) style.numFmt = String(look.numberFormat);
  const solid = pattern(look["fill.pattern"]) === "solid";
  if ((look["fill.pattern"] && look["fill.pattern"] !== "None") || look["fill.color"])
    style.fill = {
      type: "pattern",
      pattern: pattern(look["fill.pattern"]),
      fgColor: rgb((solid ? look["fill.color"] : look["fill.patternColor"]) ?? "#FFFFFF"),
      ...(solid ? {} : { bgColor: rgb(look["fill.color"] ?? "#FFFFFF") }),
    };
  if (has("font."))
    style.font = {
      name: String(look["font.name"] ?? font.name),
      size: Number(look["font.size"] ?? font.size),
      ...(look["font.bold"] ? { bold: true } : {}),
      ...(look["font.italic"] ? { italic: true } : {}),
      ...(look["font.strikethrough"] ? { strikethrough: true } : {}),
      ...(look["font.superscript"] ? { vertAlign: "superscript" as const } : {}),
      ...(look["font.subscript"] ? { vertAlign: "subscript" as const } : {}),
      ...(look["font.color"] ? { color: rgb(look["font.color"]) } : {}),
      ...(look["font.underline"]
        ? { underline: UNDERLINES[String(look["font.underline"])] ?? "single" }
        : {}),
    };
  if (has("border."))
    style.border = Object.fromEntries(
      (["top", "bottom", "left", "right"] as const).flatMap((side) => {
        const line = borderSide(look, side);
        return line ? [[side, line]] : [];
      })
    );
  const up = borderSide(look, "diagonalUp");
  const down = borderSide(look, "diagonalDown");
  const diagonal = up ?? down;
  if (diagonal)
    style.border = {
      ...style.border,
      diagonal,
      ...(up ? { diagonalUp: true } : {}),
      ...(down ? { diagonalDown: true } : {}),
    };
  const alignment: NonNullable<CellStyle["alignment"]> = {
    ...(look.horizontalAlignment
      ? { horizontal: horizontal(String(look.horizontalAlignment)) }
      : {}),
    ...(look.verticalAlignment
      ? { vertical: String(look.verticalAlignment).toLowerCase() as "top" }
      : {}),
    ...(look.wrapText ? { wrapText: true } : {}),
    ...(look.indentLevel ? { indent: Number(look.indentLevel) } : {}),
    ...(look.textOrientation ? { textRotation: rotation(Number(look.textOrientation)) } : {}),
    ...(look.shrinkToFit ? { shrinkToFit: true } : {}),
  };
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  const { locked, hidden } = {
    locked: look["protection.locked"],
    hidden: look["protection.formulaHidden"],
  };
  if (locked === false || hidden)
    style.protection = {
      ...(locked === false ? { locked } : {}),
      ...(hidden ? { hidden: true } : {}),
    };
  return style;
}

/** Patterns by the API's name and the file's. */
export const PATTERNS: Readonly<Record<string, string>> = {
  Solid: "solid",
  Gray8: "gray0625",
  Gray16: "gray125",
  Gray25: "lightGray",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
};
const pattern = (name: unknown) => (PATTERNS[String(name)] ?? "solid") as "solid";

function horizontal(value: string): NonNullable<NonNullable<CellStyle["alignment"]>["horizontal"]> {
  return value === "CenterAcrossSelection" ? "centerContinuous" : (value.toLowerCase() as "left");
}

/** Files count downward angles from 91 on, and write upright text as 255. */
function rotation(angle: number): number {
  return angle === 180 ? 255 : angle < 0 ? 90 - angle : angle;
}

function borderSide(look: Look, side: string): BorderSide | null {
  const style = look[`border.${side}.style`];
  if (!style || style === "None") return null;
  const weight = WEIGHTS[String(look[`border.${side}.weight`] ?? "Thin")] ?? "thin";
  const color = look[`border.${side}.color`];
  return { style: LINES[String(style)] ?? weight, ...(color ? { color: rgb(color) } : {}) };
}
