import { say } from "../../../src/language/language";
import type { PlanCell, PlanSheet } from "../../../src/plan/plan";
import type { SampleProject } from "../model";
import { heading } from "./milestones";
import { blankSheet, DATE_FORMAT, serial, unit, type Paper } from "./paper";
import { WORDS } from "./words";

type Word = keyof typeof WORDS;
const HEADING_ROW = 3;
const EMPTY_LINES = 8;

/** The risk register of template 2: exposure is probability times impact. */
export function risksSheet(project: SampleProject | null, paper: Paper): PlanSheet {
  const t = (word: Word) => say(WORDS[word], paper.language, { unit: unit(paper) });
  const name = paper.language === "fr" ? "Risques" : "Risks";
  const lines = project?.risks ?? Array<null>(EMPTY_LINES).fill(null);
  const last = HEADING_ROW + lines.length + 1;
  const format = "#,##0";
  const exposure = lines.reduce((total, r) => total + (r ? r.probability * r.impact : 0), 0);
  return {
    ...blankSheet("risks", t("sheetRisks"), { titleRows: "1:4" }),
    rowHeight: 20,
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    widths: [6, 46, 16, 14, 15, 16, 52, 22, 14, 13],
    heights: { 0: 30, [HEADING_ROW]: 24 },
    blocks: [{ row: 0, col: 0, rows: heading(t("titleRisks"), project, t("office")) }],
    tables: [
      {
        name,
        row: HEADING_ROW,
        col: 0,
        columns: [
          { id: "number", heading: t("number"), style: "rowText", total: { label: t("total") } },
          { id: "name", heading: t("risk"), style: "rowInputText" },
          { id: "category", heading: t("category"), style: "rowInputText" },
          {
            id: "probability",
            heading: t("probability"),
            style: "rowInput",
            headingStyle: "headerRight",
            format: "0%",
          },
          {
            id: "impact",
            heading: t("impact"),
            style: "rowInput",
            headingStyle: "headerRight",
            format,
          },
          {
            id: "exposure",
            heading: t("exposure"),
            style: "rowFormula",
            headingStyle: "headerRight",
            format,
            formula: `[@[${t("probability")}]]*[@[${t("impact")}]]`,
            total: { formula: `SUBTOTAL(109,${name}[${t("exposure")}])`, value: exposure },
          },
          { id: "action", heading: t("action"), style: "rowInputText" },
          { id: "owner", heading: t("owner"), style: "rowInputText" },
          {
            id: "due",
            heading: t("due"),
            style: "rowInput",
            format: DATE_FORMAT,
            headingStyle: "headerRight",
          },
          { id: "state", heading: t("riskState"), style: "rowInputText" },
        ],
        rows: lines.map((r, i): readonly PlanCell[] =>
          r
            ? [
                `R${i + 1}`,
                r.name,
                r.category,
                r.probability,
                r.impact,
                r.probability * r.impact,
                r.action,
                r.owner,
                serial(r.due),
                r.state,
              ]
            : [null, null, null, null, null, 0, null, null, null, null]
        ),
        keys: lines.map((_, i) => String(i + 1)),
        totals: true,
        style: "TableStyleLight1",
        banded: false,
      },
    ],
    validations: [
      {
        range: `D${HEADING_ROW + 2}:D${last}`,
        type: "decimal",
        formula1: "0",
        formula2: "1",
        error: t("errorNumber"),
      },
      {
        range: `J${HEADING_ROW + 2}:J${last}`,
        type: "list",
        formula1: "Liste_Etat",
        error: t("errorList"),
      },
    ],
  };
}
