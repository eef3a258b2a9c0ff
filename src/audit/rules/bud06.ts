import type { FieldValues, ReportedValue } from "../../fields/values";
import type { Line } from "../../reading/report";
import { findingAt } from "../build";
import type { Finding } from "../finding";
import { shorten } from "../headings";
import type { Rule } from "../rule";
import { valueWords } from "../words";

/** What a line is told apart by; two lines that differ only in these are the same line twice. */
const APART = new Set(["lineId", "commentary"]);

/** BUD-06: a budget line that repeats another one in everything, supplier and amount included. */
export const bud06: Rule = {
  id: "BUD-06",
  scope: "row",
  severity: "high",
  title: { fr: "Ligne peut-être saisie deux fois", en: "Line possibly entered twice" },
  message: {
    fr: "La ligne « {label} » ({found}) répète celle de {otherCell} : même fournisseur, mêmes montants.",
    en: "The line “{label}” ({found}) repeats the one at {otherCell}: same supplier, same amounts.",
  },
  advice: {
    fr: "Supprimez la ligne en trop, ou précisez ce qui la distingue.",
    en: "Remove the line that is one too many, or say what tells it apart.",
  },
  source: "convention",
  thresholds: {},
  evaluate: (subject) => {
    const findings: Finding[] = [];
    let evaluated = 0;
    for (const { report } of subject.reports) {
      const seen = new Map<string, Line>();
      for (const line of report.lines) {
        const money = moneyOf(line.fields);
        const label = line.fields.lineName?.value ?? line.fields.supplier?.value;
        if (!line.fields.supplier?.value || !line.fields.lineName?.value || !money) continue;
        evaluated += 1;
        const key = signature(line);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, line);
          continue;
        }
        findings.push(
          findingAt(bud06, money.source, {
            project: report.key,
            found: valueWords(money, subject.settings.language),
            expected: { fr: "une seule ligne", en: "one line only" }[subject.settings.language],
            values: {
              label: shorten(String(label), 60),
              otherCell: moneyOf(first.fields)?.source.cell ?? "",
            },
          })
        );
      }
    }
    return { evaluated, findings };
  },
};

/** The line's largest amount; null when it has none but zeros. */
function moneyOf(fields: FieldValues): ReportedValue | null {
  const amounts = Object.values(fields).filter(
    ({ unit, value }) => unit === "currency" && typeof value === "number" && value !== 0
  );
  return amounts.sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)))[0] ?? null;
}

function signature({ fields, phased }: Line): string {
  const own = Object.entries(fields)
    .filter(([field]) => !APART.has(field))
    .map(([field, { value, currency }]) => [field, value, currency])
    .sort(([a], [b]) => String(a).localeCompare(String(b), "en"));
  return JSON.stringify([
    own,
    phased.map(({ period, value }) => [period, value.field, value.value]),
  ]);
}
