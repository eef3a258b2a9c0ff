import type { BookContext } from "./bookContext";
import { ByteList } from "./byteList";
import { BANG, LT, QUESTION, SLASH, afterSpecial, afterTag, localNameAt, nameIs } from "./byteScan";
import { CellScanner } from "./cellScanner";
import { ReadError, damaged } from "./readError";
import { utf8Chunks } from "./utf8Chunks";
import { decodeXml } from "./xmlText";

/** A sheet part, read: its cells apart, and the XML around them for `walkXml`. */
export interface StreamedSheet {
  readonly scanner: CellScanner;
  /** The whole part with an empty `sheetData`. */
  readonly frame: string;
}

/**
 * Reads a sheet part as its bytes arrive; only what is not yet whole is kept between two pieces.
 * @throws ReadError damaged when the part ends inside its cells, or one element is larger than any can be.
 */
export async function streamSheet(
  chunks: AsyncIterable<Uint8Array>,
  sheet: string,
  part: string,
  context: BookContext
): Promise<StreamedSheet> {
  const stream = new SheetStream(sheet, part, context);
  for await (const chunk of utf8Chunks(chunks)) stream.feed(chunk);
  return stream.finish();
}

class SheetStream {
  private readonly scanner: CellScanner;
  private readonly frame = new ByteList();
  private readonly pending = new ByteList();
  /** Bytes to gather before looking again: twice those that were not enough, so that no byte is read often. */
  private wanted = 0;
  private started = false;

  constructor(
    sheet: string,
    private readonly part: string,
    private readonly context: BookContext
  ) {
    this.scanner = new CellScanner(sheet, part, context);
  }

  feed(chunk: Uint8Array): void {
    if (this.scanner.finished) {
      this.addToFrame(chunk);
      return;
    }
    this.pending.add(chunk);
    if (this.pending.length >= this.wanted) this.readPending();
  }

  finish(): StreamedSheet {
    if (!this.scanner.finished && this.pending.length > 0) this.readPending();
    if (this.started && !this.scanner.finished) throw damaged(this.part, "unfinished XML");
    this.addToFrame(this.pending.take());
    return { scanner: this.scanner, frame: decodeXml(this.frame.take()) };
  }

  private readPending(): void {
    const bytes = this.pending.take();
    const at = this.read(bytes);
    const rest = bytes.length - at;
    if (rest > this.context.limits.elementBytes) throw damaged(this.part, "element too large");
    if (rest > 0) this.pending.add(bytes.slice(at));
    this.wanted = rest * 2;
  }

  /** Reads what is whole; returns how far that is. */
  private read(bytes: Uint8Array): number {
    let at = 0;
    if (!this.started) {
      at = afterSheetData(bytes);
      if (at < 0) return 0;
      this.started = true;
      this.addToFrame(bytes.slice(0, at));
      this.scanner.finished = bytes[at - 2] === SLASH;
    }
    if (!this.scanner.finished) {
      at = this.scanner.scan(bytes, at, bytes.length);
      if (!this.scanner.finished) return at;
      this.addToFrame(closingTag(bytes, at));
    }
    this.addToFrame(bytes.slice(at));
    return bytes.length;
  }

  private addToFrame(bytes: Uint8Array): void {
    this.frame.add(bytes);
    const { xmlBytes } = this.context.limits;
    if (this.frame.length > xmlBytes) {
      throw new ReadError("tooLarge", { what: "part", found: this.part, limit: xmlBytes });
    }
  }
}

/** Position after the `<sheetData>` tag; -1 when it is not in these bytes. */
function afterSheetData(bytes: Uint8Array): number {
  const end = bytes.length;
  let at = 0;
  while (at >= 0) {
    while (at < end && bytes[at] !== LT) at++;
    if (at + 2 >= end) return -1;
    if (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION) at = afterSpecial(bytes, at, end);
    else {
      const name = localNameAt(bytes, at + 1, end);
      at = afterTag(bytes, name, end);
      if (at >= 0 && nameIs(bytes, name, "sheetData")) return at;
    }
  }
  return -1;
}

/** The `</sheetData>` that ends just before `at`, as written (it may have a prefix). */
function closingTag(bytes: Uint8Array, at: number): Uint8Array {
  let start = at - 1;
  while (start > 0 && bytes[start] !== LT) start--;
  return bytes.slice(start, at);
}
