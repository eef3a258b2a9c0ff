import { makeSubject } from "../../../test/makeSubject";
import type { GivenSubject } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { sta05 } from "./sta05";

const audit = (given: GivenSubject) => auditReading(makeSubject(given), [sta05]);

const risk = (riskStatus: string, dueDate: string) =>
  audit({ projects: [{ fields: {}, risks: [{ riskName: "Recette", riskStatus, dueDate }] }] });

test("fires on an open risk past its due date", () => {
  expect(risk("En cours", "2026-10-15").findings).toHaveLength(1);
  expect(risk("Non clos", "2026-10-15").findings).toHaveLength(1);
});

test("does not fire on a closed one, or on the day itself", () => {
  expect(risk("Clôturé", "2026-10-15").findings).toEqual([]);
  expect(risk("Closed", "2026-10-15").findings).toEqual([]);
  expect(risk("Ouvert", "2026-10-31").findings).toEqual([]);
});

test("is not evaluated without a state", () => {
  expect(
    audit({ projects: [{ fields: {}, risks: [{ riskName: "X", dueDate: "2020-01-01" }] }] })
      .evaluated["STA-05"]
  ).toBe(0);
});
