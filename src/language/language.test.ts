import { say } from "./language";

const FILES = {
  fr: "{count} {count|fichier lu|fichiers lus}",
  en: "{count} {count|file|files} read",
};

test.each([
  [0, "0 fichier lu", "0 files read"],
  [1, "1 fichier lu", "1 file read"],
  [2, "2 fichiers lus", "2 files read"],
  ["1 234", "1 234 fichiers lus", "1 234 files read"],
])("%s agrees with its noun in both languages", (count, fr, en) => {
  expect(say(FILES, "fr", { count })).toBe(fr);
  expect(say(FILES, "en", { count })).toBe(en);
});

test("a placeholder without a value is seen", () => {
  expect(say(FILES, "en", {})).toBe("{count} {count|file|files} read");
});
