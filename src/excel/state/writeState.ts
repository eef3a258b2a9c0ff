import { callExcel } from "../calls/callExcel";
import { loadParts, readingOf, type StatePart, type StateReading } from "./readState";
import { STATE_NAMESPACE, toXml } from "./stateXml";
import { STATE_VERSION, type WorkbookState } from "./workbookState";

export type WriteOutcome =
  | { readonly written: true; readonly revision: number }
  /** Somebody else wrote in between: theirs, to be shown or merged before writing again. */
  | { readonly written: false; readonly current: StateReading };

/**
 * Stores what travels with the open workbook, unless it was changed since it was read. Saved with the
 * workbook, not before.
 * @param revision the revision that was read.
 * @throws ExcelFault of kind "newerState" when a newer Vigie stored what is there.
 */
export function writeState(
  state: WorkbookState,
  revision: number,
  signal?: AbortSignal
): Promise<WriteOutcome> {
  return callExcel<WriteOutcome>(
    async (context) => {
      const parts = await loadParts(context);
      const current = readingOf(parts);
      const xml = toXml({ version: STATE_VERSION, revision: revision + 1, state: { ...state } });
      // An attempt before this one got through without being told.
      const isThere = parts.some(({ document }) => document && toXml(document) === xml);
      if (isThere) return { written: true, revision: revision + 1 };
      if (current.revision !== revision) return { written: false, current };
      put(context, parts, xml);
      await context.sync();
      return { written: true, revision: revision + 1 };
    },
    { step: "writeState", idempotent: true, signal }
  );
}

/** Takes everything of ours out of the workbook: it is then as if Vigie had never stored anything. */
export function removeState(signal?: AbortSignal): Promise<void> {
  return callExcel(
    async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
      parts.load("items/id");
      await context.sync();
      const { items } = parts;
      for (const part of items) part.delete();
      await context.sync();
    },
    { step: "writeState", idempotent: true, signal }
  );
}

/** One part stays: the first one rewritten, any other deleted. */
function put(context: Excel.RequestContext, parts: readonly StatePart[], xml: string): void {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = parts;
  for (const { id } of others) customXmlParts.getItem(id).delete();
  if (first) customXmlParts.getItem(first.id).setXml(xml);
  else customXmlParts.add(xml);
}
