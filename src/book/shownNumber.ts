import type { FormatToken } from "./formatSections";

/** A number as "General" shows it: up to 15 significant digits, no binary dust, exponents far out. */
export function generalNumber(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e20 || size < 1e-9) {
    return rounded
      .toExponential()
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : text;
}

/** The absolute value of a number as the digit tokens of a format show it, with literals in their places. */
export function shownNumber(value: number, tokens: readonly FormatToken[]): string {
  const size = Math.abs(value);
  if (tokens.some(({ kind }) => kind === "fraction")) return shownFraction(size, tokens);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const shape = shapeOf(tokens);
  const scaled = (size * 100 ** percents) / 1000 ** shape.thousands;
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  if (exponentAt >= 0) return shownExponent(scaled, tokens, exponentAt);
  const [whole, decimals = ""] = fixed(scaled, shape.decimals).split(".") as [string, string?];
  return place(tokens, digitsBefore(whole, shape), digitsAfter(decimals, shape), shape);
}

interface Shape {
  /** Digit places before and after the point, as written. */
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  readonly grouped: boolean;
  /** Commas after the last digit: each divides by 1,000. */
  readonly thousands: number;
}

function shapeOf(tokens: readonly FormatToken[]): Shape {
  const code = tokens.map((token) => (token.kind === "digit" ? token.text : "")).join("");
  const thousands = /,*$/.exec(code.replace(/\..*$/, ""))![0].length || /,*$/.exec(code)![0].length;
  const [before = "", after = ""] = code.split(".");
  const plain = before.replace(/,+$/, "");
  return {
    before: plain.replaceAll(",", ""),
    after: after.replaceAll(",", ""),
    decimals: Math.min(after.replaceAll(",", "").length, 30),
    grouped: plain.includes(","),
    thousands,
  };
}

/** Rounds as Excel does: the decimal number that is shown counts, not its binary neighbour (1.005 gives 1.01). */
function fixed(value: number, decimals: number): string {
  if (value >= 1e21) return value.toLocaleString("en", { useGrouping: false });
  const exact = Number(value.toPrecision(15));
  const text = exact.toString();
  if (
    !text.includes("e") &&
    (text.split(".")[1]?.length ?? 0) === decimals + 1 &&
    text.endsWith("5")
  ) {
    return (exact + 10 ** -(decimals + 2)).toFixed(decimals);
  }
  return exact.toFixed(decimals);
}

function digitsBefore(whole: string, shape: Shape): string {
  const least = shape.before.replace(/^#+/, "").length;
  let digits = whole === "0" ? "" : whole;
  digits = digits.padStart(least, "0");
  if (shape.before === "" && digits === "" && shape.after === "") digits = "";
  return shape.grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
}

function digitsAfter(decimals: string, shape: Shape): string {
  let keep = decimals.length;
  while (keep > 0 && decimals[keep - 1] === "0" && shape.after[keep - 1] !== "0") keep--;
  return decimals.slice(0, keep);
}

/** Puts the digits where the first digit token stands and the decimals after the point; literals stay between. */
function place(
  tokens: readonly FormatToken[],
  before: string,
  after: string,
  shape: Shape
): string {
  const slots = shape.before.length;
  let text = "";
  let seen = 0;
  let written = 0;
  let pastPoint = false;
  const bare = before.replaceAll(",", "");
  for (const token of tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "percent") text += "%";
    else if (token.kind === "digit") {
      if (token.text === ".") {
        if (slots === 0) text += before;
        text += after === "" && !shape.after ? "." : after === "" ? "" : `.${after}`;
        pastPoint = true;
      } else if (token.text !== "," && !pastPoint) {
        seen++;
        // Codes such as 00 00 00 spread their digits; grouped ones never do.
        const upTo = shape.grouped
          ? seen === slots
            ? bare.length
            : 0
          : bare.length - (slots - seen);
        if (shape.grouped) text += seen === slots ? before : "";
        else if (upTo > written) {
          text += bare.slice(written, upTo);
          written = upTo;
        }
      }
    }
  }
  return text;
}

function shownExponent(value: number, tokens: readonly FormatToken[], at: number): string {
  const mantissa = shapeOf(tokens.slice(0, at));
  const [digits, power = "0"] = value.toExponential(mantissa.decimals).split("e") as [
    string,
    string?,
  ];
  const width = tokens.slice(at).filter(({ kind }) => kind === "digit").length;
  const exponent = Number(power);
  const sign = exponent < 0 ? "-" : (tokens[at] as { text: string }).text.includes("+") ? "+" : "";
  return `${digits}E${sign}${String(Math.abs(exponent)).padStart(width, "0")}`;
}

/** A fraction ("# ?/?"): the closest one whose denominator has as many digits as the code, or the fixed one. */
function shownFraction(value: number, tokens: readonly FormatToken[]): string {
  const code = tokens
    .map((token) =>
      token.kind === "digit" || token.kind === "literal"
        ? token.text
        : token.kind === "fraction"
          ? "/"
          : ""
    )
    .join("");
  const [, numerator = "", below = ""] = /([#?0]*)\s*\/\s*(\S+)/.exec(code) ?? [];
  const withWhole = /[#0?]\s+[#0?]+\s*\//.test(code) && numerator !== "";
  const whole = withWhole ? Math.floor(value) : 0;
  const rest = value - whole;
  const fixedBelow = /^\d+$/.test(below) && Number(below) > 0 ? Number(below) : 0;
  const most = 10 ** Math.min(below.length, 3) - 1;
  let [best, top] = [fixedBelow || 1, Math.round(rest * (fixedBelow || 1))];
  for (let d = 1; !fixedBelow && d <= most; d++) {
    const n = Math.round(rest * d);
    if (Math.abs(n / d - rest) < Math.abs(top / best - rest) - 1e-12) [best, top] = [d, n];
  }
  if (top === 0 && withWhole) return String(whole);
  if (top === best && withWhole) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ""}${top}/${best}`;
}
