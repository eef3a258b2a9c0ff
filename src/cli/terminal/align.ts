/** Columns that a text takes on a terminal: combining marks take none, wide East Asian characters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) {
    if (/\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(letter)) continue;
    width += WIDE.test(letter) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;

/**
 * One printable line: control characters (escape sequences among them, which a cell could carry into the
 * person's terminal), line breaks and runs of spaces become a single space.
 */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, " ")
    .trim();
}

/** At most `width` columns; what is cut from the end is shown by "…". */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const letter of text) {
    if (displayWidth(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The text followed (or, at the right, preceded) by spaces up to `width` columns. */
export function pad(text: string, width: number, side: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "left" ? text + spaces : spaces + text;
}

/**
 * Rows as aligned columns, two spaces apart, each column as wide as its widest cell up to its limit. The
 * last column takes what is left of `columns`.
 */
export function alignRows(
  rows: readonly (readonly string[])[],
  limits: readonly number[],
  columns: number
): string[][] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.min(limits[i] ?? Infinity, Math.max(0, ...rows.map((row) => displayWidth(row[i] ?? ""))))
  );
  const taken = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 2);
  return rows.map((row) =>
    row.map((cell, i) => {
      if (i === count - 1) return shorten(cell, Math.max(24, columns - taken));
      return pad(shorten(cell, widths[i]!), widths[i]!);
    })
  );
}

/** Columns that one cell of a line may take: a share of the terminal, at most `most`. */
export function shareOf(columns: number, share: number, most: number): number {
  return Math.max(16, Math.min(most, Math.floor(columns * share)));
}
