import type { LookPatch } from "./styles";

/** A cell style by name: "Normal", "Accent1", or one that somebody made. */
export interface StyleModel {
  readonly name: string;
  readonly builtIn: boolean;
  /** The look that it gives, in the keys of {@link LookPatch}. */
  readonly look: LookPatch;
  readonly includes: Record<
    "Alignment" | "Border" | "Font" | "Number" | "Patterns" | "Protection",
    boolean
  >;
}

export const allIncluded = () => ({
  Alignment: true,
  Border: true,
  Font: true,
  Number: true,
  Patterns: true,
  Protection: true,
});

const ACCENTS = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];

/** Excel's own styles, in its order. */
export function builtInStyles(): StyleModel[] {
  const style = (name: string, look: LookPatch = {}): StyleModel => ({
    name,
    builtIn: true,
    look: { ...look },
    includes: allIncluded(),
  });
  return [
    style("Normal"),
    style("Comma", { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }),
    style("Comma [0]", { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }),
    style("Currency", { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }),
    style("Currency [0]", { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }),
    style("Percent", { numberFormat: "0%" }),
    style("Bad", { "font.color": "#9C0006", "fill.color": "#FFC7CE" }),
    style("Good", { "font.color": "#006100", "fill.color": "#C6EFCE" }),
    style("Neutral", { "font.color": "#9C5700", "fill.color": "#FFEB9C" }),
    style("Calculation", { "font.bold": true, "font.color": "#FA7D00", "fill.color": "#F2F2F2" }),
    style("Check Cell", { "font.bold": true, "font.color": "#FFFFFF", "fill.color": "#A5A5A5" }),
    style("Explanatory Text", { "font.italic": true, "font.color": "#7F7F7F" }),
    style("Followed Hyperlink", { "font.underline": "Single", "font.color": "#96607D" }),
    style("Hyperlink", { "font.underline": "Single", "font.color": "#467886" }),
    style("Input", { "font.color": "#3F3F76", "fill.color": "#FFCC99" }),
    style("Linked Cell", { "font.color": "#FA7D00" }),
    style("Note", { "fill.color": "#FFFFCC" }),
    style("Output", { "font.bold": true, "font.color": "#3F3F3F", "fill.color": "#F2F2F2" }),
    style("Warning Text", { "font.color": "#FF0000" }),
    style("Heading 1", { "font.bold": true, "font.size": 15, "font.color": "#0E2841" }),
    style("Heading 2", { "font.bold": true, "font.size": 13, "font.color": "#0E2841" }),
    style("Heading 3", { "font.bold": true, "font.color": "#0E2841" }),
    style("Heading 4", { "font.bold": true, "font.color": "#0E2841" }),
    style("Title", { "font.size": 18, "font.color": "#0E2841" }),
    style("Total", { "font.bold": true }),
    style("Emphasis 1", { "font.bold": true }),
    style("Emphasis 2", { "font.bold": true }),
    style("Emphasis 3", { "font.italic": true }),
    ...ACCENTS.flatMap((color, i) => [
      style(`20% - Accent${i + 1}`, { "fill.color": tint(color, 0.8) }),
      style(`40% - Accent${i + 1}`, { "fill.color": tint(color, 0.6) }),
      style(`60% - Accent${i + 1}`, { "fill.color": tint(color, 0.4) }),
      style(`Accent${i + 1}`, { "fill.color": color, "font.color": "#FFFFFF" }),
    ]),
  ];
}

/** A colour mixed with white: 0 is the colour, 1 is white. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((p) =>
      Math.round(p + (255 - p) * share)
        .toString(16)
        .padStart(2, "0")
    )
    .join("")
    .toUpperCase()}`;
}

/** Names of `Excel.BuiltInStyle` that are not the style's own name. */
const ENUM_NAMES: Readonly<Record<string, string>> = {
  wholecomma: "Comma [0]",
  wholedollar: "Currency [0]",
  hlink: "Hyperlink",
  hlinktrav: "Followed Hyperlink",
};

const plain = (name: string) => name.toLowerCase().replace(/[\s-]/g, "");

/** The style of a name as people see it ("20% - Accent1") or as `Excel.BuiltInStyle` writes it ("Accent1_20"). */
export function styleNamed(styles: readonly StyleModel[], name: unknown): StyleModel | undefined {
  const text = String(name);
  const accent = /^(accent\d)_(20|40|60)$/i.exec(text);
  const wanted = plain(
    accent ? `${accent[2]}% - ${accent[1]}` : (ENUM_NAMES[text.toLowerCase()] ?? text)
  );
  return styles.find((style) => plain(style.name) === wanted);
}
