/** The order of the schema; Excel itself takes any order, stricter readers do not. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The style sheet with the children of each font in the schema's order. */
export function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const children = inner.match(/<[^>]+>/g) ?? [];
    const rank = (tag: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(tag)![1]!);
    return `<font>${children.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}
