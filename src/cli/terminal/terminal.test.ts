import fc from "fast-check";
import { alignRows, displayWidth, oneLine, pad, shorten } from "./align";
import { duration, fullMoney, monthName, percent, plainNumber, shortMoney } from "./numbers";
import { readingProgress } from "./progress";
import { painter } from "./terminal";

const thin = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

test("money at the scale people speak of it", () => {
  expect(thin(shortMoney(42_310_000, "EUR", "fr"))).toBe("42,31 M€");
  expect(thin(shortMoney(-2_560_000, "EUR", "fr"))).toBe("−2,56 M€");
  expect(thin(shortMoney(2_808_780_000, "EUR", "fr"))).toBe("2,81 Md€");
  expect(thin(shortMoney(999_999_999, "EUR", "fr"))).toBe("1,00 Md€");
  expect(thin(shortMoney(9_500, "EUR", "fr"))).toBe("9 500 €");
  expect(thin(shortMoney(685_780, "CHF", "fr"))).toBe("685,78 kCHF");
  expect(shortMoney(-42_310_000, "GBP", "en")).toBe("−£42.31m");
  expect(shortMoney(1_200_000, "CHF", "en")).toBe("1.20m CHF");
});

test("numbers, percentages, months and durations of each language", () => {
  expect(thin(fullMoney(53_020_000, "EUR", "fr"))).toBe("53 020 000 €");
  expect(fullMoney(-53_020_000.5, "GBP", "en")).toBe("−£53,020,000.5");
  expect(thin(percent(-0.061, "fr"))).toBe("−6,1 %");
  expect(percent(0.19, "en")).toBe("19%");
  expect(plainNumber(-0.001, "fr", 2, 2)).toBe("0,00");
  expect(monthName("2026-10", "fr")).toBe("octobre 2026");
  expect(monthName("2026-02", "en")).toBe("February 2026");
  expect(duration(1234, "fr")).toBe("1,2 s");
  expect(duration(125_000, "en")).toBe("2 min 05 s");
});

test("widths count what is seen: accents none, wide characters two", () => {
  expect(displayWidth("été".normalize("NFD"))).toBe(3);
  expect(displayWidth("日本")).toBe(4);
  expect(shorten("Système d'information", 8)).toBe("Système…");
  expect(pad("▲", 3) + "|").toBe("▲  |");
  expect(pad("7", 3, "right")).toBe("  7");
});

test("a cell cannot drive the person's terminal", () => {
  expect(oneLine("a\u001b[2Jb\r\nc\u202ed")).toBe("a [2Jb c d");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    })
  );
});

test("columns line up and lines fit", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (texts) => {
      const rows = texts.map(([a, b]) => [oneLine(a), oneLine(b)]);
      const aligned = alignRows(rows, [12], 60);
      expect(new Set(aligned.map(([first]) => displayWidth(first!))).size).toBe(1);
      for (const row of aligned) expect(displayWidth(row.join("  "))).toBeLessThanOrEqual(60);
    })
  );
});

test("colour only where it is wanted", () => {
  expect(painter(false)("refusé", "red")).toBe("refusé");
  expect(painter(true)("refusé", "red")).toBe("\u001b[31mrefusé\u001b[39m");
});

test("progress: files done, then rate and time left", () => {
  let time = 0;
  const shown: string[] = [];
  const progress = readingProgress(
    100,
    "fr",
    (text) => shown.push(thin(text)),
    () => time
  );
  time = 200;
  progress(1);
  time = 250;
  progress(2);
  time = 1000;
  progress(20);
  expect(shown).toEqual(["  lecture 1/100", "  lecture 20/100 · 20 fichiers/s · reste 4,0 s"]);
});
