import type { Plan } from "../../plan/plan";
import { inHalves } from "../calls/chunks";
import { ExcelFault } from "../calls/excelFault";
import { exchangeContents } from "./contents";
import { dressingOf, leftOut, type Dress } from "./dressing";
import { enterPhase, keepLedger, ledgerOf } from "./ledger";
import type { Journal, LiveBook } from "./live";
import type { WriteOutcome, WriteRemark } from "./outcome";
import type { Recipe } from "./recipe";
import type { RowMove } from "./rowMove";
import { request, requestOnce } from "./request";
import { dropSheet, prepareStaging, removeStaging, stageValues, Staging } from "./staging";
import { survey } from "./survey";
import { mergeAsTheyWere, undoRecipe } from "./undo";

/** An exchange that is about to begin. */
export interface Ready {
  readonly plan: Plan;
  readonly recipe: Recipe;
  /** The workbook as found just before. */
  readonly live: LiveBook;
  readonly staging: Staging;
}

/** Attempts at putting contents, and then their dress, in place before other ways are taken. */
const ATTEMPTS = 3;

/**
 * Exchanges the contents of our sheets, then dresses them; see `writePlanToWorkbook` for the protocol.
 *
 * @throws ExcelFault when nothing was exchanged
 */
export async function exchange(ready: Ready): Promise<WriteOutcome> {
  const { staging, plan } = ready;
  let live = ready.live;
  let fault: ExcelFault | null = null;
  let isApart = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      if (isApart) await exchangeApart({ ...ready, live });
      else await exchangeAtOnce({ ...ready, live });
      return await finished(ready, [], false);
    } catch (thrown) {
      if (!(thrown instanceof ExcelFault)) throw thrown;
      fault = thrown;
    }
    isApart ||= fault.kind === "tooLarge";
    try {
      const phase = await phaseNow(ready, fault);
      if (phase === "done") return await finished(ready, [], true);
      if (phase === "dressing") return await dressAgain(ready);
      if (phase === null && fault.kind !== "tooLarge") throw fault;
      live = adopted(await survey(plan, true), ready);
    } catch (thrown) {
      if (thrown === fault || !(thrown instanceof ExcelFault)) throw thrown;
      return { portfolio: "unknown", fault: thrown.code };
    }
  }
  return undo(ready, fault!, staging);
}

/** Contents and dress in one request. */
function exchangeAtOnce(ready: Ready): Promise<void> {
  return requestOnce("writeSheets", async (context) => {
    const moves = putContents(context, ready);
    for (const dress of dressingOf({ ...ready, moves })) dress(context);
    conclude(context, ready);
    await context.sync();
  });
}

