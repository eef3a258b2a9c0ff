import { rangeName } from "../../book/address";
import type { Plan } from "../../plan/plan";
import { SETTING } from "./keys";
import type { Journal, WriteLedger } from "./live";
import { stylesOf } from "./namedStyles";
import type { Recipe } from "./recipe";
import { signaturesOf } from "./rules";

/** What the workbook must remember of this write for the next one. */
export function ledgerOf(plan: Plan, recipe: Recipe): WriteLedger {
  return {
    version: 1,
    sheets: Object.fromEntries(
      plan.sheets.map((sheet, i) => [
        sheet.key,
        {
          blocks: recipe.sheets[i]!.blocks.map(({ row, col, cells }) =>
            rangeName({
              top: row,
              left: col,
              bottom: row + cells.length - 1,
              right: col + cells[0]!.length - 1,
            })
          ),
          merges: sheet.merges,
          validations: sheet.validations.map(({ range }) => range),
          formats: signaturesOf(sheet),
        },
      ])
    ),
    styles: stylesOf(plan),
    columns: Object.fromEntries(
      plan.sheets.flatMap(({ tables }) =>
        tables.map(({ name, columns }) => [
          name,
          columns.map(({ id, heading }) => [id, heading] as const),
        ])
      )
    ),
  };
}

/** Keeps in the workbook how far an exchange is. */
export function enterPhase(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.settings.add(SETTING.journal, { ...journal });
}

/** Keeps in the workbook what was written. */
export function keepLedger(context: Excel.RequestContext, ledger: WriteLedger): void {
  context.workbook.settings.add(SETTING.ledger, ledger);
}
