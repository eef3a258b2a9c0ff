import type { FieldId } from "../fields/catalogue";
import type { IndicatorId } from "./indicator";
import { fieldsOf } from "./measure";
import type { Measure } from "./measure";
import { MEASURES } from "./measures";

/** How a field is referred to in the row: "[@[Valeur acquise]]" or "D5"; null when the table has no such column. */
export type ColumnReference = (field: FieldId) => string | null;

/**
 * The Excel formula of an indicator, without "=", for one row whose columns hold numbers (dates as serials),
 * blanks or text; it gives exactly what `indicatorsOf` computes from the same row, and `notDefinedText`
 * where that is not defined. Only COUNT, IF, AND, OR, ABS and MAX: LibreOffice computes it too. Null for an
 * indicator that has no formula (earned schedule rests on a series).
 */
export function indicatorFormula(
  id: IndicatorId,
  column: ColumnReference,
  notDefinedText: string
): string | null {
  const measure = MEASURES.find((candidate) => candidate.id === id);
  if (!measure) return null;
  return formulaTemplate(measure).replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "nd"
      ? `"${notDefinedText.replaceAll('"', '""')}"`
      : // An absent column counts as blank: COUNT("") is 0.
        (column(name as FieldId) ?? '""')
  );
}

/** The columns that an indicator's formula reads. */
export function formulaFields(id: IndicatorId): readonly FieldId[] {
  const measure = MEASURES.find((candidate) => candidate.id === id);
  return measure ? fieldsOf(measure) : [];
}

function formulaTemplate(measure: Measure): string {
  const body = measure.body(...measure.terms.map((term) => term.formula));
  return `IF(${knownCondition(measure)},${body},{nd})`;
}

/** Plain fields are counted together; terms with a choice bring their own condition. */
function knownCondition({ terms }: Measure): string {
  const plain = terms.filter((term) => term.known === `COUNT(${term.formula})=1`);
  const conditions = terms.filter((term) => !plain.includes(term)).map((term) => term.known);
  if (plain.length > 0) {
    conditions.unshift(`COUNT(${plain.map((term) => term.formula).join(",")})=${plain.length}`);
  }
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(",")})`;
}
