import { planStyle, type PlanEdge, type PlanStyle } from "../../plan/styles";
import type { Plan } from "../../plan/plan";
import { looksOf, type Look } from "./looks";

/** Excel's own size of a cell's text; a style that names none has it. */
const DEFAULT_SIZE = 11;

/** Name of the cell style that stands for a look: the same in every workbook. */
export function styleName({ style, format }: Look): string {
  if (style === undefined && format === undefined) return "Normal";
  const base = `Vigie ${style ?? "plain"}`;
  return format === undefined ? base : `${base} ${shortHash(format)}`;
}

/**
 * Makes the cell styles that are not in the workbook yet. A style sets everything at once, per cell, as a file does:
 * borders of each cell, not of a range's edges; and whoever wants another look changes the style once.
 *
 * @param complete styles made to the end by earlier runs: whatever people made of them stays
 */
export function addStyles(
  context: Excel.RequestContext,
  looks: Iterable<Look>,
  {
    present,
    complete,
  }: { readonly present: ReadonlySet<string>; readonly complete: readonly string[] }
): void {
  const { styles } = context.workbook;
  const done = new Set(complete.filter((name) => present.has(name)));
  for (const look of looks) {
    const name = styleName(look);
    if (done.has(name) || name === "Normal") continue;
    done.add(name);
    // One that is there but was never finished comes from a run that Excel broke off.
    if (!present.has(name)) styles.add(name);
    dressStyle(styles.getItem(name), look);
  }
}

/** Names of the cell styles that a plan needs. */
export function stylesOf(plan: Plan): string[] {
  const names = plan.sheets.flatMap((sheet) => looksOf(sheet).map(({ look }) => styleName(look)));
  return [...new Set(names)].filter((name) => name !== "Normal").sort();
}

function dressStyle(target: Excel.Style, { style: name, format }: Look): void {
  const style: PlanStyle = name === undefined ? {} : requiredStyle(name);
  const numberFormat = format ?? style.format;
  if (numberFormat !== undefined && numberFormat !== "General") target.numberFormat = numberFormat;
  const { font, fill, align } = style;
  if (font) {
    target.font.size = font.size ?? DEFAULT_SIZE;
    if (font.bold) target.font.bold = true;
    if (font.italic) target.font.italic = true;
    if (font.underline) target.font.underline = "Single";
    if (font.color) target.font.color = `#${font.color}`;
  }
  if (fill) target.fill.color = `#${fill}`;
  for (const [side, edge] of Object.entries(style.border ?? {})) {
    const border = target.borders.getItem(EDGES[side as keyof typeof EDGES]);
    border.style = "Continuous";
    border.weight = WEIGHTS[edge.line];
    border.color = `#${edge.color}`;
  }
  if (!align) return;
  // Excel indents only text that is aligned to a side.
  const horizontal = align.horizontal ?? (align.indent ? "left" : undefined);
  if (horizontal) target.horizontalAlignment = HORIZONTAL[horizontal];
  if (align.vertical) target.verticalAlignment = VERTICAL[align.vertical];
  if (align.wrap) target.wrapText = true;
  if (align.indent) target.indentLevel = align.indent;
}

const EDGES = {
  top: "EdgeTop",
  right: "EdgeRight",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
} as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const satisfies Record<
  PlanEdge["line"],
  string
>;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function requiredStyle(name: string): PlanStyle {
  const style = planStyle(name);
  if (!style) throw new Error(`No style "${name}" in plan/styles.ts`);
  return style;
}

/** Four letters and digits that stand for a number format (FNV-1a). */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, "0").slice(-6);
}
