import { fieldById } from "../../fields/catalogue";
import type { FieldId } from "../../fields/catalogue";
import type { Source } from "../../fields/values";
import { blankCell } from "../blankCell";
import { findingAt } from "../build";
import { EMPTY, expectedKind, fromNotices } from "../fromNotices";
import { headingOf } from "../headings";
import type { Evaluation, Rule, Subject } from "../rule";
import type { Finding } from "../finding";

/** What a portfolio cannot do without, where the sheet has a place for it. */
const REQUIRED: readonly FieldId[] = [
  "projectId",
  "projectName",
  "declaredStatus",
  "estimatedCost",
  "wholeLifeCost",
  "currentBudget",
  "budgetAtCompletion",
  "yearBudget",
  "yearForecast",
  "actualCost",
];

/** Someone must answer: "to be named" is no name. */
const PEOPLE: readonly FieldId[] = ["sponsor", "projectManager", "owner"];

/** Figures that follow from others: "n/d" is what an honest sheet shows where they are not defined. */
const COMPUTED: readonly FieldId[] = [
  "yearVariancePercent",
  "budgetVariance",
  "budgetVariancePercent",
  "costVariance",
  "scheduleVariance",
  "varianceAtCompletion",
  "remainingBudget",
  "percentSpent",
  "publishedCpi",
  "publishedSpi",
  "publishedTcpi",
];

const ADVICE = {
  fr: "Renseignez la cellule, ou convenez avec le PMO de la raison pour laquelle elle reste vide.",
  en: "Fill in the cell, or agree with the PMO on why it stays blank.",
};

/** DQ-01: a required field is blank, or holds a placeholder such as "TBD" or "-". */
export const dq01: Rule = {
  id: "DQ-01",
  scope: "cell",
  severity: "high",
  title: { fr: "Donnée obligatoire absente", en: "Required value missing" },
  message: {
    fr: "« {heading} » n'est pas renseigné pour {project}.",
    en: "“{heading}” is not filled in for {project}.",
  },
  advice: ADVICE,
  cases: {
    placeholder: {
      message: {
        fr: "« {heading} » : « {found} » tient lieu de valeur.",
        en: "“{heading}”: “{found}” stands in for a value.",
      },
      advice: ADVICE,
    },
    rowWithoutName: {
      message: {
        fr: "Cette ligne porte des valeurs mais ne nomme aucun projet : elle n'a pas été lue.",
        en: "This row holds values but names no project: it was not read.",
      },
      advice: {
        fr: "Donnez son nom ou son code au projet, ou videz la ligne.",
        en: "Give the project its name or id, or clear the row.",
      },
    },
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) => {
    const noticed = fromNotices(
      dq01,
      subject,
      [
        {
          code: "placeholder",
          severity: ({ field, source }) => {
            if (field !== null && PEOPLE.includes(field)) return "medium";
            if (field === null || fieldById(field).unit === "text") return null;
            if (COMPUTED.includes(field)) return null;
            // "Not applicable" is an answer to every question of health but the project's own.
            if (fieldById(field).unit === "status" && field !== "declaredStatus") return null;
            if (field === "declaredStatus" && isAssessed(subject, source)) return null;
            return REQUIRED.includes(field) ? "high" : "medium";
          },
        },
        {
          code: "rowWithoutName",
          expected: (_, language) => expectedKind("projectName", language),
        },
      ],
      0
    );
    const blank = blanks(subject);
    return {
      evaluated: Math.max(blank.evaluated, noticed.findings.length),
      findings: [...noticed.findings, ...blank.findings],
    };
  },
};

/** Blank cells under a heading that the sheet has; a column that no project fills is not in use. */
function blanks(subject: Subject): Evaluation {
  const findings: Finding[] = [];
  const inUse = fieldsInUse(subject);
  let evaluated = 0;
  for (const { report } of subject.reports) {
    for (const field of REQUIRED) {
      const place = blankCell(subject, report, field);
      if (place === null) continue;
      evaluated += 1;
      if (report.fields[field] !== undefined || !inUse.has(`${report.sheet}|${field}`)) continue;
      if (field === "declaredStatus" && report.fields.independentStatus) continue;
      findings.push(
        findingAt(
          dq01,
          { file: report.file, sheet: report.sheet, cell: place, text: "" },
          {
            project: report.key,
            found: EMPTY[subject.settings.language],
            expected: expectedKind(field, subject.settings.language),
            values: {
              heading: headingOf(subject, report, field),
              project: report.name,
              about: field,
            },
          }
        )
      );
    }
  }
  return { evaluated, findings };
}

/** True when someone else assessed the project's health: then its own word is not missed. */
function isAssessed(subject: Subject, { sheet, cell }: Source): boolean {
  return subject.reports.some(
    ({ report: { fields } }) =>
      fields.independentStatus !== undefined &&
      fields.declaredStatus?.source.sheet === sheet &&
      fields.declaredStatus.source.cell === cell
  );
}

/** Fields that at least one project of a sheet fills in, or that its only project is asked for. */
function fieldsInUse(subject: Subject): ReadonlySet<string> {
  const projects = new Map<string, number>();
  for (const { report } of subject.reports) {
    projects.set(report.sheet, (projects.get(report.sheet) ?? 0) + 1);
  }
  return new Set(
    subject.reports.flatMap(({ report: { sheet, fields } }) =>
      REQUIRED.filter((field) => projects.get(sheet) === 1 || fields[field]).map(
        (field) => `${sheet}|${field}`
      )
    )
  );
}
