const decoder = new TextDecoder("utf-8");
/** Exactly representable powers of ten: with a mantissa under 2^53 one division or product is correctly rounded. */
const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/** Text of UTF-8 bytes; short ASCII, the usual case, without the cost of the decoder. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > 48) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let i = start; i < end; i++) {
    const c = bytes[i]!;
    if (c > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(c);
  }
  return text;
}

/** Whole number written in the bytes; -1 when it is not one. */
export function integerOf(bytes: Uint8Array, start: number, end: number): number {
  let n = 0;
  let at = start;
  while (at < end && bytes[at]! <= 32) at++;
  let last = end;
  while (last > at && bytes[last - 1]! <= 32) last--;
  if (at >= last || last - at > 15) return -1;
  for (; at < last; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}

/** Number written in the bytes ("-12.5", "1E-3"), as JavaScript would read it; NaN when it is not one. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let point = false;
  for (; at < end; at++) {
    const c = bytes[at]! - 48;
    if (c >= 0 && c <= 9) {
      mantissa = mantissa * 10 + c;
      if (mantissa !== 0) digits++;
      if (point) decimals++;
    } else if (c === -2 && !point) point = true;
    else return slowNumber(bytes, start, end);
  }
  if (digits > 15 || decimals > 22 || end - start - (negative ? 1 : 0) - (point ? 1 : 0) < 1) {
    return slowNumber(bytes, start, end);
  }
  const value = decimals === 0 ? mantissa : mantissa / POWERS[decimals]!;
  return negative ? -value : value;
}

/** Long mantissas and exponents, by the language's own correctly rounding parser. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  let first = start;
  let last = end;
  while (first < last && bytes[first]! <= 32) first++;
  while (last > first && bytes[last - 1]! <= 32) last--;
  if (first === last || last - first > 400) return NaN;
  let text = "";
  for (let i = first; i < last; i++) {
    const c = bytes[i]!;
    // Digits, "+", "-", ".", "e" and "E"; Number() would also take "0x10" and "Infinity".
    if ((c < 48 || c > 57) && c !== 46 && c !== 45 && c !== 43 && c !== 69 && c !== 101) return NaN;
    text += String.fromCharCode(c);
  }
  return Number(text);
}
