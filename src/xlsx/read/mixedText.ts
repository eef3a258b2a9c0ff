import { textOf } from "./bytes";
import { BANG, LT, SLASH, afterSpecial, afterTag } from "./byteScan";
import { unescapeXml } from "./xmlText";

/**
 * Text of an element that holds CDATA sections or comments between its characters; null when the bytes
 * end before the element does. `next` is the position after its closing tag.
 */
export function mixedText(
  bytes: Uint8Array,
  start: number,
  end: number
): { readonly text: string; readonly next: number } | null {
  let text = "";
  let at = start;
  for (;;) {
    let tag = at;
    while (tag < end && bytes[tag] !== LT) tag++;
    if (tag + 1 >= end) return null;
    text += unescapeXml(textOf(bytes, at, tag));
    if (bytes[tag + 1] === SLASH) {
      const next = afterTag(bytes, tag + 1, end);
      return next < 0 ? null : { text, next };
    }
    const special = bytes[tag + 1] === BANG;
    at = special ? afterSpecial(bytes, tag, end) : afterTag(bytes, tag + 1, end);
    if (at < 0) return null;
    if (special && bytes[tag + 2] === 91) text += textOf(bytes, tag + 9, at - 3);
  }
}
