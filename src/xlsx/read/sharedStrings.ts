import { BANG, LT, QUESTION, SLASH, afterSpecial, afterTag, localNameAt, nameIs } from "./byteScan";
import type { ReadLimits } from "./limits";
import { ReadError, damaged } from "./readError";
import { itemText } from "./richText";

/** The shared strings of a book; each is decoded when a cell first asks for it. */
export class SharedStrings {
  private readonly decoded: (string | undefined)[] = [];

  private constructor(
    private readonly bytes: Uint8Array,
    /** Start and end of the content of item i at 2i and 2i + 1. */
    private readonly places: Uint32Array,
    readonly count: number,
    private readonly part: string,
    private readonly limits: ReadLimits
  ) {}

  static readonly none = new SharedStrings(
    new Uint8Array(0),
    new Uint32Array(0),
    0,
    "",
    {} as ReadLimits
  );

  /**
   * Finds the items in the UTF-8 bytes of the part.
   * @throws ReadError damaged when the XML ends too early, tooLarge beyond the limit of items.
   */
  static index(bytes: Uint8Array, part: string, limits: ReadLimits): SharedStrings {
    let places = new Uint32Array(256);
    let filled = 0;
    let at = 0;
    const end = bytes.length;
    let sawRoot = false;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 1 >= end) break;
      const c = bytes[at + 1]!;
      if (c === BANG || c === QUESTION) {
        at = need(afterSpecial(bytes, at, end), part);
        continue;
      }
      const closing = c === SLASH;
      const name = localNameAt(bytes, closing ? at + 2 : at + 1, end);
      if (!nameIs(bytes, name, "si")) {
        if (!closing && nameIs(bytes, name, "sst")) sawRoot = true;
        at = need(afterTag(bytes, name, end), part);
        continue;
      }
      const next = need(afterTag(bytes, name, end), part);
      if (closing) {
        if (filled % 2 === 1) places[filled++] = at;
      } else {
        if (filled % 2 === 1) throw damaged(part, "unfinished XML");
        if (filled + 2 > places.length) {
          const wider = new Uint32Array(places.length * 2);
          wider.set(places);
          places = wider;
        }
        places[filled++] = next;
        if (bytes[next - 2] === SLASH) places[filled++] = next;
        if (filled > limits.sharedStrings * 2) {
          throw new ReadError("tooLarge", { what: "sharedStrings", limit: limits.sharedStrings });
        }
      }
      at = next;
    }
    if (filled % 2 === 1 || !sawRoot) throw damaged(part, "unfinished XML");
    return new SharedStrings(bytes, places, filled / 2, part, limits);
  }

  /** Text of item `i`; null when there is none. */
  text(i: number): string | null {
    if (i < 0 || i >= this.count) return null;
    return (this.decoded[i] ??= itemText(
      this.bytes,
      this.places[2 * i]!,
      this.places[2 * i + 1]!,
      this.part,
      this.limits.depth
    ));
  }
}

function need(at: number, part: string): number {
  if (at < 0) throw damaged(part, "unfinished XML");
  return at;
}
