/**
 * What a workbook itself means by a figure, where houses differ: the candidate that most of its records
 * agree with. Null unless at least two records agree and they are the majority: one record proves nothing,
 * and a rule that guessed would accuse wrongly.
 */
export function conventionOf<Item, Candidate>(
  items: readonly Item[],
  candidates: readonly Candidate[],
  agrees: (item: Item, candidate: Candidate) => boolean | null
): Candidate | null {
  for (const candidate of candidates) {
    const verdicts = items.map((item) => agrees(item, candidate)).filter((one) => one !== null);
    const met = verdicts.filter(Boolean).length;
    if (met >= 2 && met * 2 > verdicts.length) return candidate;
  }
  return null;
}
