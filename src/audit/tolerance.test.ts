import { reported } from "../../test/makeSubject";
import { displayUnit, tolerance } from "./tolerance";

const money = (value: number, text: string) => reported("currentBudget", { value, text }, "A1");

test("the step that a value is typed in, in full units", () => {
  expect(displayUnit(money(53_020_000, "53,02"))).toBe(10_000);
  expect(displayUnit(money(320_000_000, "£320m"))).toBe(1_000_000);
  expect(displayUnit(money(-1234, "(1 234)"))).toBe(1);
  expect(displayUnit(reported("yearVariancePercent", { value: -0.19, text: "-19%" }, "A1"))).toBe(
    0.01
  );
  // Shown rounded from a finer value.
  expect(displayUnit(reported("percentComplete", { value: 0.123456, text: "12 %" }, "A1"))).toBe(
    0.01
  );
});

test("a text that is not the value tells nothing", () => {
  expect(displayUnit(money(0, "0"))).toBeNull();
  expect(displayUnit(money(53_020_000, "53,02 (2024)"))).toBeNull();
});

test("half a step, or 0.005 % of the value", () => {
  expect(tolerance(money(53_020_000, "53,02"))).toBeCloseTo(5000, 3);
  expect(tolerance(money(1e9, "1000000000"))).toBeCloseTo(50_000, 3);
});
