import type { LedgerReason, Portfolio } from "../portfolio/portfolio";
import type { DataTable } from "./table";
import { indicatorsTable, projectsTable } from "./tables/projects";
import {
  amountsTable,
  eventsTable,
  linesTable,
  snapshotsTable,
  tasksTable,
} from "./tables/records";
import { findingsTable, ledgerTable, ratesTable, totalsTable } from "./tables/trust";
import { valuesTable } from "./tables/values";

/**
 * The portfolio whole as relational tables, always the same ones with the same columns, empty or not, so
 * that what loads one month loads every month. Money stands in the portfolio's currency, converted row by
 * row; `amounts` and `values` keep each number as reported beside it.
 * @param say puts the reason of a ledger line into words
 */
export function portfolioTables(
  portfolio: Portfolio,
  say: (reason: LedgerReason) => string
): DataTable[] {
  return [
    projectsTable(portfolio),
    linesTable(portfolio),
    amountsTable(portfolio),
    eventsTable(portfolio, "milestones"),
    eventsTable(portfolio, "risks"),
    tasksTable(portfolio),
    snapshotsTable(portfolio),
    indicatorsTable(portfolio),
    totalsTable(portfolio),
    findingsTable(portfolio),
    ledgerTable(portfolio, say),
    valuesTable(portfolio),
    ratesTable(portfolio),
  ] as unknown as DataTable[];
}
