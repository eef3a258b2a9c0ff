/** Milliseconds in a day. */
const DAY = 86_400_000;
/** Serial 0 of the 1900 system once past the day that never was (1900-02-29 is serial 60). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Serial of 9999-12-31, the last day Excel knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/**
 * The part of a number format code that decides its kind: literal text ("…", \x, _x, *x), colours,
 * conditions and locales ([Red], [>100], [$-40C]) are taken out; elapsed times ([h], [mm], [ss]) stay.
 */
function bareSection(code: string): string {
  const first = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/.exec(code)?.[0] ?? code;
  return first
    .replace(/"[^"]*"?|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]?/g, "");
}

const known = new Map<string, boolean>();

/** True when a number format shows its number as a date, a time or a duration. */
export function isDateFormat(code: string): boolean {
  let answer = known.get(code);
  if (answer === undefined) {
    answer = decide(code);
    // Codes come from files: keep the memory of them small.
    if (known.size > 5000) known.clear();
    known.set(code, answer);
  }
  return answer;
}

function decide(code: string): boolean {
  const bare = bareSection(code);
  if (/^\s*(general|standard|@)?\s*$/i.test(bare)) return false;
  const words = bare.replace(/general|standard/gi, "").replace(/AM\/PM|A\/P/gi, "h");
  // "E+00" is an exponent; a lone e or g is an era year of East Asian formats and never stands without y, m or d.
  return /[dmyhs]/i.test(words.replace(/E[+-]/gi, ""));
}

/** True when a date format shows a time of day and no date: "hh:mm". */
export function isTimeOnlyFormat(code: string): boolean {
  if (!isDateFormat(code)) return false;
  const bare = bareSection(code);
  return /[hs]/i.test(bare) && !/[dy]/i.test(bare);
}

/**
 * ISO date of a serial: "2026-10-05", with a time ("2026-10-05T12:30:00") when the serial has a fraction.
 * @returns null when the serial is no date: before serial 1 (a time alone), after 9999-12-31, or not a number.
 */
export function serialToIso(serial: number, date1904 = false): string | null {
  if (!Number.isFinite(serial)) return null;
  const serial1900 = date1904 ? serial + 1462 : serial;
  if (serial1900 < 1 || serial1900 >= LAST_SERIAL + 1) return null;
  // The 1900 system counts a 29 February 1900; days before it are one further from the epoch.
  const shift = !date1904 && serial < 60 ? 1 : 0;
  const seconds = Math.round((serial + shift) * 86_400);
  if (!date1904 && Math.floor(serial) === 60) return null;
  const iso = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000).toISOString();
  return iso.slice(11, 19) === "00:00:00" ? iso.slice(0, 10) : iso.slice(0, 19);
}

/**
 * Serial of an ISO date ("2026-10-05"), date and time ("2026-10-05T12:30:00.5Z", taken as written,
 * without a shift of time zone) or time ("12:30", a fraction of a day).
 * @returns null when the text is not one, or lies before the first day of the system.
 */
export function isoToSerial(iso: string, date1904 = false): number | null {
  const match =
    /^(?:(\d{4})-?(\d\d)-?(\d\d))?(?:(?:^|[T ])(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
      iso.trim()
    );
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const time =
    (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCFullYear() !== year) return null;
  if (date1904) {
    const days = (date.getTime() - EPOCH_1904) / DAY;
    return days < 0 ? null : days + time;
  }
  const days = (date.getTime() - EPOCH_1900) / DAY;
  const serial = days <= 60 ? days - 1 : days;
  return serial < 1 ? null : serial + time;
}
