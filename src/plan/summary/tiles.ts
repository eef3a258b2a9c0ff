import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Describing } from "../describing";
import type { Headline } from "../headline";
import type { PlanBlock, PlanCell } from "../plan";
import { SUMMARY_WORDS } from "../words/summary";
import { LEFT, ROWS, TILE_COLUMNS, TILE_SPAN } from "./grid";
import type { Ranking } from "./ranking";
import {
  blockingTile,
  complianceTile,
  durationTile,
  filesTile,
  findingsTile,
  missingTile,
  moneyTile,
  moneyTileUnless,
  notReportedTile,
  projectsTile,
  ratioTile,
  varianceTile,
} from "./tileKinds";
import type { Tile } from "./tileKinds";

/** The row of tiles at the top of the page: always eight, the most telling that the reports allow. */
export function tilesBlock(d: Describing, headline: Headline, ranking: Ranking): PlanBlock {
  const { field } = headline;
  const amount = (id: FieldId) => moneyTileUnless(field, id, d.say(fieldById(id).name), d);
  const always = [complianceTile(d), blockingTile(d)].filter((tile) => tile !== null);
  const telling = [
    projectsTile(d, headline),
    field === null ? null : moneyTile(field, headline.name, d),
    moneyTileUnless(field, "actualCost", d.say(SUMMARY_WORDS.actual), d),
    ranking.kind === "year"
      ? amount("yearBudget")
      : moneyTileUnless(field, "estimateAtCompletion", d.say(SUMMARY_WORDS.forecast), d),
    ranking.kind === "year" ? amount("yearForecast") : null,
    varianceTile(ranking, d),
    ratioTile("cpi", "earnedValue", "actualCost", d),
    ratioTile("spi", "earnedValue", "plannedValue", d),
    amount("wholeLifeCost"),
    durationTile("durationYears", d) ?? durationTile("durationMonths", d),
    amount("benefits"),
  ].filter((tile) => tile !== null);
  const fillers = [
    findingsTile(d),
    missingTile(d),
    notReportedTile(d, headline),
    filesTile(d),
  ].filter((tile) => tile !== null);
  const room = TILE_COLUMNS.length - always.length;
  const chosen = [...telling.slice(0, room), ...fillers].slice(0, room);
  return layOut([...chosen, ...always]);
}

/** Cells to be merged so that a figure has the width of its tile: row, first and last column. */
export function tileMerges(): readonly (readonly [number, number, number])[] {
  return TILE_COLUMNS.flatMap((col) =>
    [0, 1, 2].map((line) => [ROWS.tiles + line, col, col + TILE_SPAN - 1] as const)
  );
}

function layOut(tiles: readonly Tile[]): PlanBlock {
  const line = (style: string, cell: (tile: Tile) => PlanCell): (PlanCell | undefined)[] => {
    const cells: (PlanCell | undefined)[] = [];
    tiles.forEach((tile, i) => {
      const col = TILE_COLUMNS[i]! - LEFT;
      while (cells.length < col) cells.push(undefined);
      cells.push(cell(tile));
      for (let n = 1; n < TILE_SPAN; n++) cells.push({ value: null, style });
    });
    return cells;
  };
  return {
    row: ROWS.tiles,
    col: LEFT,
    rows: [
      line("tileLabel", ({ label }) => ({ value: label, style: "tileLabel" })),
      line("tileValue", ({ value, formula, format }) =>
        formula === ""
          ? { value, format, style: "tileValue" }
          : { value, formula, format, style: "tileValue" }
      ),
      line("tileNote", ({ note }) => ({ value: note, style: "tileNote" })),
    ],
  };
}
