import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { bud06 } from "./bud06";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [bud06]);

const line = { lineName: "Licences", supplier: "Oracle", actualCost: 12_000 };
const lines = (...list: object[]) => audit({ projects: [{ fields: {}, lines: list }] });

test("fires on the second of two equal lines, and names the first", () => {
  const { findings } = lines({ ...line, lineId: "L1" }, { ...line, lineId: "L7" });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.values.otherCell).toBe("C101");
});

test("does not fire when anything tells them apart", () => {
  expect(lines(line, { ...line, actualCost: 12_001 }).findings).toEqual([]);
  expect(lines(line, { ...line, account: "6156" }).findings).toEqual([]);
});

test("lines without a supplier or amount are not judged", () => {
  expect(
    lines({ lineName: "A", actualCost: 1 }, { lineName: "A", actualCost: 1 }).evaluated["BUD-06"]
  ).toBe(0);
  expect(lines({ ...line, actualCost: 0 }, { ...line, actualCost: 0 }).evaluated["BUD-06"]).toBe(0);
});
