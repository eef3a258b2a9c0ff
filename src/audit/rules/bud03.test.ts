import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud03 } from "./bud03";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud03]);

const line = (currentBudget: number, capex: number, opex: number) => ({
  currentBudget,
  capex,
  opex,
});
const lines = (...list: ReturnType<typeof line>[]) =>
  audit({ projects: [{ fields: {}, lines: list }] });

test("fires on the row whose CAPEX and OPEX do not sum, where the others do", () => {
  const { findings } = lines(line(10, 4, 6), line(20, 15, 5), line(30, 15, 16));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ found: "30\u202f€", expected: "31\u202f€" });
});

test("does not fire where the rows never sum: the total means something else", () => {
  expect(lines(line(10, 1, 2), line(20, 3, 4), line(30, 5, 6))).toEqual({
    findings: [],
    evaluated: { "BUD-03": 0 },
  });
});

test("one row proves nothing", () => {
  expect(lines(line(10, 4, 7)).evaluated["BUD-03"]).toBe(0);
});
