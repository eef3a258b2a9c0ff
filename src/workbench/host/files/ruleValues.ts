import { fileFormula } from "../../../xlsx/write/fileFormula";
import { BOUNDS } from "./ruleNames";
import { escapeXml } from "./xmlTree";

/** A formula of a rule as the file holds it, escaped. */
export const fileRule = (value: unknown) =>
  escapeXml(fileFormula(String(value ?? "").replace(/^=/, ""), null).text);

/** A colour with its opacity. */
export const opaque = (color: unknown) => `FF${String(color).slice(1).toUpperCase()}`;

/** The bounds of an icon set as the API gives them; the first is always the lowest. */
export function iconBounds(name: string, detail: Record<string, unknown>) {
  const given = (detail.criteria ?? []) as { type?: string; operator?: string; formula?: string }[];
  const count = Number(name[0]);
  return Array.from({ length: count }, (_, i) => {
    const one = given[i];
    if (i === 0 || !one?.type || one.type === "Invalid")
      return { kind: "percent", value: String(Math.round((100 * i) / count)), gte: true };
    return {
      kind: BOUNDS[one.type] ?? "percent",
      value: fileRule(one.formula),
      gte: one.operator !== "GreaterThan",
    };
  });
}
