import { cellName } from "../src/book/address";
import { bookFormulas } from "../src/audit/formulas/bookFormulas";
import { deviationsOf } from "../src/audit/formulas/deviations";
import { markedWorkbooks, placeOf } from "./auditCorpus";
import type { MarkedWorkbook } from "./auditCorpus";

/** What FRM-02 proposes in one workbook. */
interface Judged extends MarkedWorkbook {
  /** Each fix: the cells that differ, and the cells they are held against. */
  readonly fixes: readonly { readonly suspects: string[]; readonly agreeing: string[] }[];
  readonly seconds: number;
}

/**
 * FRM-02 on workbooks with hand marks. The marks name both sides of a difference ("dual"), so a fix is true
 * when a marked cell lies on either side, as published; the stricter count takes the suspects alone. Both
 * halves were looked at while the rule was written: neither stands for workbooks that nobody has seen.
 */
export async function benchPatterns(folder: string): Promise<void> {
  const judged = (await markedWorkbooks(folder)).map(judge);
  const rows = {
    all: figures(judged),
    "half 1": figures(judged.filter((_, i) => i % 2 === 0)),
    "half 2": figures(judged.filter((_, i) => i % 2 === 1)),
  };
  console.log(`\nFRM-02 on ${judged.length} workbooks with hand-marked formula errors`);
  console.table(rows);
  console.log(
    "Goal: fix precision 45 %, pooled recall 25 %, 53 % of faulty workbooks hit, 2 s a workbook. ExceLint-core on the whole corpus: 33.3 %, 21.9 %, 16 of 38."
  );
}

function judge(marked: MarkedWorkbook): Judged {
  const start = performance.now();
  const fixes = bookFormulas(marked.book).flatMap((sheet) =>
    deviationsOf(sheet).map(({ suspects, agreeing }) => {
      const places = (cells: typeof suspects): string[] =>
        cells.map((cell) => placeOf(sheet.sheet.name, cellName(cell)));
      return { suspects: places(suspects), agreeing: places(agreeing) };
    })
  );
  return { ...marked, fixes, seconds: (performance.now() - start) / 1000 };
}

function figures(judged: readonly Judged[]): Record<string, string | number> {
  const fixes = judged.flatMap(({ fixes: own, errors }) =>
    own.map(({ suspects, agreeing }) => ({
      true: [...suspects, ...agreeing].some((cell) => errors.has(cell)),
      strictly: suspects.some((cell) => errors.has(cell)),
    }))
  );
  const workbooks = judged.map(({ fixes: own, errors }) => {
    const both = new Set(own.flatMap(({ suspects, agreeing }) => [...suspects, ...agreeing]));
    const alone = new Set(own.flatMap(({ suspects }) => suspects));
    const hit = (cells: ReadonlySet<string>): number =>
      [...cells].filter((cell) => errors.has(cell)).length;
    return {
      errors: errors.size,
      both: both.size,
      alone: alone.size,
      found: hit(both),
      sure: hit(alone),
    };
  });
  const faulty = workbooks.filter(({ errors }) => errors > 0);
  const sum = (of: (one: (typeof workbooks)[0]) => number): number =>
    workbooks.reduce((total, one) => total + of(one), 0);
  const mean = (of: (one: (typeof workbooks)[0]) => number): number => sum(of) / workbooks.length;
  return {
    workbooks: workbooks.length,
    fixes: fixes.length,
    "fix precision": percent(fixes.filter((fix) => fix.true).length, fixes.length),
    "suspects only": percent(fixes.filter((fix) => fix.strictly).length, fixes.length),
    "pooled cell P": percent(
      sum(({ found }) => found),
      sum(({ both }) => both)
    ),
    "suspect cell P": percent(
      sum(({ sure }) => sure),
      sum(({ alone }) => alone)
    ),
    "pooled R": percent(
      sum(({ found }) => found),
      sum(({ errors }) => errors)
    ),
    "faulty hit": `${faulty.filter(({ found }) => found > 0).length}/${faulty.length}`,
    // As published: 1 where nothing is flagged, so that silence is flattered.
    "mean P": percent(
      mean(({ found, both }) => (both === 0 ? 1 : found / both)),
      1
    ),
    "mean R": percent(
      mean(({ found, errors }) => (errors === 0 ? 1 : found / errors)),
      1
    ),
    "slowest (s)": Number(Math.max(...judged.map(({ seconds }) => seconds)).toFixed(3)),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "n/a" : `${((100 * part) / whole).toFixed(1)} %`;
}
