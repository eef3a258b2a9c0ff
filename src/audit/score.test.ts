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
  // Weights 10 and 1: the rule that fails everywhere costs 1 of 11.
  expect(score).toBeCloseTo((100 * 10) / 11, 9);
});

test("thousands of sound cells do not hide a rule that fails", () => {
  const many = { id: "DQ-01", severity: "medium", evaluated: 50_000 } as const;
  const half = Array.from({ length: 5 }, () => finding("EVM-01", "critical"));
  // 10 · 5/10 lost of 10 + 1 + 2.
  expect(complianceScore({ findings: half, rules: [...rules, many] }).score).toBeCloseTo(
    100 * (1 - 5 / 13),
    9
  );
});

test("an open critical finding is not signable; waived ones count apart", () => {
  const findings = [finding("EVM-01", "critical")];
  expect(complianceScore({ findings, rules })).toMatchObject({ signable: false });
  // One of ten records of a rule that weighs 10 of 11.
  const lost = 100 / 11;
  expect(complianceScore({ findings, rules }).score).toBeCloseTo(100 - lost, 9);
  const waived = complianceScore({ findings, rules, isWaived: () => true });
  expect(waived).toMatchObject({ score: 100, signable: true });
  expect(waived.beforeWaivers).toBeCloseTo(100 - lost, 9);
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
