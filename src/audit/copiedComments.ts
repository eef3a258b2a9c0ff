import type { FieldId } from "../fields/catalogue";
import { foldText } from "../fields/plainText";
import type { ProjectReport } from "../reading/report";
import type { PortfolioSubject } from "./auditPortfolio";
import { findingAt, threshold } from "./build";
import type { Finding } from "./finding";
import { shorten } from "./headings";
import type { Evaluation } from "./rule";
import { vig03 } from "./rules/vig03";

/** What a project says of itself this month. */
const COMMENTS: readonly FieldId[] = ["commentary", "statusCommentary"];

/** VIG-03 over a portfolio: two projects give word for word the same account of themselves. */
export function findCopiedComments({ reports, settings }: PortfolioSubject): Evaluation {
  const length = threshold(vig03, { settings }, "length");
  const accounts = new Map<string, { report: ProjectReport; field: FieldId }[]>();
  let evaluated = 0;
  for (const { report } of reports) {
    for (const field of COMMENTS) {
      const text = report.fields[field]?.value;
      if (typeof text !== "string" || text.length < length || !isAccount(text)) continue;
      evaluated += 1;
      const same = accounts.get(foldText(text)) ?? [];
      accounts.set(foldText(text), [...same, { report, field }]);
    }
  }
  const findings = [...accounts.values()].flatMap(([first, second, ...more]): Finding[] => {
    // Three and more is a form of words that the office itself prescribes.
    if (!first || !second || more.length > 0 || first.report.key === second.report.key) return [];
    const { source } = second.report.fields[second.field]!;
    return [
      findingAt(vig03, source, {
        project: second.report.key,
        found: shorten(source.text, 80),
        expected: { fr: "un commentaire propre au projet", en: "a commentary of its own" }[
          settings.language
        ],
        values: {
          project: shorten(second.report.name, 60),
          other: shorten(first.report.name, 60),
          otherCell: `${first.report.file}, ${first.report.fields[first.field]!.source.cell}`,
        },
      }),
    ];
  });
  return { evaluated, findings };
}

/** More than one sentence: someone told how things stand. */
function isAccount(text: string): boolean {
  return /[.!?…]\s+\S/.test(text.trim());
}
