/**
 * Sum of many amounts without the drift of plain addition (Neumaier's compensated summation): cents
 * survive beside billions, and the order of the projects does not change a total.
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  const exact = total + lost;
  return exact === 0 ? 0 : exact;
}
