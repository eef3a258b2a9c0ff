import { describeFinding } from "../../audit/describeFinding";
import type { Finding } from "../../audit/finding";
import { valueOf } from "../../indicators/result";
import { isLate } from "../../portfolio/ledger";
import { naturalOrder } from "../../portfolio/order";
import { attentionThreshold } from "../attentionThresholds";
import { oneLine, shorten, statusWord } from "../cells";
import type { Describing } from "../describing";
import { grouped } from "../grouped";
import type { PlanBlock, PlanCell } from "../plan";
import type { ProjectRow } from "../projectRow";
import { SUMMARY_WORDS } from "../words/summary";
import { LEFT, RIGHT, ROWS } from "./grid";
import { inWords, percentInWords } from "./numbers";

interface Concern {
  readonly row: ProjectRow;
  readonly reasons: readonly string[];
  readonly weight: number;
}

const MOST = 8;

/** Projects that need attention, each with the reasons in words; says so when there is none. */
export function attentionBlock(d: Describing): PlanBlock {
  const findings = grouped(
    d.portfolio.findings.filter(({ severity }) => severity === "critical"),
    ({ project }) => project
  );
  const concerns = d.rows
    .map((row) => concernOf(row, findings.get(row.report.key) ?? [], d))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.weight - a.weight || naturalOrder(a.row.report.key, b.row.report.key));
  const shown = concerns.length > MOST ? concerns.slice(0, MOST - 1) : concerns;
  const rows = shown.map(({ row, reasons }): PlanCell[] => [
    { value: shorten(oneLine(row.report.name), 42), style: "label" },
    null,
    null,
    null,
    {
      value:
        d.statusOf(row.report) === null ? null : statusWord(d.statusOf(row.report), d.language),
      style: "label",
    },
    null,
    { value: shorten(reasons.join(d.say(SUMMARY_WORDS.separator)), 115), style: "label" },
  ]);
  const line = (text: string): PlanCell[] => [{ value: text, style: "label" }];
  return {
    row: ROWS.attention,
    col: LEFT,
    rows: [
      [
        { value: d.say(SUMMARY_WORDS.attention), style: "section" },
        ...Array<PlanCell>(RIGHT.right - LEFT).fill({ value: null, style: "section" }),
      ],
      ...(rows.length === 0 ? [line(d.say(SUMMARY_WORDS.noAttention))] : rows),
      ...(concerns.length > shown.length
        ? [line(d.say(SUMMARY_WORDS.more, { count: concerns.length - shown.length }))]
        : []),
    ],
  };
}

function concernOf(row: ProjectRow, blocking: readonly Finding[], d: Describing): Concern {
  const { settings } = d.portfolio;
  const reasons: string[] = [];
  let weight = 0;
  const add = (reason: string, gravity: number) => {
    reasons.push(reason);
    weight += gravity;
  };
  if (d.statusOf(row.report) === "offTrack") {
    const declared = d.statusField === "declaredStatus";
    add(d.say(declared ? SUMMARY_WORDS.whyOffTrack : SUMMARY_WORDS.whyJudgedOffTrack), 50);
  }
  if (blocking.length > 0) {
    const { title } = describeFinding(blocking[0]!, d.language);
    add(d.say(SUMMARY_WORDS.whyBlocking, { count: blocking.length, title }), 40);
  }
  const overrun = overrunOf(row);
  if (overrun !== null && overrun > attentionThreshold("overrunPercent", settings)) {
    const value = percentInWords(overrun, d.language);
    add(d.say(SUMMARY_WORDS.whyOverrun, { value }), 20 + Math.min(20, overrun * 20));
  }
  for (const [id, word] of [
    ["cpi", "whyCpi"],
    ["spi", "whySpi"],
  ] as const) {
    const index = valueOf(row.indicators[id]);
    if (index !== null && index < attentionThreshold(id, settings)) {
      const value = inWords(index, d.language, 2);
      add(d.say(SUMMARY_WORDS[word], { value }), 15 + (1 - index) * 10);
    }
  }
  const slip = valueOf(row.indicators.finishSlipDays);
  if (slip !== null && slip > attentionThreshold("slipDays", settings)) {
    add(
      d.say(SUMMARY_WORDS.whySlip, { value: inWords(slip, d.language, 0) }),
      10 + Math.min(10, slip / 90)
    );
  }
  if (isLate(row.report, settings)) add(d.say(SUMMARY_WORDS.whyLate), 5);
  return { row, reasons, weight };
}

/** Forecast overrun as a fraction of the budget: of the whole project, else of the year. */
function overrunOf({ indicators }: ProjectRow): number | null {
  const variance = valueOf(indicators.forecastVariancePercent);
  return variance === null ? valueOf(indicators.yearVariancePercent) : -variance;
}
