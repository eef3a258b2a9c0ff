/** Longest number format that Excel takes. */
const MAX_LENGTH = 255;

/**
 * The number format of a cell with a glyph before whatever it shows, so that a flagged date stays a date
 * and a percentage a percentage. Numbers, zero and text each get their section; null where the result
 * would be longer than Excel takes.
 */
export function flaggedFormat(format: string, glyph: string): string | null {
  const mark = `"${glyph} "`;
  const sections = sectionsOf(format === "@" || format === "" ? "General" : format);
  const marked = (section: string, sign = "") => {
    const [front] = FRONT.exec(section)!;
    return front + mark + sign + section.slice(front.length);
  };
  const text = marked(sections.length > 3 ? sections[3]! : "@");
  const isConditional = sections.some((section) => /^\[[^\]]*[<>=]/.test(section));
  const parts = isConditional
    ? sections.map((section) => marked(section))
    : [
        marked(sections[0]!),
        // With one section Excel puts the minus itself; with two it does not.
        sections.length > 1 ? marked(sections[1]!) : marked(sections[0]!, "-"),
        marked(sections[2] ?? sections[0]!),
        text,
      ];
  const result = parts.join(";");
  return result.length <= MAX_LENGTH ? result : null;
}

/** Colours and conditions, which must stay in front; currencies ([$€]) and elapsed times ([h]) are shown. */
const FRONT = /^(?:\[(?!\$|[hms]+\])[^\]]*\])*/i;

/** The up to four sections of a format code, as written. */
function sectionsOf(format: string): string[] {
  const sections = [""];
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    let piece = c;
    if (c === '"') piece = upTo(format, i, '"');
    else if (c === "[") piece = upTo(format, i, "]");
    else if (c === "\\" || c === "_" || c === "*") piece = format.slice(i, i + 2);
    if (c === ";" && piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
    i += piece.length - 1;
  }
  return sections.slice(0, 4);
}

function upTo(format: string, start: number, end: string): string {
  const at = format.indexOf(end, start + 1);
  return at < 0 ? format.slice(start) : format.slice(start, at + 1);
}
