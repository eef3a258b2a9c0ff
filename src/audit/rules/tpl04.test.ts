import { makeSubject, notice } from "../../../test/makeSubject";
import { auditReading } from "../auditReading";
import { describeFinding } from "../describeFinding";
import { tpl04 } from "./tpl04";

const audit = (...notices: ReturnType<typeof notice>[]) =>
  auditReading(makeSubject({ projects: [{ fields: {} }], notices }), [tpl04]);

test("columns that were not read are one low finding, named", () => {
  const { findings } = audit(
    notice("unreadColumn", null, "G4", "Glissement (jours)"),
    notice("unreadColumn", null, "M4", "Antérieur à 2026 (€)")
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: "low", cell: "G4" });
  expect(describeFinding(findings[0]!, "fr").message).toBe(
    "2 colonnes ne correspondent à aucune donnée connue et n'ont pas été lues : Glissement (jours) (Projets!G4), Antérieur à 2026 (€) (Projets!M4)."
  );
});

test("a column that lost to another is not said twice", () => {
  const lost = [
    notice("unreadColumn", null, "E4", "Impact (€)"),
    notice("competingHeading", null, "E4", "Impact (€)"),
  ];
  expect(audit(...lost).findings).toEqual([]);
});

test("does not fire where every column was read", () => {
  expect(audit()).toEqual({ findings: [], evaluated: { "TPL-04": 1 } });
});
