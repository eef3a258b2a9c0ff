import { fieldById } from "../fields/catalogue";
import type { FieldId } from "../fields/catalogue";
import type { TextValues } from "../language/language";
import type { ProjectReport } from "../reading/report";
import { findingAt } from "./build";
import type { Finding } from "./finding";
import { headingOf, shorten } from "./headings";
import type { Move, MoveSide } from "./history";
import type { Rule, Subject } from "./rule";
import { valueWords } from "./words";

/** A finding on the cell where something moved, with both values and the cell of before. */
export function movedFinding(
  rule: Rule,
  subject: Subject,
  report: ProjectReport,
  move: Move,
  values: TextValues = {}
): Finding | null {
  const place =
    move.after?.source ?? (report.fields.projectName ?? report.fields.projectId)?.source;
  if (!place || !move.before) return null;
  const { language } = subject.settings;
  const field = move.subject as FieldId;
  const name = fieldById(field).name[language];
  const before = sideWords(move.before, field, subject);
  const origin = move.before.source;
  return findingAt(rule, place, {
    project: report.key,
    found: move.after ? sideWords(move.after, field, subject) : "—",
    expected: before,
    values: {
      project: shorten(report.name, 60),
      heading: move.after?.source ? headingOf(subject, place, field) : name,
      record: [name, move.record, move.phase]
        .filter((part) => part !== null && part !== "")
        .join(" · "),
      before,
      period: move.before.period,
      origin: origin ? `${origin.file} · ${origin.sheet}!${origin.cell}` : move.before.period,
      about: `${move.subject} ${move.record ?? ""} ${move.phase ?? ""}`,
      ...values,
    },
  });
}

function sideWords(side: MoveSide, field: FieldId, { settings }: Subject): string {
  const source = side.source ?? { file: "", sheet: "", cell: "", text: String(side.value) };
  return valueWords({ ...side, field, source }, settings.language);
}
