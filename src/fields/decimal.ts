/**
 * A decimal number times a power of ten, without the error of a multiplication: 53.02 and 6 give 53020000.
 * @param number a number, or its digits with a "." ("-53.02"); @param power the power of ten, 6 for millions
 */
export function timesPowerOfTen(number: number | string, power: number): number {
  const [digits, exponent = "0"] = String(number).toLowerCase().split("e");
  return Number(`${digits}e${Number(exponent) + power}`);
}
