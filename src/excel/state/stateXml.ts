/** Namespace of the custom XML part that carries the state; the same for every version. */
export const STATE_NAMESPACE = "urn:vigie:workbook-state";

/** What a part says before anything of it is believed. */
export interface StoredDocument {
  readonly version: number;
  /** Counts the writes, so that two people's changes are told apart. */
  readonly revision: number;
  readonly state: Record<string, unknown>;
}

/** The XML of a part. Its JSON has no character that XML would need to escape. */
export function toXml(document: StoredDocument): string {
  const json = JSON.stringify(document).replace(
    /[<>&]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<vigie xmlns="${STATE_NAMESPACE}">${json}</vigie>`;
}

/** What a part holds; null when it is not what we write. */
export function fromXml(xml: string): StoredDocument | null {
  const text = /<vigie\b[^>]*>([\s\S]*)<\/vigie>/.exec(xml)?.[1];
  if (text === undefined) return null;
  try {
    const read = JSON.parse(text) as Partial<StoredDocument> | null;
    const isWhole =
      Number.isInteger(read?.version) &&
      read!.version! >= 1 &&
      Number.isInteger(read!.revision) &&
      typeof read!.state === "object" &&
      read!.state !== null;
    return isWhole ? (read as StoredDocument) : null;
  } catch {
    return null;
  }
}
