import { say } from "../../../src/language/language";
import type { PlanCell, PlanSheet } from "../../../src/plan/plan";
import { COLORS } from "../../../src/plan/styles";
import type { SampleMilestone, SampleProject } from "../model";
import { blankSheet, DATE_FORMAT, serial, unit, type Paper } from "./paper";
import { WORDS } from "./words";

type Word = keyof typeof WORDS;
const HEADING_ROW = 3;
const EMPTY_LINES = 10;

/** The milestones of template 2. The status follows the dates and the status date of the form. */
export function milestonesSheet(project: SampleProject | null, paper: Paper): PlanSheet {
  const t = (word: Word) => say(WORDS[word], paper.language, { unit: unit(paper) });
  const name = paper.language === "fr" ? "Jalons" : "Milestones";
  const lines = project?.milestones ?? Array<null>(EMPTY_LINES).fill(null);
  const last = HEADING_ROW + lines.length + 1;
  const dates = { format: DATE_FORMAT, style: "rowInput", headingStyle: "headerRight" } as const;
  const statusDate = `'${t("sheetForm")}'!$C$15`;
  return {
    ...blankSheet("milestones", t("sheetMilestones"), { titleRows: "1:4" }),
    rowHeight: 20,
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    widths: [6, 52, 24, 17, 17, 17, 15, 14],
    heights: { 0: 30, [HEADING_ROW]: 24 },
    blocks: [{ row: 0, col: 0, rows: heading(t("titleMilestones"), project, t("office")) }],
    tables: [
      {
        name,
        row: HEADING_ROW,
        col: 0,
        columns: [
          { id: "number", heading: t("number"), style: "rowText" },
          { id: "name", heading: t("milestone"), style: "rowInputText" },
          { id: "owner", heading: t("owner"), style: "rowInputText" },
          { id: "baseline", heading: t("baselineDate"), ...dates },
          { id: "forecast", heading: t("forecastDate"), ...dates },
          { id: "actual", heading: t("actualDate"), ...dates },
          {
            id: "slip",
            heading: t("slip"),
            style: "rowFormula",
            headingStyle: "headerRight",
            format: "0;[Red]-0;0",
            formula: `IF([@[${t("forecastDate")}]]="",0,IF([@[${t("actualDate")}]]="",[@[${t("forecastDate")}]],[@[${t("actualDate")}]])-[@[${t("baselineDate")}]])`,
          },
          {
            id: "status",
            heading: t("milestoneStatus"),
            style: "rowText",
            formula: `IF([@[${t("forecastDate")}]]="","",IF([@[${t("actualDate")}]]<>"","${t("done")}",IF([@[${t("forecastDate")}]]<${statusDate},"${t("late")}","${t("planned")}")))`,
          },
        ],
        rows: lines.map((m, i) => (m ? row(m, i, project!.statusDate, t) : EMPTY_ROW)),
        keys: lines.map((_, i) => String(i + 1)),
        totals: false,
        style: "TableStyleLight1",
        banded: false,
      },
    ],
    conditionalFormats: [
      {
        range: `H${HEADING_ROW + 2}:H${last}`,
        formula: `$H${HEADING_ROW + 2}="${t("late")}"`,
        font: { color: COLORS.offTrack, bold: true },
      },
      {
        range: `H${HEADING_ROW + 2}:H${last}`,
        formula: `$H${HEADING_ROW + 2}="${t("done")}"`,
        font: { color: COLORS.onTrack },
      },
    ],
    validations: [
      {
        range: `D${HEADING_ROW + 2}:F${last}`,
        type: "date",
        formula1: "DATE(2015,1,1)",
        formula2: "DATE(2045,12,31)",
        prompt: t("promptDate"),
        error: t("errorDate"),
      },
    ],
  };
}

const EMPTY_ROW: readonly PlanCell[] = [null, null, null, null, null, null, 0, ""];

/** Title of a sheet with the project below it. */
export function heading(
  title: string,
  project: SampleProject | null,
  company: string
): PlanCell[][] {
  return [
    [{ value: title, style: "title" }],
    [{ value: project ? `${project.code} · ${project.name}` : company, style: "subtitle" }],
  ];
}

function row(
  m: SampleMilestone,
  index: number,
  statusDate: string,
  t: (word: Word) => string
): PlanCell[] {
  const status = m.actual !== null ? "done" : m.forecast < statusDate ? "late" : "planned";
  return [
    `J${index + 1}`,
    m.name,
    m.owner,
    serial(m.baseline),
    serial(m.forecast),
    m.actual === null ? null : serial(m.actual),
    serial(m.actual ?? m.forecast) - serial(m.baseline),
    t(status),
  ];
}
