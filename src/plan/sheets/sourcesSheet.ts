import type { LedgerEntry } from "../../portfolio/portfolio";
import { sum } from "../../indicators/sum";
import { TABLES } from "../../portfolio/machineTables";
import { convertedAmount } from "../projectRow";
import { glyphFormats, sourceLink } from "../cells";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import { moneyFormat } from "../money";
import type { PlanBlock, PlanCell, PlanSheet } from "../plan";
import { columnReference } from "../projectHeadings";
import { HEADER_ROW, tableSheet } from "../tableSheet";
import type { ColumnSpec } from "../tableSheet";
import { CHECK_FORMAT } from "../words/checkFormat";
import { footerOf } from "../words/common";
import { LEDGER_REASONS } from "../words/reasons";
import { SHEET_NAMES } from "../words/sheetNames";
import { SOURCE_WORDS } from "../words/sources";
import { FATE_ORDER, FATE_WORDS } from "../words/status";

type Column = ColumnSpec<LedgerEntry>;

/** The ledger: one line for every file offered and every project expected; reconciliation at the foot. */
export function sourcesSheet(d: Describing, headline: Headline): PlanSheet {
  const { ledger } = d.portfolio;
  const title = d.say(SHEET_NAMES.sources);
  const sheet = tableSheet({
    key: "sources",
    name: title,
    title: d.say(SOURCE_WORDS.title),
    subtitle: d.say(SOURCE_WORDS.subtitle, { count: ledger.length }),
    table: TABLES.sources,
    columns: ledgerColumns(d, headline),
    rows: ledger,
    keyOf: ({ file, status }) => `${status === "missing" ? "missing" : "file"} | ${file}`,
    frozenColumns: 1,
    printedColumns: ledgerColumns(d, headline).length - 1,
    footer: footerOf(d, title),
    conditionalFormats: (place) => glyphFormats(place.range("fate")),
  });
  const foot = reconciliation(d, headline, HEADER_ROW + Math.max(1, ledger.length) + 3);
  const bottom = foot.row + foot.rows.length;
  return {
    ...sheet,
    blocks: [...sheet.blocks, foot],
    print: { ...sheet.print, area: sheet.print.area?.replace(/\d+$/, String(bottom)) ?? null },
  };
}

/** Amount of the headline measure that each file brought in, in the portfolio's currency. */
export function amountsByFile(d: Describing, headline: Headline): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  if (headline.field === null) return amounts;
  for (const row of d.rows) {
    const { file } = row.report;
    amounts.set(file, (amounts.get(file) ?? 0) + (convertedAmount(row, headline.field) ?? 0));
  }
  return amounts;
}

function ledgerColumns(d: Describing, headline: Headline): Column[] {
  const number = (id: string, heading: string, cell: Column["cell"], note?: string): Column => ({
    id,
    heading,
    kind: "output",
    note,
    format: "#,##0",
    cell,
  });
  const text = (
    id: string,
    heading: string,
    max: number,
    cell: Column["cell"],
    style = "text"
  ) => ({
    id,
    heading,
    kind: "output" as const,
    style,
    max,
    cell,
  });
  const currency = d.portfolio.settings.currency;
  const amounts = amountsByFile(d, headline);
  return [
    text("file", d.say(SOURCE_WORDS.file), 56, (entry) => fileCell(entry, d)),
    text("fate", d.say(SOURCE_WORDS.fate), 18, ({ status }) => d.say(FATE_WORDS[status]), "cell"),
    text("reason", d.say(SOURCE_WORDS.reason), 60, ({ reason }) =>
      reason ? d.say(LEDGER_REASONS[reason.code], reason.values) : null
    ),
    number("projects", d.say(SOURCE_WORDS.projects), ({ projects }) => projects.length),
    number("accepted", d.say(SOURCE_WORDS.accepted), ({ accepted }) => accepted.length),
    ...(headline.field === null
      ? []
      : [
          {
            id: "amount",
            heading: d.say(SOURCE_WORDS.amount),
            kind: "output" as const,
            note: d.say(SOURCE_WORDS.amountNote, { measure: headline.name, currency }),
            format: moneyFormat(currency, d.language),
            cell: ({ file, status }: LedgerEntry) =>
              status === "missing" ? 0 : (amounts.get(file) ?? 0),
          },
        ]),
    number("findings", d.say(SOURCE_WORDS.findings), ({ findings }) => findings),
    number("sheets", d.say(SOURCE_WORDS.sheets), ({ sheets }) => sheets),
    number("rowsRead", d.say(SOURCE_WORDS.rowsRead), ({ rowsRead }) => rowsRead),
    number(
      "rowsUnread",
      d.say(SOURCE_WORDS.rowsUnread),
      ({ rowsUnread }) => rowsUnread,
      d.say(SOURCE_WORDS.rowsUnreadNote)
    ),
    text("template", d.say(SOURCE_WORDS.template), 24, ({ template }) => template),
    text("names", d.say(SOURCE_WORDS.names), 60, ({ projects }) =>
      projects.map((key) => d.nameOf(key)).join(", ")
    ),
    text("hash", d.say(SOURCE_WORDS.hash), 60, ({ hash }) => hash, "key"),
  ];
}

