import type { FormatToken } from "./formatSections";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

/** A serial as the date tokens of a format show it; null when the serial is no date. */
export function shownDate(
  serial: number,
  tokens: readonly FormatToken[],
  date1904: boolean
): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const fractionDigits = secondDecimals(tokens);
  const unit = 10 ** fractionDigits;
  // Rounded once, at the smallest unit shown, so that 59.9996 s never shows as 60.
  const ticks = Math.round(serial * 86_400 * unit);
  const whole = Math.floor(ticks / (86_400 * unit));
  const seconds = Math.floor((ticks - whole * 86_400 * unit) / unit);
  const fraction = ticks % unit;
  const [hour, minute, second] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const shift = !date1904 && whole < 60 ? 1 : 0;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + (whole + shift) * 86_400_000);
  const halfDay = tokens.some(
    ({ kind, ...rest }) => kind === "date" && "text" in rest && rest.text.includes("/")
  );
  const totalSeconds = Math.floor(ticks / unit);
  let text = "";
  tokens.forEach((token, i) => {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "fraction") text += "/";
    else if (token.kind === "digit")
      text += digitInDate(token.text, tokens[i - 1], fraction, fractionDigits);
    else if (token.kind === "date") {
      const minutes = isMinutes(tokens, i);
      text += part(token.text, minutes);
    }
  });
  return text;

  function part(code: string, minutes: boolean): string {
    switch (code) {
      case "yy":
      case "y":
        return pad(day.getUTCFullYear() % 100);
      case "m":
        return String(minutes ? minute : day.getUTCMonth() + 1);
      case "mm":
        return pad(minutes ? minute : day.getUTCMonth() + 1);
      case "mmm":
        return MONTHS[day.getUTCMonth()]!.slice(0, 3);
      case "mmmm":
        return MONTHS[day.getUTCMonth()]!;
      case "mmmmm":
        return MONTHS[day.getUTCMonth()]![0]!;
      case "d":
        return String(day.getUTCDate());
      case "dd":
        return pad(day.getUTCDate());
      case "ddd":
        return DAYS[day.getUTCDay()]!.slice(0, 3);
      case "h":
        return String(halfDay ? hour % 12 || 12 : hour);
      case "hh":
        return pad(halfDay ? hour % 12 || 12 : hour);
      case "s":
        return String(second);
      case "ss":
        return pad(second);
      case "AM/PM":
        return hour < 12 ? "AM" : "PM";
      case "A/P":
        return hour < 12 ? "A" : "P";
    }
    if (code.startsWith("y")) return pad(day.getUTCFullYear(), 4);
    if (code.startsWith("d")) return DAYS[day.getUTCDay()]!;
    if (code.startsWith("[h")) return pad(Math.floor(totalSeconds / 3600), code.length - 2);
    if (code.startsWith("[m")) return pad(Math.floor(totalSeconds / 60), code.length - 2);
    if (code.startsWith("[s")) return pad(totalSeconds, code.length - 2);
    return "";
  }
}

/** "m" means minutes after hours or before seconds, months otherwise. */
function isMinutes(tokens: readonly FormatToken[], i: number): boolean {
  const dates = tokens.flatMap((token, at) =>
    token.kind === "date" && !token.text.includes("/") ? [{ at, text: token.text }] : []
  );
  const here = dates.findIndex(({ at }) => at === i);
  return /^\[?h/.test(dates[here - 1]?.text ?? "") || /^\[?s/.test(dates[here + 1]?.text ?? "");
}

/** Decimals of seconds that the format shows ("ss.00": two). */
function secondDecimals(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex((token) => token.kind === "digit" && token.text === ".");
  if (point < 0) return 0;
  let count = 0;
  for (const token of tokens.slice(point + 1)) {
    if (token.kind !== "digit" || token.text !== "0") break;
    count++;
  }
  return Math.min(count, 3);
}

function digitInDate(
  digit: string,
  before: FormatToken | undefined,
  fraction: number,
  fractionDigits: number
): string {
  if (digit === ".") return fractionDigits > 0 ? `.${pad(fraction, fractionDigits)}` : ".";
  const isDecimal = before?.kind === "digit" && (before.text === "." || before.text === "0");
  return isDecimal && fractionDigits > 0 ? "" : digit;
}
