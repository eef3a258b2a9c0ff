import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { dq08 } from "./dq08";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [dq08]);

const risks = (...list: object[]) => audit({ projects: [{ fields: {}, risks: list }] });

test("fires on the risk without an owner", () => {
  const { findings } = risks({ riskName: "A", owner: "M. Petit" }, { riskName: "B" });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.cell).toBe("B102");
});

test("does not fire when each has one", () => {
  expect(risks({ riskName: "A", owner: "M. Petit" }).findings).toEqual([]);
});

test("is not evaluated where the table has no owners", () => {
  expect(risks({ riskName: "A" }).evaluated["DQ-08"]).toBe(0);
});
