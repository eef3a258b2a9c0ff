import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { Source, Unit } from "../fields/values";
import type { Language, Text, TextValues } from "../language/language";
import type { Notice, NoticeCode } from "../reading/report";
import { findingAt } from "./build";
import type { Finding, Severity } from "./finding";
import { headingOf, shorten } from "./headings";
import type { Evaluation, Rule, Subject } from "./rule";

/** How a rule takes up one kind of notice; the wording is the rule's case of the same name. */
export interface TakenNotice {
  readonly code: NoticeCode;
  /** Null: this notice is no deviation. */
  readonly severity?: (notice: Notice) => Severity | null;
  /** Wording, where it is not the case of the notice's own name. */
  readonly wording?: (notice: Notice) => string;
  /** From so many cells of one column on, one finding for the column: case `<code>Column`. */
  readonly columnFrom?: number;
  readonly expected?: (notice: Notice, language: Language) => string;
}

/** What kind of value a field expects, for people. */
const EXPECTED: Readonly<Record<Unit, Text>> = {
  currency: { fr: "un montant", en: "an amount" },
  fraction: { fr: "un pourcentage", en: "a percentage" },
  date: { fr: "une date", en: "a date" },
  years: { fr: "une durée en années", en: "a duration in years" },
  months: { fr: "une durée en mois", en: "a duration in months" },
  days: { fr: "un nombre de jours", en: "a number of days" },
  count: { fr: "un nombre", en: "a number" },
  ratio: { fr: "un nombre", en: "a number" },
  text: { fr: "un texte", en: "a text" },
  boolean: { fr: "oui ou non", en: "yes or no" },
  status: { fr: "un statut", en: "a status" },
};

/** What kind of value a field expects ("un montant"). */
export function expectedKind(field: FieldId | null, language: Language): string {
  return field === null
    ? { fr: "une valeur", en: "a value" }[language]
    : EXPECTED[fieldById(field).unit][language];
}

/** The notices of some kinds that concern the audited projects. */
export function noticesOf(subject: Subject, codes: readonly NoticeCode[]): readonly Notice[] {
  const audited = new Set(subject.reports.map(({ report }) => report.key));
  // Every project of the file was left out for a better report: the file is not judged.
  if (audited.size === 0 && subject.reading.reports.length > 0) return [];
  return subject.reading.notices.filter(
    ({ code, project }) => codes.includes(code) && (project === null || audited.has(project))
  );
}

/** Makes findings of notices; reading noticed, the rule judges. */
export function fromNotices(
  rule: Pick<Rule, "id" | "severity">,
  subject: Subject,
  taken: readonly TakenNotice[],
  evaluated: number
): Evaluation {
  const findings: Finding[] = [];
  const owners = ownersOf(subject);
  for (const kind of taken) {
    const kept = noticesOf(subject, [kind.code]).filter(
      (notice) => kind.severity?.(notice) !== null
    );
    for (const group of byColumn(kept)) {
      const whole = kind.columnFrom !== undefined && group.length >= kind.columnFrom;
      const make = (notice: Notice, more: TextValues) =>
        finding(rule, subject, kind, notice, more, owners);
      if (whole) findings.push(make(group[0]!, columnValues(group, kind.code)));
      else
        findings.push(
          ...group.map((notice) => make(notice, { case: kind.wording?.(notice) ?? kind.code }))
        );
    }
  }
  return { evaluated: Math.max(evaluated, findings.length), findings };
}

function columnValues(group: readonly Notice[], code: NoticeCode): TextValues {
  return {
    case: `${code}Column`,
    count: group.length,
    first: group[0]!.source.cell,
    last: group.at(-1)!.source.cell,
    cells: shorten(group.map(({ source }) => source.cell).join(", "), 200),
  };
}

function finding(
  rule: Pick<Rule, "id" | "severity">,
  subject: Subject,
  kind: TakenNotice,
  notice: Notice,
  more: TextValues,
  owners: ReadonlyMap<string, string>
): Finding {
  const { language } = subject.settings;
  const { source, field, project } = notice;
  const own = more.count === undefined;
  const made = findingAt(rule, source, {
    project: own
      ? (project ?? owners.get(placeOf(source)) ?? onlyProject(subject))
      : onlyProject(subject),
    found: source.text.trim() === "" ? EMPTY[language] : shorten(source.text, 80),
    expected: kind.expected?.(notice, language) ?? expectedKind(field, language),
    values: {
      ...notice.values,
      heading:
        field === null
          ? String(notice.values.heading ?? source.text)
          : headingOf(subject, source, field),
      about: field ?? "",
      ...more,
    },
  });
  return { ...made, severity: kind.severity?.(notice) ?? rule.severity };
}

/** The projects whose values were read from cells, where reading did not say. */
function ownersOf({ reports }: Subject): ReadonlyMap<string, string> {
  return new Map(
    reports.flatMap(({ report }) =>
      Object.values(report.fields).map(({ source }) => [placeOf(source), report.key] as const)
    )
  );
}

function placeOf({ sheet, cell }: Source): string {
  return `${sheet}!${cell}`;
}

/** The project of a workbook that holds one. */
function onlyProject({ reports }: Subject): string | null {
  return reports.length === 1 ? reports[0]!.report.key : null;
}

/** What is shown in place of an empty cell. */
export const EMPTY: Text = { fr: "(vide)", en: "(blank)" };

function byColumn(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.source.sheet}|${notice.field ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  return [...groups.values()];
}
