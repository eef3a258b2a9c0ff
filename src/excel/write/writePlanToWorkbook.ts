import type { Plan } from "../../plan/plan";
import { ExcelFault } from "../calls/excelFault";
import { cellsInTheWay } from "./contents";
import { exchange } from "./exchange";
import { changedSheets, type Fingerprint } from "./fingerprint";
import { WORKING_SHEET } from "./keys";
import type { LiveBook } from "./live";
import { Refusal, type WriteOutcome } from "./outcome";
import { recipeOf } from "./recipe";
import { prepareStaging, removeStaging, stageValues, Staging } from "./staging";
import { survey } from "./survey";

/** Where a write is, for a progress bar. */
export type WriteStep = "looking" | "sending" | "checking" | "exchanging" | "done";

export interface WriteOptions {
  /** What our sheets held when they were read (`fingerprintOf`): a change since then is not overwritten. */
  readonly previous?: Fingerprint;
  /** Stops the write as long as nothing was exchanged. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: WriteStep) => void;
}

/**
 * Writes a plan into the open workbook: the same sheets as `xlsx/write` renders to a file. Sheets, tables and charts
 * that are there are used again in place; what people added stays.
 *
 * **All or nothing.** Excel carries out a request action by action and keeps what it did when one fails, so that no
 * number of requests is a transaction. Hence:
 *
 * 1. *Look*: whatever can be known to go wrong (protection, names taken, cells in the way) refuses the write.
 * 2. *Send*: all values go to hidden working sheets. This is the long part; stopping or failing here changes nothing
 *    that anyone sees.
 * 3. *Check*: the workbook is looked at again, with the contents of our sheets. If they are not as they were read,
 *    somebody else worked on them: nothing is exchanged.
 * 4. *Exchange*: one request copies the values from the working sheets into place inside Excel, sets the formulas
 *    and then formats, rules, notes, charts. It keeps a journal in the workbook ("switching" first, "dressing" once
 *    the contents are in, "done" at the end). Its first action needs a working sheet of this very run: should it
 *    hang and arrive late, it finds none and does nothing.
 * 5. If it fails, the journal tells how far it came: not begun, the portfolio is the old one; "dressing", it is the
 *    new one, and formats are applied again; "switching", the exchange is done over from the working sheets, and if
 *    Excel refuses that, the old contents, known from step 3, are put back the same way.
 *
 * Only when Excel stops answering altogether in step 5 is the state unknown; the outcome says so, and the next call
 * writes everything anew.
 *
 * Requests: nine, and one for each further 4 MB sent or read, whatever the number of projects.
 *
 * @throws Error when the plan itself is wrong (an unknown style); never because of Excel: see the outcome
 */
export async function writePlanToWorkbook(
  plan: Plan,
  options: WriteOptions = {}
): Promise<WriteOutcome> {
  const step = (next: WriteStep) => {
    if (options.signal?.aborted) throw new Refusal("cancelled");
    options.onStep?.(next);
    if (options.signal?.aborted) throw new Refusal("cancelled");
  };
  let staging: Staging | null = null;
  try {
    step("looking");
    const seen = await survey(plan, false);
    const ours = withoutSheetsOfPeople(plan, seen);
    refuse(ours, seen);
    const recipe = recipeOf(ours);
    step("sending");
    staging = new Staging(newRun(), recipe);
    await prepareStaging(staging, workingSheets(seen));
    await stageValues(recipe, staging, () => step("sending"));
    step("checking");
    const live = await survey(ours, true);
    refuse(ours, live);
    const changed = options.previous ? changedSheets(options.previous, live) : [];
    if (changed.length > 0) throw new Refusal("changedMeanwhile", changed);
    const inTheWay = cellsInTheWay({ recipe, live });
    if (inTheWay.length > 0) throw new Refusal("cellsInTheWay", inTheWay);
    step("exchanging");
    const outcome = await exchange({ plan: ours, recipe, live, staging });
    options.onStep?.("done");
    return outcome;
  } catch (thrown) {
    if (staging) await removeStaging(staging.sheetNames).catch(() => undefined);
    if (thrown instanceof Refusal)
      return { portfolio: "old", reason: thrown.reason, places: thrown.places, fault: null };
    if (!(thrown instanceof ExcelFault)) throw thrown;
    return { portfolio: "old", reason: "failed", places: [], fault: thrown.code };
  }
}

const newRun = () => crypto.randomUUID().slice(0, 8);

const workingSheets = ({ sheets }: LiveBook) =>
  sheets.filter(({ name }) => name.startsWith(WORKING_SHEET)).map(({ id }) => id);

/** Sheets of people are in the plan for files; in the open workbook they are where they were. */
function withoutSheetsOfPeople(plan: Plan, live: LiveBook): Plan {
  const names = new Set(live.sheets.map(({ name }) => name.toLowerCase()));
  return {
    ...plan,
    sheets: plan.sheets.filter(
      ({ key, name }) => !(key.startsWith("user:") && names.has(name.toLowerCase()))
    ),
  };
}

/** What can be known to go wrong. */
function refuse(plan: Plan, live: LiveBook): void {
  const found = plan.sheets.map((sheet) => live.sheets.find(({ key }) => key === sheet.key));
  const guarded = found.flatMap((sheet) => (sheet?.isProtected ? [sheet.name] : []));
  if (guarded.length > 0) throw new Refusal("protected", guarded);
  if (live.structureProtected) throw new Refusal("protected");
  const taken = plan.sheets.flatMap((sheet, i) => {
    const sameName = live.sheets.some(
      ({ name }) => name.toLowerCase() === sheet.name.toLowerCase()
    );
    const sheets = found[i] === undefined && sameName ? [sheet.name] : [];
    const tables = sheet.tables.flatMap(({ name }) =>
      live.sheets.some(
        (other) =>
          other !== found[i] &&
          other.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())
      )
        ? [name]
        : []
    );
    return [...sheets, ...tables];
  });
  if (taken.length > 0) throw new Refusal("nameTaken", taken);
}
