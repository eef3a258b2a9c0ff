import { damaged } from "./readError";
import { unescapeXml } from "./xmlText";

/** Attributes of one element, looked up by local name (any prefix). */
export class Attributes {
  private pairs: string[] | null = null;

  constructor(private readonly raw: string) {}

  get(name: string): string | null {
    this.pairs ??= parseAttributes(this.raw);
    for (let i = 0; i < this.pairs.length; i += 2) {
      if (this.pairs[i] === name) return unescapeXml(this.pairs[i + 1]!);
    }
    return null;
  }

  /** True for "1" and "true"; `absent` when the attribute is not there. */
  flag(name: string, absent = false): boolean {
    const value = this.get(name);
    return value === null ? absent : value === "1" || value.toLowerCase() === "true";
  }
}

/** Local names and raw values in turn; one pass, so that a hostile tag costs no more than its length. */
function parseAttributes(raw: string): string[] {
  const pairs: string[] = [];
  let at = 0;
  for (;;) {
    const equals = raw.indexOf("=", at);
    if (equals < 0) return pairs;
    let open = equals + 1;
    while (open < raw.length && raw.charCodeAt(open) <= 32) open++;
    const quote = raw[open];
    const close = quote === '"' || quote === "'" ? raw.indexOf(quote, open + 1) : -1;
    if (close < 0) return pairs;
    pairs.push(localName(raw.slice(at, equals).trim()), raw.slice(open + 1, close));
    at = close + 1;
  }
}

export interface XmlHandler {
  /** An element opens; `name` and that of the element around it (null for the root) without prefix. */
  open?(name: string, attributes: Attributes, parent: string | null): void;
  /** Character data with entities resolved, or the content of a CDATA section. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through an XML text, without a tree. Prefixes are dropped; no entity but the five of XML is
 * known, and a document type is refused, so nothing can expand.
 * @throws ReadError damaged, with the part's name, when tags do not nest or nest deeper than `depthLimit`.
 */
export function walkXml(text: string, part: string, depthLimit: number, handler: XmlHandler): void {
  const open: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let sawElement = false;
  for (;;) {
    const tag = text.indexOf("<", at);
    const data = tag < 0 ? text.slice(at) : text.slice(at, tag);
    if (open.length > 0) {
      if (data && handler.text) handler.text(unescapeXml(data));
    } else if (data.trim() !== "") throw damaged(part, "text outside of elements");
    if (tag < 0) break;
    const kind = text.charCodeAt(tag + 1);
    if (kind === 33 || kind === 63) {
      at = skipSpecial(text, tag, part, handler);
      continue;
    }
    const end = tagEnd(text, tag);
    if (end < 0) throw damaged(part, "unfinished tag");
    at = end + 1;
    if (kind === 47) {
      const name = localName(text.slice(tag + 2, end).trim());
      if (open.pop() !== name) throw damaged(part, `</${name.slice(0, 40)}>`);
      handler.close?.(name);
      continue;
    }
    if (open.length === 0 && sawElement) throw damaged(part, "second root element");
    sawElement = true;
    const selfClosing = text.charCodeAt(end - 1) === 47;
    const inside = text.slice(tag + 1, selfClosing ? end - 1 : end);
    const full = /^[^\s/>]+/.exec(inside)?.[0];
    if (full === undefined) throw damaged(part, "tag without a name");
    const name = localName(full);
    handler.open?.(name, new Attributes(inside.slice(full.length)), open.at(-1) ?? null);
    if (selfClosing) handler.close?.(name);
    else if (open.push(name) > depthLimit) throw damaged(part, "nesting too deep");
  }
  if (open.length > 0 || !sawElement) throw damaged(part, "unfinished XML");
}

/** Position of the ">" that ends the tag at `tag`, passing over quoted attribute values; -1 without one. */
function tagEnd(text: string, tag: number): number {
  for (let at = tag + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 62) return at;
    if (c === 34 || c === 39) {
      at = text.indexOf(c === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Passes over a comment, a processing instruction or a CDATA section (whose text is told). */
function skipSpecial(text: string, tag: number, part: string, handler: XmlHandler): number {
  const past = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    if (found < 0) throw damaged(part, "unfinished XML");
    return found + mark.length;
  };
  if (text.startsWith("<?", tag)) return past("?>", tag);
  if (text.startsWith("<!--", tag)) return past("-->", tag + 4);
  if (text.startsWith("<![CDATA[", tag)) {
    const end = past("]]>", tag + 9);
    handler.text?.(text.slice(tag + 9, end - 3));
    return end;
  }
  throw damaged(part, "document type");
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
