import type { CellStyle } from "hucre";
import { planStyle, type PlanEdge, type PlanStyle } from "../../plan/styles";

/**
 * The distinct looks of a workbook, numbered as met. 0 is the default look; number n stands for
 * `styles[n - 1]`, in the order in which the style sheet must list them.
 */
export class CellStyles {
  readonly styles: CellStyle[] = [];
  private readonly numbers = new Map<string | undefined, Map<string | undefined, number>>();

  /** Number of a named style with a number format that overrides the style's own. */
  number(style: string | undefined, format: string | undefined): number {
    let byFormat = this.numbers.get(style);
    if (!byFormat) this.numbers.set(style, (byFormat = new Map()));
    let number = byFormat.get(format);
    if (number === undefined) byFormat.set(format, (number = this.add(style, format)));
    return number;
  }

  private add(name: string | undefined, format: string | undefined): number {
    const style = name === undefined ? undefined : planStyle(name);
    if (name !== undefined && !style) throw new Error(`No style "${name}" in plan/styles.ts`);
    const cellStyle = fileStyle(style ?? {}, format);
    if (Object.keys(cellStyle).length === 0) return 0;
    return this.styles.push(cellStyle);
  }
}

function fileStyle(style: PlanStyle, format: string | undefined): CellStyle {
  const numFmt = format ?? style.format;
  return {
    ...(style.font ? { font: fileFont(style.font) } : {}),
    ...(style.fill ? { fill: solidFill(style.fill) } : {}),
    ...(style.border ? { border: fileBorder(style.border) } : {}),
    ...(style.align ? { alignment: fileAlignment(style.align) } : {}),
    ...(numFmt === undefined || numFmt === "General" ? {} : { numFmt }),
  };
}

/** The font of cells that name none: Excel's own default for thirty years and metric-equal elsewhere. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

function fileFont(font: NonNullable<PlanStyle["font"]>): NonNullable<CellStyle["font"]> {
  return {
    name: DEFAULT_FONT.name,
    size: font.size ?? DEFAULT_FONT.size,
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.color ? { color: { rgb: font.color } } : {}),
  };
}

/** A plain fill; both colours are given because cells read one and conditional formats the other. */
export function solidFill(color: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: color }, bgColor: { rgb: color } };
}

function fileBorder(border: NonNullable<PlanStyle["border"]>): NonNullable<CellStyle["border"]> {
  const side = (edge: PlanEdge) => ({ style: edge.line, color: { rgb: edge.color } });
  return {
    ...(border.top ? { top: side(border.top) } : {}),
    ...(border.right ? { right: side(border.right) } : {}),
    ...(border.bottom ? { bottom: side(border.bottom) } : {}),
    ...(border.left ? { left: side(border.left) } : {}),
  };
}

function fileAlignment(
  align: NonNullable<PlanStyle["align"]>
): NonNullable<CellStyle["alignment"]> {
  return {
    ...(align.horizontal ? { horizontal: align.horizontal } : {}),
    ...(align.vertical ? { vertical: align.vertical } : {}),
    ...(align.wrap ? { wrapText: true } : {}),
    // Excel indents only text that is aligned to a side.
    ...(align.indent ? { indent: align.indent, horizontal: align.horizontal ?? "left" } : {}),
  };
}
