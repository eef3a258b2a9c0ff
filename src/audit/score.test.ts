import fc from "fast-check";
import type { Finding, RuleId, Severity } from "./finding";
import { complianceScore } from "./score";

const finding = (rule: RuleId, severity: Severity, count?: number): Finding => ({
  rule,
  severity,
  project: null,
  file: null,
  sheet: null,
  cell: null,
  found: "",
  expected: "",
  values: count === undefined ? {} : { count },
});
const rules = [
  { id: "EVM-01", severity: "critical", evaluated: 10 },
  { id: "DQ-09", severity: "low", evaluated: 5000 },
  { id: "DAT-02", severity: "high", evaluated: 0 },
] as const;

test("nothing found is 100; nothing evaluated is no score", () => {
  expect(complianceScore({ findings: [], rules })).toMatchObject({
    score: 100,
    signable: true,
    rulesEvaluated: 2,
    rulesNotEvaluated: 1,
  });
  expect(complianceScore({ findings: [], rules: [] }).score).toBeNull();
});

test("one fault over 5,000 rows does not drown the rest", () => {
  const { score } = complianceScore({ findings: [finding("DQ-09", "low", 5000)], rules });
  expect(score).toBeCloseTo(50, 9);
});

test("an open critical finding is not signable; waived ones count apart", () => {
  const findings = [finding("EVM-01", "critical")];
  expect(complianceScore({ findings, rules })).toMatchObject({ score: 95, signable: false });
  expect(complianceScore({ findings, rules, isWaived: () => true })).toMatchObject({
    score: 100,
    beforeWaivers: 95,
    signable: true,
  });
});

test("always between 0 and 100, and never better with one finding more", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<RuleId>("EVM-01", "DQ-09")), (ids) => {
      const of = (list: readonly RuleId[]) =>
        complianceScore({ findings: list.map((id) => finding(id, "low")), rules }).score!;
      expect(of(ids)).toBeGreaterThanOrEqual(0);
      expect(of([...ids, "EVM-01"])).toBeLessThanOrEqual(of(ids));
    })
  );
});
