import { fieldById } from "../../fields/catalogue";
import { CHANGE_FAMILIES } from "../../portfolio/changes";
import type { Change } from "../../portfolio/changes";
import type { TotalBridge } from "../../portfolio/changesTotals";
import { TABLES } from "../../portfolio/machineTables";
import { escapeHeading } from "../../portfolio/rowReferences";
import type { Describing } from "../describing";
import { moneyFormat } from "../money";
import type { PlanBlock, PlanCell } from "../plan";
import { CHANGE_WORDS, FAMILY_WORDS, STEP_WORDS, VERDICT_GLYPHS } from "../words/changes";

/** Rows that the overview takes. */
export const OVERVIEW_ROWS = 10;

/** How many changes of each area, and for better or worse: live counts of the table below. */
export function countsBlock(changes: readonly Change[], row: number, d: Describing): PlanBlock {
  const column = (word: "family" | "kind") =>
    `${TABLES.changes}[${escapeHeading(d.say(CHANGE_WORDS[word]))}]`;
  const lines = CHANGE_FAMILIES.map((family): PlanCell[] => {
    const name = d.say(FAMILY_WORDS[family]);
    const mine = changes.filter((one) => one.family === family);
    const [worse, better] = (["worse", "better"] as const).map((verdict) => ({
      glyph: VERDICT_GLYPHS[verdict],
      count: mine.filter((one) => one.verdict === verdict).length,
    })) as [{ glyph: string; count: number }, { glyph: string; count: number }];
    const count = (glyph?: string) =>
      glyph === undefined
        ? `COUNTIF(${column("family")},"${name}")`
        : `COUNTIFS(${column("family")},"${name}",${column("kind")},"${glyph}*")`;
    return [
      { value: name, style: "label" },
      {
        value: `${mine.length}  ·  ${worse.glyph} ${worse.count}  ·  ${better.glyph} ${better.count}`,
        formula: `${count()}&"  ·  ${worse.glyph} "&${count(worse.glyph)}&"  ·  ${better.glyph} "&${count(better.glyph)}`,
        style: "formula",
      },
    ];
  });
  return {
    row,
    col: 0,
    rows: [
      [
        { value: d.say(CHANGE_WORDS.overview), style: "section" },
        { value: d.say(CHANGE_WORDS.counts), style: "section" },
      ],
      ...lines,
    ],
  };
}

/** From the last total to this one, step by step, with a check that they add up. */
export function bridgeBlock(
  bridge: TotalBridge,
  row: number,
  col: number,
  letters: { readonly amount: string },
  d: Describing
): PlanBlock {
  const { currency } = d.portfolio.settings;
  const format = moneyFormat(currency, d.language);
  const measure = d.say(fieldById(bridge.field).name);
  const amount = (value: number): PlanCell => ({ value, style: "cellRight", format });
  const steps = bridge.steps.map((step): PlanCell[] => [
    { value: d.say(STEP_WORDS[step.step]), style: "label" },
    amount(step.amount),
    { value: step.projects, style: "cellRight", format: "#,##0" },
  ]);
  const first = row + 2;
  const last = first + steps.length + 1;
  const cells = `${letters.amount}${first}:${letters.amount}${last - 1}`;
  return {
    row,
    col,
    rows: [
      [
        {
          value: d.say(CHANGE_WORDS.bridge, { measure, from: bridge.from, to: bridge.to }),
          style: "section",
        },
        { value: d.say(CHANGE_WORDS.amount, { currency }), style: "section" },
        { value: d.say(CHANGE_WORDS.projects), style: "section" },
      ],
      [
        { value: d.say(CHANGE_WORDS.before, { period: bridge.from }), style: "label" },
        amount(bridge.before),
      ],
      ...steps,
      [
        { value: d.say(CHANGE_WORDS.before, { period: bridge.to }), style: "label" },
        { value: bridge.after, formula: `SUM(${cells})`, style: "cellRight", format },
      ],
    ],
  };
}
