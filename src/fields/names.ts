/**
 * A list of headings as people write them, one or more to a line, parted by "|". Reads better than a
 * hundred quoted strings, and keeps an entry of the catalogue on one screen.
 */
export function names(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
