import { RULES } from "../../audit/rules";
import { cellName, rangeName } from "../../book/address";
import { glyphFormats } from "../cells";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import type { PlanSheet } from "../plan";
import { COLORS } from "../styles";
import { footerOf } from "../words/common";
import { SHEET_NAMES } from "../words/sheetNames";
import { SUMMARY_WORDS } from "../words/summary";
import { attentionBlock } from "./attention";
import { CHECK_RANGE, checksBlock, masterCheck } from "./checks";
import { distributionOf } from "./distribution";
import { LEFT, RIGHT, ROWS, WIDTHS } from "./grid";
import { dateInWords } from "./numbers";
import { rankingOf } from "./ranking";
import { tileMerges, tilesBlock } from "./tiles";
import { topTen } from "./topTen";

const LAST_ROW = ROWS.attention + 8;

/** The portfolio on one A4 landscape page; every figure is a formula on the tables behind it. */
export function summarySheet(d: Describing, headline: Headline): PlanSheet {
  const ranking = rankingOf(d, headline);
  const distribution = distributionOf(d, headline);
  const top = topTen(d, headline, ranking);
  const name = d.say(SHEET_NAMES.summary);
  const right = RIGHT.right;
  const range = (top: number, bottom: number, col: number) =>
    rangeName({ top, left: col, bottom, right: col });
  return {
    key: "summary",
    name,
    visibility: "visible",
    gridlines: false,
    tabColor: COLORS.accent,
    frozen: { rows: 0, columns: 0 },
    widths: WIDTHS,
    heights: heights(),
    blocks: [
      titleLines(d, headline),
      tilesBlock(d, headline, ranking),
      ...(distribution ? [distribution.block] : []),
      checksBlock(d, headline),
      ...(top ? [top.block] : []),
      attentionBlock(d),
    ],
    tables: [],
    conditionalFormats: [
      ...glyphFormats(cellName(CHECK_RANGE)),
      ...glyphFormats(range(ROWS.distribution + 2, ROWS.distribution + 8, LEFT)),
      ...glyphFormats(range(ROWS.top + 2, ROWS.top + 11, LEFT + 6)),
      ...glyphFormats(range(ROWS.attention + 1, LAST_ROW, LEFT + 4)),
    ],
    validations: [],
    charts: [...(distribution?.chart ? [distribution.chart] : []), ...(top ? [top.chart] : [])],
    merges: [...tileMerges(), ...headingMerges(distribution !== null, top !== null)].map(
      ([row, from, to]) => rangeName({ top: row, left: from, bottom: row, right: to })
    ),
    print: {
      area: rangeName({ top: 0, left: 0, bottom: LAST_ROW, right }),
      titleRows: null,
      landscape: true,
      fitToWidth: 1,
      fitToHeight: 1,
      footer: footerOf(d, name),
    },
  };
}

function titleLines(d: Describing, headline: Headline) {
  const { settings, ledger } = d.portfolio;
  const subtitle = d.say(SUMMARY_WORDS.subtitle, {
    period: settings.period,
    date: dateInWords(settings.statusDate, d.language),
    currency: settings.currency,
    rules: RULES.length,
    files: ledger.filter(({ status }) => status !== "missing").length,
  });
  return {
    row: ROWS.title,
    col: LEFT,
    rows: [
      [{ value: d.say(SUMMARY_WORDS.title), style: "title" }],
      [{ value: subtitle, style: "subtitle" }],
      [masterCheck(d, headline)],
    ],
  };
}

/** Headings over several columns: row, first and last column. */
function headingMerges(distribution: boolean, top: boolean): (readonly [number, number, number])[] {
  return [
    ...(distribution ? [[ROWS.distribution + 1, LEFT, LEFT + 3] as const] : []),
    ...(top
      ? [[ROWS.top + 1, LEFT, LEFT + 3] as const, [ROWS.top + 1, LEFT + 6, LEFT + 7] as const]
      : []),
  ];
}

/** Every row's height in points: a page whose charts must fall where they are planned leaves none to chance. */
function heights(): Record<number, number> {
  const rows = Array.from({ length: LAST_ROW + 1 }, (_, row) => [row, 16.5] as const);
  return { ...Object.fromEntries(rows), 0: 30, [ROWS.tiles + 1]: 30 };
}
