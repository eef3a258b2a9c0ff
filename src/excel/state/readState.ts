import { callExcel } from "../calls/callExcel";
import { ExcelFault } from "../calls/excelFault";
import { migrated } from "./migrations";
import { fromXml, STATE_NAMESPACE, type StoredDocument } from "./stateXml";
import { validState, type StateProblem } from "./validate";
import { EMPTY_STATE, STATE_VERSION, type WorkbookState } from "./workbookState";

export interface StateReading {
  readonly state: WorkbookState;
  /** To be given back when writing: tells whether somebody else wrote in between. 0: nothing stored. */
  readonly revision: number;
  /** Entries that were stored and do not hold: to be told to the person, never dropped in silence. */
  readonly problems: readonly StateProblem[];
}

/** A part of ours, by id. */
export interface StatePart {
  readonly id: string;
  readonly document: StoredDocument | null;
}

/**
 * Reads what travels with the open workbook. Read it again on every run: coauthors change it.
 * @throws ExcelFault of kind "newerState" when a newer Vigie stored it: nothing is guessed, nothing overwritten.
 */
export async function readState(signal?: AbortSignal): Promise<StateReading> {
  const parts = await callExcel((context) => loadParts(context), {
    step: "readState",
    idempotent: true,
    signal,
  });
  return readingOf(parts);
}

/** Loads our parts in the work under way: one as a rule, two where coauthors both wrote the first. */
export async function loadParts(context: Excel.RequestContext): Promise<StatePart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const { items } = parts;
  if (items.length === 0) return [];
  const texts = items.map((part) => part.getXml());
  await context.sync();
  return items.map(({ id }, i) => ({ id, document: fromXml(texts[i]!.value) }));
}

/** What the parts say: the one written last counts. @throws ExcelFault of kind "newerState" */
export function readingOf(parts: readonly StatePart[]): StateReading {
  const unreadable = parts.filter(({ document }) => document === null).map(() => "state");
  const documents = parts.flatMap(({ document }) => document ?? []);
  const newer = documents.find(({ version }) => version > STATE_VERSION);
  if (newer) throw new ExcelFault("newerState", `StateVersion${newer.version}`, "readState");
  const last = documents.sort((a, b) => b.revision - a.revision)[0];
  if (!last) return { state: EMPTY_STATE, revision: 0, problems: unreadable };
  const { state, problems } = validState(migrated(last.state, last.version, STATE_VERSION));
  return { state, revision: last.revision, problems: [...unreadable, ...problems] };
}
