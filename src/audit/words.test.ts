import { dateWords, moneyWords, numberWords, percentWords } from "./words";

test("money in both languages, exactly", () => {
  expect(moneyWords(53_020_000, "EUR", "fr")).toBe("53,02\u202fM€");
  expect(moneyWords(53_020_000, "GBP", "en")).toBe("£53.02m");
  expect(moneyWords(-1234.5, "EUR", "fr")).toBe("−1\u202f234,50\u202f€");
  expect(moneyWords(-1234, "EUR", "en")).toBe("−€1,234");
  expect(moneyWords(1_790_853.25, "EUR", "fr")).toBe("1\u202f790\u202f853,25\u202f€");
  expect(moneyWords(12, "CHF", "en")).toBe("CHF 12");
  expect(moneyWords(12, null, "fr")).toBe("12");
});

test("numbers, percentages, dates", () => {
  expect(numberWords(-0.001, "fr")).toBe("0");
  expect(percentWords(-0.1914, "fr")).toBe("−19,1\u202f%");
  expect(percentWords(-0.19, "en")).toBe("−19%");
  expect(dateWords("2026-10-31", "fr")).toBe("31/10/2026");
  expect(dateWords("2026-10-31", "en")).toBe("31 Oct 2026");
});
