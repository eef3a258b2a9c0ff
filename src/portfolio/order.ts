/**
 * Compares two texts the way people number things: "v9" before "v10". By code point and digits only,
 * so that the order is the same on every machine, whatever its language.
 */
export function naturalOrder(a: string, b: string): number {
  const left = split(a);
  const right = split(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || plainOrder(a, b);
}

/** Compares by code unit. */
export function plainOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first comparison that decides; 0 when none does. */
export function firstOrder(...orders: readonly number[]): number {
  return orders.find((order) => order !== 0) ?? 0;
}

/** A text without case, accents and punctuation, for telling whether two names are the same. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function split(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function compareParts(a: string, b: string): number {
  const digits = /^\d/;
  if (digits.test(a) && digits.test(b)) {
    const [x, y] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
    return x.length - y.length || plainOrder(x, y);
  }
  return plainOrder(fold(a), fold(b));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
