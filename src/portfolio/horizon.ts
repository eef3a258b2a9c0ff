/** Where a period lies as seen from the portfolio's own month; every period is in exactly one of them. */
export type Horizon = "month" | "earlier" | "later" | "other" | "undated";

/** First and last month of a period, counted from year 0. */
interface Months {
  readonly first: number;
  readonly last: number;
}

/** "2026-03", "2026-Q1" or "2026" as months; null for anything else. */
export function monthsOf(period: string | null): Months | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(period ?? "");
  if (!match) return null;
  const [year, month, quarter, half] = match.slice(1).map((part) => Number(part ?? 0));
  const start = year! * 12;
  if (month) return { first: start + month - 1, last: start + month - 1 };
  if (quarter) return { first: start + 3 * (quarter - 1), last: start + 3 * quarter - 1 };
  if (half) return { first: start + 6 * (half - 1), last: start + 6 * half - 1 };
  return { first: start, last: start + 11 };
}

/**
 * The financial year of a period by the month that it begins with: "2026" where years begin in January,
 * else "2026-27". Null for what is no period.
 * @param startMonth 1 to 12, the month that opens a financial year
 */
export function fiscalYear(period: string | null, startMonth: number): string | null {
  const months = monthsOf(period);
  if (!months) return null;
  const year = Math.floor((months.first - (startMonth - 1)) / 12);
  return startMonth === 1 ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/**
 * Where a period lies: the portfolio's month, earlier in its financial year, later in it, or in another
 * year. A quarter or year that is still running lies later: it is not wholly past.
 */
export function horizonOf(period: string | null, now: string, startMonth: number): Horizon {
  const [months, today] = [monthsOf(period), monthsOf(now)];
  if (!months || !today) return "undated";
  if (fiscalYear(period, startMonth) !== fiscalYear(now, startMonth)) return "other";
  if (months.first === today.last && months.last === today.last) return "month";
  return months.last < today.last ? "earlier" : "later";
}
