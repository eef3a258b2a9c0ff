/** A piece of one section of a number format. */
export type FormatToken =
  /** Text shown as it is. */
  | { readonly kind: "literal"; readonly text: string }
  /** Digits of a number: "0", "#", "?", ".", "," in the order of the code. */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "percent" }
  | { readonly kind: "exponent"; readonly text: string }
  /** A run of one date or time letter ("yyyy", "mm"), "AM/PM", or an elapsed time ("[h]"). */
  | { readonly kind: "date"; readonly text: string }
  /** "@" */
  | { readonly kind: "text" }
  | { readonly kind: "general" }
  /** The "/" of a fraction. */
  | { readonly kind: "fraction" };

/** One of the up to four parts of a number format, for positive; negative; zero; text. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** "[>=100]" as an operator and a limit, where the section has one. */
  readonly condition: { readonly operator: string; readonly limit: number } | null;
}

const known = new Map<string, readonly FormatSection[]>();

/** The sections of a number format code. */
export function formatSections(code: string): readonly FormatSection[] {
  let sections = known.get(code);
  if (!sections) {
    sections = splitSections(code).map(readSection);
    // Codes come from files: keep the memory of them small.
    if (known.size > 2000) known.clear();
    known.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let i = 0; i <= code.length; i++) {
    const c = code[i];
    if (c === '"') i = endOf(code, '"', i + 1);
    else if (c === "[") i = endOf(code, "]", i + 1);
    else if (c === "\\" || c === "_" || c === "*") i++;
    else if (c === ";" || c === undefined) {
      sections.push(code.slice(start, i));
      start = i + 1;
    }
  }
  if (start <= code.length && sections.length === 0) sections.push(code);
  return sections.slice(0, 4);
}

function endOf(code: string, mark: string, from: number): number {
  const found = code.indexOf(mark, from);
  return found < 0 ? code.length - 1 : found;
}

function readSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection["condition"] = null;
  const literal = (text: string): void => {
    if (text !== "") tokens.push({ kind: "literal", text });
  };
  for (let i = 0; i < code.length;) {
    const rest = code.slice(i);
    const c = code[i]!;
    let match: RegExpExecArray | null;
    if (c === '"') {
      const end = endOf(code, '"', i + 1);
      literal(code.slice(i + 1, code[end] === '"' ? end : end + 1));
      i = end + 1;
    } else if (c === "\\") {
      literal(code[i + 1] ?? "");
      i += 2;
    } else if (c === "_") {
      literal(" ");
      i += 2;
    } else if (c === "*") i += 2;
    else if (c === "[") {
      const end = endOf(code, "]", i + 1);
      const inside = code.slice(i + 1, end);
      const limit = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(inside);
      if (/^(h+|m+|s+)$/i.test(inside))
        tokens.push({ kind: "date", text: `[${inside.toLowerCase()}]` });
      else if (limit) condition = { operator: limit[1]!, limit: Number(limit[2]) };
      // [$€-40C]: the currency is shown, the locale is not; colours are not text.
      else if (inside.startsWith("$")) literal(inside.slice(1).replace(/-[^-]*$/, ""));
      i = end + 1;
    } else if ((match = /^(general|standard)/i.exec(rest))) {
      tokens.push({ kind: "general" });
      i += match[0].length;
    } else if ((match = /^(AM\/PM|A\/P)/i.exec(rest))) {
      tokens.push({ kind: "date", text: match[0].toUpperCase() });
      i += match[0].length;
    } else if ((match = /^E[+-](?=[0#?])/i.exec(rest))) {
      tokens.push({ kind: "exponent", text: match[0] });
      i += 2;
    } else if ((match = /^(y+|m+|d+|h+|s+)/i.exec(rest))) {
      tokens.push({ kind: "date", text: match[0].toLowerCase() });
      i += match[0].length;
    } else {
      if (/[0#?.,]/.test(c)) tokens.push({ kind: "digit", text: c });
      else if (c === "%") tokens.push({ kind: "percent" });
      else if (c === "@") tokens.push({ kind: "text" });
      else if (c === "/") tokens.push({ kind: "fraction" });
      else literal(c);
      i++;
    }
  }
  return { tokens, condition };
}
