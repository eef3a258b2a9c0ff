import { setCallEnvironment } from "../src/excel/calls/environment";
import { sayOutcome, type WriteOutcome } from "../src/excel/write/outcome";
import { writePlanToWorkbook } from "../src/excel/write/writePlanToWorkbook";
import type { Plan } from "../src/plan/plan";
import type { ExcelHost } from "../src/workbench/host/host";
import { HostError } from "../src/workbench/host/protocol/errors";
import type { RequestBody, Response } from "../src/workbench/host/protocol/wire";
import { openExcel } from "./openExcel";
import { contentsOf, smallPlan } from "./smallPlan";

const CODES = [
  "GeneralException",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "hang",
] as const;

beforeEach(() =>
  setCallEnvironment({ wait: () => Promise.resolve(), patience: 40, patienceWhileEditing: 1500 })
);
afterEach(() => setCallEnvironment());

const [OLD, NEW] = [smallPlan("old"), smallPlan("new")];

/** A workbook with the old portfolio, and what it and the new one hold. */
async function opened() {
  const { host } = openExcel();
  expect(await writePlanToWorkbook(OLD)).toMatchObject({ portfolio: "new" });
  return { host, requests: host.requests.length };
}

let oldContents = "";
let newContents = "";
let count = 0;
beforeAll(async () => {
  const { host, requests } = await opened();
  oldContents = contentsOf(host, OLD);
  await writePlanToWorkbook(NEW);
  newContents = contentsOf(host, NEW);
  count = host.requests.length - requests;
  expect(newContents).not.toBe(oldContents);
});

/** The portfolio is wholly what the outcome says, and a second call completes it. */
async function expectWhole(host: ExcelHost, outcome: WriteOutcome, plan: Plan = NEW) {
  expect(["old", "new"]).toContain(outcome.portfolio);
  expect(contentsOf(host, plan)).toBe(outcome.portfolio === "new" ? newContents : oldContents);
  expect(sayOutcome(outcome, "fr")).not.toContain("{");
  const again = await writePlanToWorkbook(plan);
  expect(again).toMatchObject({ portfolio: "new" });
  expect(contentsOf(host, plan)).toBe(newContents);
  expect(host.book.sheets.filter(({ name }) => name.startsWith("Vigie~"))).toEqual([]);
  expect(host.book.events.enabled).toBe(true);
}

/** Carries out the first actions of a request, then fails: Excel keeps what it did. */
function failMidway(host: ExcelHost, at: number, actions: (total: number) => number, code: string) {
  const answer = host.answer.bind(host);
  let n = 0;
  host.answer = async (body: RequestBody): Promise<Response> => {
    if (++n !== at) return answer(body);
    const kept = { ...body, Actions: body.Actions.slice(0, actions(body.Actions.length)) };
    const response = await answer(kept);
    const error = {
      Code: code,
      Message: code,
      Location: "",
      ActionIndex: kept.Actions.length,
      HttpStatusCode: 400,
    };
    return { ...response, Body: { ...response.Body!, Error: error } };
  };
}

/** Carries a request out and loses the answer. */
function loseAnswer(host: ExcelHost, at: number) {
  const answer = host.answer.bind(host);
  let n = 0;
  host.answer = async (body: RequestBody): Promise<Response> => {
    const response = await answer(body);
    return ++n === at ? new Promise(() => undefined) : response;
  };
}

/** Refuses requests, counted from now on, before anything of them is carried out. */
function refuse(host: ExcelHost, code: string, which: (n: number) => boolean) {
  let n = 0;
  host.fault = () => (which(++n) ? (code === "hang" ? "hang" : new HostError(code, code)) : null);
}

