import { RULES } from "./rules";

test("every rule is complete in both languages, listed once, with a source", () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^(TPL|DQ|DAT|BUD|EVM|HIS|STA|FRM|SCH|VIG)-\d\d$/);
    expect(rule.source).not.toBe("");
    const wordings = [rule, ...Object.values(rule.cases ?? {})];
    for (const text of [
      rule.title,
      ...wordings.flatMap(({ message, advice }) => [message, advice]),
    ]) {
      expect(text.fr).not.toBe("");
      expect(text.en).not.toBe("");
      const names = (words: string) =>
        [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(names(text.fr)).toEqual(names(text.en));
    }
  }
});
