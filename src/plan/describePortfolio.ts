import type { Portfolio } from "../portfolio/portfolio";
import { followRenames } from "../portfolio/historyRenames";
import type { PreviousPortfolio } from "../portfolio/previous";
import { budgetRecords } from "./budget/budgetRecords";
import { fitLines } from "./budget/fitLines";
import { describing } from "./describing";
import type { DescribeOptions } from "./describing";
import { headlineOf } from "./headline";
import type { Plan, PlanSheet } from "./plan";
import { projectRows } from "./projectRow";
import { roomOf } from "./room";
import { changesSheet } from "./sheets/changesSheet";
import { chartsSheet } from "./sheets/chartsSheet";
import { columnsSheet } from "./sheets/columnsSheet";
import { findingsSheet } from "./sheets/findingsSheet";
import { historySheet } from "./sheets/historySheet";
import { keptSheet } from "./sheets/keptSheet";
import { linesSheet } from "./sheets/linesSheet";
import { memorySheet } from "./sheets/memorySheet";
import { milestonesSheet } from "./sheets/milestonesSheet";
import { personsSheet } from "./sheets/personsSheet";
import { projectsSheet } from "./sheets/projectsSheet";
import { risksSheet } from "./sheets/risksSheet";
import { settingsSheet } from "./sheets/settingsSheet";
import { sourcesSheet } from "./sheets/sourcesSheet";
import { valuesSheets } from "./sheets/valuesSheet";
import { variancesSheet } from "./sheets/variancesSheet";
import { summarySheet } from "./summary/summarySheet";
import { SUMMARY_WORDS } from "./words/summary";

/**
 * Describes the portfolio workbook: summary, projects, budget lines, milestones, risks, findings, sources,
 * provenance, history, settings. What people added to the last portfolio stays with its project.
 */
export function describePortfolio(
  portfolio: Portfolio,
  previous?: PreviousPortfolio,
  options: DescribeOptions = {}
): Plan {
  const rows = projectRows(portfolio.projects, portfolio.settings);
  const d = describing(portfolio, followRenames(previous, portfolio), rows, options);
  const headline = headlineOf(d);
  const fitted = fitLines(rows, d.mostRows);
  const room = roomOf(d, fitted);
  const budget = budgetRecords(fitted.rows, portfolio.settings);
  const tables = [
    projectsSheet(d),
    changesSheet(d),
    linesSheet(d, budget, room.lines),
    variancesSheet(d, budget),
    chartsSheet(d, budget),
    milestonesSheet(d),
    risksSheet(d),
    findingsSheet(d, room.findings),
    sourcesSheet(d, headline),
    ...valuesSheets(d, room.values),
    historySheet(d),
    settingsSheet(d),
    memorySheet(d),
  ].filter((sheet) => sheet !== null);
  const kept = keptSheet(d, tables);
  const ours = [
    summarySheet(d, headline),
    ...tables,
    ...(kept ? [kept] : []),
    columnsSheet(d, tables),
  ];
  const title = d.say(SUMMARY_WORDS.title);
  return {
    sheets: [...ours, ...personsSheets(previous, ours)],
    notices: Object.values(room).filter((notice) => notice !== null),
    names: [],
    properties: {
      title: `${title} ${portfolio.settings.period}`,
      subject: d.say(SUMMARY_WORDS.subject, { count: rows.length }),
      creator: "Vigie",
      custom: { vigieTemplate: "portfolio", vigieVersion: 1 },
    },
  };
}

/** Sheets of a person's own, save one that bears the name of one of ours in the workbook's language. */
function personsSheets(
  previous: PreviousPortfolio | undefined,
  ours: readonly PlanSheet[]
): PlanSheet[] {
  const names = new Set(ours.map(({ name }) => name.toLowerCase()));
  return (previous?.sheets ?? [])
    .filter(({ name }) => !names.has(name.toLowerCase()))
    .map(personsSheet);
}