describe.each(CODES)("when a request fails with %s", (code) => {
  test("whichever it is, the portfolio is wholly the old or wholly the new one", async () => {
    for (let k = 1; k <= count; k++) {
      const { host } = await opened();
      refuse(host, code, (n) => n === k);
      const outcome = await writePlanToWorkbook(NEW);
      await expectWhole(host, outcome);
    }
  });

  test("and so does every one after it, the portfolio is whole once Excel answers again", async () => {
    for (let k = 1; k <= count; k++) {
      const { host } = await opened();
      refuse(host, code, (n) => n >= k);
      const outcome = await writePlanToWorkbook(NEW);
      host.fault = null;
      if (outcome.portfolio !== "unknown")
        expect(contentsOf(host, NEW)).toBe(outcome.portfolio === "new" ? newContents : oldContents);
      const whole = contentsOf(host, NEW);
      expect([oldContents, newContents]).toContain(whole);
      expect(await writePlanToWorkbook(NEW)).toMatchObject({ portfolio: "new" });
      expect(contentsOf(host, NEW)).toBe(newContents);
    }
  });
});

/** True of a request that puts contents in place. */
const exchanges = (body: RequestBody) => JSON.stringify(body).includes('"phase":"switching"');

describe("when Excel breaks the exchange off", () => {
  test("after any of its actions, once", async () => {
    let total = 2;
    for (let done = 1; done < total; done += 5) {
      const { host } = await opened();
      let isBroken = false;
      breakOff(host, (body) => {
        if (isBroken || !exchanges(body)) return null;
        isBroken = true;
        total = body.Actions.length;
        return done;
      });
      await expectWhole(host, await writePlanToWorkbook(NEW));
    }
    expect(total).toBeGreaterThan(100);
  }, 120_000);

  test("at the same action for good, the old portfolio is put back", async () => {
    for (const share of [0.02, 0.1, 0.2, 0.3]) {
      const { host } = await opened();
      const restore = breakOff(host, (body) =>
        exchanges(body) ? Math.floor(body.Actions.length * share) : null
      );
      const outcome = await writePlanToWorkbook(NEW);
      expect(outcome).toMatchObject({
        portfolio: "old",
        reason: "failed",
        fault: "InvalidArgument",
      });
      restore();
      await expectWhole(host, outcome);
    }
  });

  test("and answers nothing after that, the outcome says that nobody knows; the next run settles it", async () => {
    for (const share of [0.05, 0.2, 0.6]) {
      const { host } = await opened();
      let isBroken = false;
      const restore = breakOff(host, (body) => {
        if (isBroken) return 0;
        isBroken = exchanges(body);
        return isBroken ? Math.floor(body.Actions.length * share) : null;
      });
      expect(await writePlanToWorkbook(NEW)).toMatchObject({ portfolio: "unknown" });
      restore();
      await expectWhole(host, await writePlanToWorkbook(NEW));
    }
  });
});

/** Carries out the first actions of some requests, then fails as Excel does; gives what ends that. */
function breakOff(host: ExcelHost, actions: (body: RequestBody) => number | null): () => void {
  const answer = host.answer.bind(host);
  host.answer = async (body: RequestBody): Promise<Response> => {
    const count = actions(body);
    if (count === null) return answer(body);
    const response = await answer({ ...body, Actions: body.Actions.slice(0, count) });
    const error = {
      Code: "InvalidArgument",
      Message: "",
      Location: "",
      ActionIndex: count,
      HttpStatusCode: 400,
    };
    return { ...response, Body: { ...response.Body!, Error: error } };
  };
  return () => (host.answer = answer);
}

describe("when a request fails midway", () => {
  test.each(["GeneralException", "AccessDenied", "ActivityLimitReached"])(
    "with %s, once",
    async (code) => {
      for (let k = 1; k <= count; k++) {
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
          const { host } = await opened();
          failMidway(host, k, (total) => Math.floor(total * share), code);
          await expectWhole(host, await writePlanToWorkbook(NEW));
        }
      }
    }
  );
});

test("an answer that is lost is not taken for a failure", async () => {
  for (let k = 1; k <= count; k++) {
    const { host } = await opened();
    loseAnswer(host, k);
    await expectWhole(host, await writePlanToWorkbook(NEW));
  }
});

describe("when the person stops it", () => {
  test.each(["looking", "sending", "checking", "exchanging"] as const)("while %s", async (at) => {
    const { host } = await opened();
    const stop = new AbortController();
    const outcome = await writePlanToWorkbook(NEW, {
      signal: stop.signal,
      onStep: (step) => step === at && stop.abort(),
    });
    expect(outcome).toMatchObject({ portfolio: "old", reason: "cancelled" });
    await expectWhole(host, outcome);
  });
});
