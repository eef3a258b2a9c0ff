import { describeFinding } from "../../audit/describeFinding";
import type { Finding } from "../../audit/finding";
import type {
  LedgerEntry,
  LedgerReason,
  Portfolio,
  PortfolioTotal,
} from "../../portfolio/portfolio";
import { column } from "../columns";
import { TABLE_MEANINGS } from "../meanings";
import type { DataTable } from "../table";
import { periodColumn, TO_PROJECT } from "./common";

interface Placed<Item> {
  readonly item: Item;
  readonly index: number;
}

/** What deviates, each in the portfolio's language. */
export function findingsTable({ findings, settings }: Portfolio): DataTable<Placed<Finding>> {
  const words = (finding: Finding) => describeFinding(finding, settings.language);
  return {
    name: "findings",
    meaning: TABLE_MEANINGS.findings,
    key: ["portfolioPeriod", "position"],
    references: [TO_PROJECT],
    columns: [
      periodColumn(settings),
      column("position", "integer", ({ index }) => index + 1),
      column("rule", "text", ({ item }) => item.rule),
      column("severity", "text", ({ item }) => item.severity),
      column("projectKey", "text", ({ item }) => item.project),
      column("file", "text", ({ item }) => item.file),
      column("sheet", "text", ({ item }) => item.sheet),
      column("cell", "text", ({ item }) => item.cell),
      column("found", "text", ({ item }) => item.found),
      column("expected", "text", ({ item }) => item.expected),
      column("message", "text", ({ item }) => words(item).message),
      column("advice", "text", ({ item }) => words(item).advice),
    ],
    rows: () => placed(findings),
  };
}

/** The fate of every file offered and project expected. */
export function ledgerTable(
  { ledger, settings }: Portfolio,
  say: (reason: LedgerReason) => string
): DataTable<Placed<LedgerEntry>> {
  return {
    name: "ledger",
    meaning: TABLE_MEANINGS.ledger,
    key: ["portfolioPeriod", "position"],
    references: [],
    columns: [
      periodColumn(settings),
      column("position", "integer", ({ index }) => index + 1),
      column("file", "text", ({ item }) => item.file),
      column("status", "text", ({ item }) => item.status),
      column("reasonCode", "text", ({ item }) => item.reason?.code ?? null),
      column("reason", "text", ({ item }) => item.reason && say(item.reason)),
      column("projects", "integer", ({ item }) => item.projects.length),
      column("accepted", "integer", ({ item }) => item.accepted.length),
      column("findings", "integer", ({ item }) => item.findings),
      column("rowsRead", "integer", ({ item }) => item.rowsRead),
      column("rowsUnread", "integer", ({ item }) => item.rowsUnread),
      column("template", "text", ({ item }) => item.template),
      column("hash", "text", ({ item }) => item.hash),
    ],
    rows: () => placed(ledger),
  };
}

/** The portfolio's own sums: what the table of projects adds up to. */
export function totalsTable({ totals, settings }: Portfolio): DataTable<PortfolioTotal> {
  return {
    name: "totals",
    meaning: TABLE_MEANINGS.totals,
    key: ["portfolioPeriod", "field"],
    references: [],
    columns: [
      periodColumn(settings),
      column("field", "text", ({ field }) => field),
      column("amount", "number", ({ value }) => value),
      column("reportedProjects", "integer", ({ reported }) => reported),
      column("projects", "integer", ({ projects }) => projects),
      column("notConverted", "integer", ({ notConverted }) => notConverted),
    ],
    rows: () => totals,
  };
}

/** Rates by which money was brought into the portfolio's currency. */
export function ratesTable({ settings }: Portfolio): DataTable<readonly [string, number]> {
  return {
    name: "rates",
    meaning: TABLE_MEANINGS.rates,
    key: ["portfolioPeriod", "currency"],
    references: [],
    columns: [
      periodColumn(settings),
      column("currency", "text", ([currency]) => currency),
      column("rate", "number", ([, rate]) => rate),
    ],
    rows: () => Object.entries({ ...settings.rates, [settings.currency]: 1 }),
  };
}

function* placed<Item>(items: readonly Item[]): Generator<Placed<Item>> {
  for (const [index, item] of items.entries()) yield { item, index };
}
