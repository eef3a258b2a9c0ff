import { cellName } from "../src/book/address";
import { CellKind } from "../src/book/book";
import type { Book, Sheet } from "../src/book/book";
import { auditBook } from "../src/audit/auditBook";
import type { Finding } from "../src/audit/finding";
import { bookFormulas } from "../src/audit/formulas/bookFormulas";
import { readReports } from "../src/reading/readReports";
import { workbooksUnder } from "./auditCorpus";

/** One formula in so many gets its value typed over it. */
const ONE_IN = 50;
/** A formula with fewer copies beside it than this has nothing that tells that it was one. */
const COPIES = 3;

/**
 * FRM-01 by fault injection: over one formula in fifty the value that it shows is typed; how many are found,
 * and what else is accused that was not before.
 */
export async function benchInjection(folders: readonly string[]): Promise<void> {
  const total = { formulas: 0, typed: 0, tellable: 0, found: 0, foundTellable: 0, others: 0 };
  const others = new Map<string, number>();
  for (const folder of folders) {
    for (const { book } of await workbooksUnder(folder)) {
      const faulty = typeOver(book, random(1_234));
      if (faulty.typed.size === 0) continue;
      const before = new Set(findingsOf(book).map(keyOf));
      const after = findingsOf(faulty.book);
      const found = new Set(
        after.filter(({ rule }) => rule === "FRM-01").map(({ sheet, cell }) => `${sheet}!${cell}`)
      );
      for (const finding of after) {
        if (before.has(keyOf(finding)) || faulty.typed.has(`${finding.sheet}!${finding.cell}`))
          continue;
        total.others++;
        others.set(finding.rule, (others.get(finding.rule) ?? 0) + 1);
      }
      total.formulas += faulty.formulas;
      for (const [place, tellable] of faulty.typed) {
        total.typed++;
        if (tellable) total.tellable++;
        if (!found.has(place)) continue;
        total.found++;
        if (tellable) total.foundTellable++;
      }
    }
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`\nFRM-01: the value typed over one formula in ${ONE_IN}`);
  console.table({
    formulas: total.formulas,
    "typed over": total.typed,
    "found, of all": `${total.found} (${share(total.found, total.typed)})`,
    [`found, of those with ${COPIES} copies beside them`]: `${total.foundTellable}/${total.tellable} (${share(total.foundTellable, total.tellable)})`,
    "accused elsewhere and not before": `${total.others} ${[...others].map(([rule, n]) => `${rule} ${n}`).join(", ")}`,
  });
}

function findingsOf(book: Book): readonly Finding[] {
  return auditBook(book, readReports(book)).findings;
}

/** What is said of a cell, whatever the counts and ranges in its words. */
function keyOf({ rule, sheet, cell }: Finding): string {
  return `${rule}|${sheet}|${cell}`;
}

/** A copy of the book with values typed over some formulas; and which, with whether its neighbours tell. */
function typeOver(
  book: Book,
  next: () => number
): { book: Book; typed: Map<string, boolean>; formulas: number } {
  const typed = new Map<string, boolean>();
  let formulas = 0;
  const sheets = bookFormulas(book).map((known): Sheet => {
    const { sheet } = known;
    const formula = Uint32Array.from(sheet.cells.formula);
    for (const { row, col, entry, shape } of known.formulas) {
      formulas++;
      if (sheet.cells.kind[entry] !== CellKind.number || next() >= 1 / ONE_IN) continue;
      formula[entry] = 0;
      const copies = [-2, -1, 1, 2].map((step) => [
        known.formulaAt(row + step, col)?.shape === shape,
        known.formulaAt(row, col + step)?.shape === shape,
      ]);
      const tellable = [0, 1].some((axis) => copies.filter((one) => one[axis]).length >= COPIES);
      typed.set(`${sheet.name}!${cellName({ row, col })}`, tellable);
    }
    return { ...sheet, cells: { ...sheet.cells, formula } };
  });
  return { book: { ...book, sheets }, typed, formulas };
}

/** Numbers in [0, 1) from a seed, the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