/** Contents in one request, dress in as many as it takes. */
async function exchangeApart(ready: Ready): Promise<void> {
  let moves: ReadonlyMap<string, readonly RowMove[]> = new Map();
  await requestOnce("writeSheets", async (context) => {
    moves = putContents(context, ready);
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await inHalves(dressingOf({ ...ready, moves }), (parts) => sendDress(parts));
  await requestOnce("writeSheets", async (context) => {
    conclude(context, ready);
    await context.sync();
  });
}

function putContents(context: Excel.RequestContext, { recipe, live, staging }: Ready) {
  // Before anything else: a request that arrives late must find no working sheet, and stop here.
  context.workbook.worksheets.getItem(staging.sheetNames[0]!).visibility = "VeryHidden";
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  enterPhase(context, { run: staging.run, phase: "switching" });
  const moves = exchangeContents(context, { recipe, live, staged: staging });
  enterPhase(context, { run: staging.run, phase: "dressing" });
  return moves;
}

function conclude(context: Excel.RequestContext, { plan, recipe, staging }: Ready): void {
  keepLedger(context, ledgerOf(plan, recipe));
  enterPhase(context, { run: staging.run, phase: "done" });
  for (const name of staging.sheetNames) dropSheet(context.workbook.worksheets.getItem(name));
  context.runtime.enableEvents = true;
}

function sendDress(parts: readonly Dress[]): Promise<void> {
  return request("writeSheets", async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const dress of parts) dress(context);
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** How far this run came; null when it has not begun, and never will. */
async function phaseNow(ready: Ready, fault: ExcelFault): Promise<Journal["phase"] | null> {
  const now = await phaseOf(ready);
  if (now !== null || fault.kind !== "hung") return now;
  await removeStaging(ready.staging.sheetNames);
  return phaseOf(ready);
}

async function phaseOf({ plan, staging }: Ready): Promise<Journal["phase"] | null> {
  const { journal } = await survey(plan, false);
  return journal?.run === staging.run ? journal.phase : null;
}

/** Sheets that this run made, although it did not come as far as marking them. */
function adopted(now: LiveBook, { live, recipe }: Ready): LiveBook {
  const before = new Set(live.sheets.map(({ id }) => id));
  return {
    ...now,
    sheets: now.sheets.map((sheet) => {
      const made = recipe.sheets.find(({ name }) => name === sheet.name);
      const isNew = sheet.key === null && !before.has(sheet.id);
      return made && isNew ? { ...sheet, key: made.key } : sheet;
    }),
  };
}

/** The contents are in place; what surrounds them is applied anew, part by part where Excel refuses some. */
async function dressAgain(ready: Ready): Promise<WriteOutcome> {
  const { plan, staging } = ready;
  const remarks: WriteRemark[] = [];
  try {
    const live = adopted(await survey(plan, true), ready);
    const parts = dressingOf({ plan, live, before: ready.live, moves: new Map() });
    try {
      await sendDress(parts);
    } catch (thrown) {
      if (!(thrown instanceof ExcelFault)) throw thrown;
      const again = dressingOf({
        plan,
        live: await survey(plan, true),
        before: ready.live,
        moves: new Map(),
      });
      for (const part of again) await sendDress([part]).catch((refused) => note(refused, remarks));
    }
    await requestOnce("writeSheets", async (context) => {
      keepLedger(context, ledgerOf(plan, ready.recipe));
      enterPhase(context, { run: staging.run, phase: "done" });
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch (thrown) {
    note(thrown, remarks);
  }
  return finished(ready, remarks, true);
}

function note(thrown: unknown, remarks: WriteRemark[]): void {
  if (!(thrown instanceof ExcelFault)) throw thrown;
  if (remarks.length === 0) remarks.push({ code: "dressingIncomplete", fault: thrown.code });
}

/** The new portfolio is in place. Working sheets go with the exchange itself, unless it had to be mended. */
async function finished(
  { plan, staging }: Ready,
  remarks: WriteRemark[],
  isMended: boolean
): Promise<WriteOutcome> {
  try {
    if (isMended) await removeStaging(staging.sheetNames);
  } catch {
    remarks.push({ code: "workingSheetsLeft" });
  }
  return { portfolio: "new", remarks: [...remarks, ...leftOut(plan)] };
}

/** Excel refuses the new contents for good: the old ones are put back, and sheets made meanwhile removed. */
async function undo(ready: Ready, fault: ExcelFault, staging: Staging): Promise<WriteOutcome> {
  const { plan, recipe } = ready;
  try {
    const old = undoRecipe(ready.live, recipe);
    const again = new Staging(`${staging.run}u`, old);
    const now = adopted(await survey(plan, true), ready);
    await prepareStaging(again, []);
    await stageValues(old, again, () => undefined);
    const before = new Set(ready.live.sheets.map(({ id }) => id));
    await requestOnce("restoreSheets", async (context) => {
      context.runtime.enableEvents = false;
      for (const { id, key } of now.sheets) {
        if (key !== null && !before.has(id)) context.workbook.worksheets.getItem(id).delete();
      }
      const kept = { ...now, sheets: now.sheets.filter(({ id }) => before.has(id)) };
      exchangeContents(context, { recipe: old, live: kept, staged: again });
      mergeAsTheyWere(context, ready.live);
      enterPhase(context, { run: staging.run, phase: "done" });
      for (const name of [...again.sheetNames, ...staging.sheetNames])
        dropSheet(context.workbook.worksheets.getItem(name));
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch (thrown) {
    if (!(thrown instanceof ExcelFault)) throw thrown;
    return { portfolio: "unknown", fault: thrown.code };
  }
  return { portfolio: "old", reason: "failed", places: [], fault: fault.code };
}
