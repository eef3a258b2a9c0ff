import { sum } from "../../indicators/sum";
import { TABLES } from "../../portfolio/machineTables";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import type { PlanBlock, PlanCell } from "../plan";
import { columnReference } from "../projectHeadings";
import { amountsByFile } from "../sheets/sourcesSheet";
import { CHECK_FORMAT } from "../words/checkFormat";
import { SOURCE_WORDS } from "../words/sources";
import { FATE_ORDER, FATE_WORDS, NOT_DEFINED } from "../words/status";
import { SUMMARY_WORDS } from "../words/summary";
import { LEFT, RIGHT, ROWS, at, quoted } from "./grid";

interface Check {
  readonly label: string;
  readonly formula: string;
  readonly value: number;
}

const COL = RIGHT.left;
const VALUE = RIGHT.right;

/** Differences that must be zero, as live formulas. */
export function checksBlock(d: Describing, headline: Headline): PlanBlock {
  return {
    row: ROWS.distribution,
    col: COL,
    rows: [
      [
        { value: d.say(SUMMARY_WORDS.checks), style: "section" },
        ...Array<PlanCell>(3).fill({ value: null, style: "section" }),
      ],
      ...checksOf(d, headline).map(({ label, formula, value }): PlanCell[] => [
        { value: label, style: "label" },
        null,
        null,
        { value, formula, style: "crossSheet", format: CHECK_FORMAT },
      ]),
    ],
  };
}

/** One cell that says whether all checks hold, or names the first that does not. */
export function masterCheck(d: Describing, headline: Headline): PlanCell {
  const checks = checksOf(d, headline);
  const row = (i: number) => ROWS.distribution + 1 + i;
  const pass = d.say(SUMMARY_WORDS.checksPass);
  const formula = checks.reduceRight(
    (otherwise, _check, i) =>
      `IF(${at(row(i), VALUE)}<>0,${quoted(d.say(SUMMARY_WORDS.checkFails))}&${at(row(i), COL)},${otherwise})`,
    quoted(pass)
  );
  const failed = checks.find(({ value }) => value !== 0);
  const value = failed ? d.say(SUMMARY_WORDS.checkFails) + failed.label : pass;
  return { value, formula, style: "label" };
}

/** Place of the master check's first cell, for its colour. */
export const CHECK_RANGE = { row: ROWS.title + 2, col: LEFT };

function checksOf(d: Describing, headline: Headline): Check[] {
  const { ledger, findings } = d.portfolio;
  const source = (word: keyof typeof SOURCE_WORDS) =>
    `${TABLES.sources}[${d.say(SOURCE_WORDS[word])}]`;
  const keys = columnReference(headline.keyHeading);
  const fates = FATE_ORDER.map(
    (fate) => `COUNTIF(${source("fate")},${quoted(d.say(FATE_WORDS[fate]))})`
  ).join("-");
  const accepted = ledger.reduce((sum, entry) => sum + entry.accepted.length, 0);
  const found = ledger.reduce((sum, entry) => sum + entry.findings, 0);
  const nd = quoted(d.say(NOT_DEFINED));
  const checks: Check[] = [
    {
      label: d.say(SUMMARY_WORDS.checkFiles),
      formula: `COUNTA(${source("file")})-${fates}`,
      value: 0,
    },
    {
      label: d.say(SUMMARY_WORDS.checkLedger),
      formula: `SUM(${source("accepted")})-COUNTA(${keys})`,
      value: accepted - d.rows.length,
    },
    {
      label: d.say(SUMMARY_WORDS.checkKeys),
      formula: `SUMPRODUCT(1*(COUNTIF(${keys},${keys})>1))`,
      value: d.rows.length - new Set(d.rows.map(({ report }) => report.key)).size,
    },
    {
      label: d.say(SUMMARY_WORDS.checkFindings),
      formula: `SUM(${source("findings")})-COUNTA(${TABLES.findings}[${headline.ruleHeading}])`,
      value: found - findings.length,
    },
  ];
  if (headline.field !== null) {
    const amounts = sum(amountsByFile(d, headline).values());
    checks.push(
      {
        label: d.say(SUMMARY_WORDS.checkAmount),
        formula: `ROUND(SUM(${source("amount")})-${headline.totalFormula},2)`,
        value: Math.round((amounts - headline.total) * 100) / 100,
      },
      {
        label: d.say(SUMMARY_WORDS.checkRates),
        formula: `COUNTIF(${headline.rateReference},${nd})`,
        value: d.rows.filter(({ currency, rate }) => currency !== null && rate === null).length,
      }
    );
  }
  return checks;
}
