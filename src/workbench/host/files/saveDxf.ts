import { escapeXml } from "./xmlTree";

const argb = (color: unknown) => `FF${String(color).slice(1).toUpperCase()}`;
const LINES: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Double: "double",
};

/** The differential formats of a file, numbered as met. */
export class Dxfs {
  private readonly list: string[] = [];

  constructor(private readonly first: number) {}

  /** Number of the format of a conditional format's detail; null when it changes nothing. */
  number(detail: Record<string, unknown>): number | null {
    const xml = dxf(detail);
    if (xml === "") return null;
    const known = this.list.indexOf(xml);
    return this.first + (known >= 0 ? known : this.list.push(xml) - 1);
  }

  /** The style sheet with these formats at the end of its own. */
  into(styles: string): string {
    if (this.list.length === 0) return styles;
    const all = this.list.join("");
    const count = this.first + this.list.length;
    if (/<dxfs[^>]*\/>/.test(styles))
      return styles.replace(/<dxfs[^>]*\/>/, `<dxfs count="${count}">${all}</dxfs>`);
    if (styles.includes("</dxfs>"))
      return styles
        .replace(/<dxfs[^>]*>/, `<dxfs count="${count}">`)
        .replace("</dxfs>", `${all}</dxfs>`);
    return styles.replace("</cellStyles>", `</cellStyles><dxfs count="${count}">${all}</dxfs>`);
  }
}

/** How many differential formats a style sheet holds. */
export function dxfCount(styles: string): number {
  return (styles.match(/<dxf>|<dxf\/>/g) ?? []).length;
}

function dxf(detail: Record<string, unknown>): string {
  const of = (key: string) => detail[`format.${key}`];
  const flag = (tag: string, value: unknown) =>
    value === true ? `<${tag}/>` : value === false ? `<${tag} val="0"/>` : "";
  const underline = of("font.underline");
  const font = [
    flag("b", of("font.bold")),
    flag("i", of("font.italic")),
    flag("strike", of("font.strikethrough")),
    of("font.color") ? `<color rgb="${argb(of("font.color"))}"/>` : "",
    underline === "Double" ? '<u val="double"/>' : underline === "Single" ? "<u/>" : "",
  ].join("");
  const code = of("numberFormat");
  const fill = of("fill.color");
  const sides = (["Left", "Right", "Top", "Bottom"] as const).map((side) => {
    const style = of(`border.Edge${side}.style`);
    if (!style || style === "None") return `<${side.toLowerCase()}/>`;
    const color = of(`border.Edge${side}.color`);
    return `<${side.toLowerCase()} style="${LINES[String(style)] ?? "thin"}">${color ? `<color rgb="${argb(color)}"/>` : '<color auto="1"/>'}</${side.toLowerCase()}>`;
  });
  const bordered = sides.some((side) => side.includes("style="));
  const parts = [
    font ? `<font>${font}</font>` : "",
    code
      ? `<numFmt numFmtId="${formatId(String(code))}" formatCode="${escapeXml(String(code))}"/>`
      : "",
    fill ? `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>` : "",
    bordered ? `<border>${sides.join("")}</border>` : "",
  ].join("");
  return parts ? `<dxf>${parts}</dxf>` : "";
}

/** A number for a format code: numbers of differential formats need only be the same for the same code. */
function formatId(code: string): number {
  let hash = 0;
  for (const char of code) hash = (hash * 31 + char.codePointAt(0)!) % 10_000;
  return 1000 + hash;
}
