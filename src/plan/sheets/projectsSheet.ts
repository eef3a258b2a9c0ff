import { TABLES } from "../../portfolio/machineTables";
import { withAdditions } from "../additions";
import { glyphFormats } from "../cells";
import type { Describing } from "../describing";
import type { PlanSheet } from "../plan";
import { projectColumns } from "../projectColumns";
import type { ProjectRow } from "../projectRow";
import { COLORS } from "../styles";
import { tableSheet } from "../tableSheet";
import type { ColumnSpec, TablePlace } from "../tableSheet";
import { PROJECT_WORDS } from "../words/projects";
import { SHEET_NAMES } from "../words/sheetNames";
import { footerOf } from "../words/common";

/** One row a project: identity, status, dates, money, indicators as formulas, trust, texts. */
export function projectsSheet(d: Describing): PlanSheet {
  const keyOf = ({ report }: ProjectRow) => report.key;
  const columns = withAdditions(projectColumns(d), TABLES.projects, keyOf, d);
  const title = d.say(SHEET_NAMES.projects);
  return tableSheet({
    key: "projects",
    name: title,
    title,
    subtitle: d.say(PROJECT_WORDS.subtitle, {
      count: d.rows.length,
      period: d.portfolio.settings.period,
    }),
    table: TABLES.projects,
    columns,
    rows: d.rows,
    keyOf,
    frozenColumns: columns.findIndex(({ id }) => id === "projectName") + 1,
    // Long texts and keys at the right are for the screen.
    printedColumns: columns.findIndex(({ id }) => id === "sourcePlace") + 1,
    fixedHeights: true,
    tabColor: COLORS.accent,
    footer: footerOf(d, title),
    conditionalFormats: (place) => [
      ...columns.filter(isStatus).flatMap(({ id }) => glyphFormats(place.range(id))),
      ...blockingFormat(place),
    ],
  });
}

function isStatus(column: ColumnSpec<ProjectRow>): boolean {
  return /Status$/.test(column.id);
}

function blockingFormat(place: TablePlace) {
  const range = place.range("blockingFindings");
  if (range === null) return [];
  const first = range.split(":")[0]!;
  return [
    {
      range,
      formula: `AND(ISNUMBER(${first}),${first}>0)`,
      font: { color: COLORS.offTrack, bold: true },
    },
  ];
}
