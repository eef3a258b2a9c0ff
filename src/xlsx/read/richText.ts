import { textOf } from "./bytes";
import { GT, LT, SLASH } from "./byteScan";
import { walkXml } from "./xml";
import { unescapeSpreadsheet, unescapeXml } from "./xmlText";

/**
 * Text of a string item or inline string, given the bytes between its tags: plain (`<t>…</t>`) or rich
 * (runs, joined); phonetic hints for East Asian readers are not part of it.
 */
export function itemText(
  bytes: Uint8Array,
  start: number,
  end: number,
  part: string,
  depthLimit: number
): string {
  if (start >= end) return "";
  if (bytes[start] === LT && bytes[start + 1] === 116) {
    let from = start + 2;
    while (from < end && bytes[from] !== GT) from++;
    const selfClosing = bytes[from - 1] === SLASH;
    from++;
    if (selfClosing) {
      if (from >= end) return "";
    } else {
      let to = from;
      let escaped = false;
      for (; to < end; to++) {
        const c = bytes[to]!;
        if (c === LT) break;
        if (c === 38 || c === 13 || c === 95) escaped = true;
      }
      // "</t>" and nothing after it: no runs, no CDATA.
      if (to + 4 === end && bytes[to + 1] === SLASH) {
        const text = textOf(bytes, from, to);
        return escaped ? unescapeSpreadsheet(unescapeXml(text)) : text;
      }
    }
  }
  return runsText(textOf(bytes, start, end), part, depthLimit);
}

/** Joins the text elements of an item given as XML, leaving out phonetic runs. */
export function runsText(xml: string, part: string, depthLimit: number): string {
  let text = "";
  let depthT = 0;
  let phonetic = 0;
  walkXml(`<si>${xml}</si>`, part, depthLimit, {
    open(name) {
      if (name === "t") depthT++;
      else if (name === "rPh") phonetic++;
    },
    text(data) {
      if (depthT > 0 && phonetic === 0) text += data;
    },
    close(name) {
      if (name === "t") depthT--;
      else if (name === "rPh") phonetic--;
    },
  });
  return unescapeSpreadsheet(text);
}
