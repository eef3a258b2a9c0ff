import { ByteList } from "./byteList";
import { decodeXml, xmlEncoding } from "./xmlText";

/** The pieces of an XML part as they are when the part is UTF-8; otherwise one piece, transcoded. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const foreign = new ByteList();
  let first = true;
  let utf8 = true;
  for await (const chunk of chunks) {
    if (first) utf8 = xmlEncoding(chunk) === "utf-8";
    first = false;
    if (utf8) yield chunk;
    else foreign.add(chunk);
  }
  if (!utf8) yield new TextEncoder().encode(decodeXml(foreign.take()));
}