function fileCell(entry: LedgerEntry, d: Describing): PlanCell {
  if (entry.status === "missing") return entry.file;
  return sourceLink(d, entry.file, null, null, entry.file);
}

/** Ledger against portfolio: the same counts and sums reached two ways, and their difference. */
function reconciliation(d: Describing, headline: Headline, row: number): PlanBlock {
  const { ledger, findings } = d.portfolio;
  const column = (word: keyof typeof SOURCE_WORDS) =>
    `${TABLES.sources}[${d.say(SOURCE_WORDS[word])}]`;
  const accepted = ledger.reduce((sum, entry) => sum + entry.accepted.length, 0);
  const found = ledger.reduce((sum, entry) => sum + entry.findings, 0);
  const lines: PlanCell[][] = [
    [{ value: d.say(SOURCE_WORDS.reconciliation), style: "section" }, head(""), head(""), head("")],
    [
      head(""),
      head(d.say(SOURCE_WORDS.ledger)),
      head(d.say(SOURCE_WORDS.portfolio)),
      head(d.say(SOURCE_WORDS.difference)),
    ],
    compare(
      d.say(SOURCE_WORDS.accepted),
      [`SUM(${column("accepted")})`, accepted],
      [`COUNTA(${columnReference(headline.keyHeading)})`, d.rows.length],
      "#,##0",
      row + 2
    ),
    compare(
      d.say(SOURCE_WORDS.findings),
      [`SUM(${column("findings")})`, found],
      [`COUNTA(${TABLES.findings}[${headline.ruleHeading}])`, findings.length],
      "#,##0",
      row + 3
    ),
  ];
  if (headline.field !== null) {
    const amounts = sum(amountsByFile(d, headline).values());
    lines.push(
      compare(
        headline.name,
        [`SUM(${column("amount")})`, amounts],
        [headline.totalFormula, headline.total],
        moneyFormat(d.portfolio.settings.currency, d.language),
        row + 4
      )
    );
  }
  const fates = FATE_ORDER.map((fate): PlanCell[] => [
    { value: d.say(FATE_WORDS[fate]), style: "label" },
    {
      value: ledger.filter(({ status }) => status === fate).length,
      formula: `COUNTIF(${column("fate")},"${d.say(FATE_WORDS[fate])}")`,
      style: "formula",
      format: "#,##0",
    },
  ]);
  return {
    row,
    col: 0,
    rows: [...lines, [], [{ value: d.say(SOURCE_WORDS.linesByFate), style: "section" }], ...fates],
  };
}

function head(value: string): PlanCell {
  return { value, style: value === "" ? "section" : "headerRight" };
}

function compare(
  label: string,
  [leftFormula, left]: readonly [string, number],
  [rightFormula, right]: readonly [string, number],
  format: string,
  row: number
): PlanCell[] {
  const line = row + 1;
  return [
    { value: label, style: "label" },
    { value: left, formula: leftFormula, style: "formula", format },
    { value: right, formula: rightFormula, style: "crossSheet", format },
    {
      value: Math.round((left - right) * 100) / 100,
      formula: `ROUND(B${line}-C${line},2)`,
      style: "formula",
      format: CHECK_FORMAT,
    },
  ];
}
