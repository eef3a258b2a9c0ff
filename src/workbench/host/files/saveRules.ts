import type { DataValidation } from "hucre";
import { fileFormula } from "../../../xlsx/write/fileFormula";
import type { SheetModel } from "../model/sheet";

const bare = (value: unknown) => fileFormula(String(value ?? "").replace(/^=/, ""), null).text;

const TYPES = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const;
const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

/** The data validations of a sheet. */
export function validationRules(sheet: SheetModel): DataValidation[] {
  return sheet.validations.flatMap((validation) => {
    const [[kind, rule] = []] = Object.entries(validation.rule);
    const type = TYPES[kind as keyof typeof TYPES];
    if (!type || !rule) return [];
    const source = String(rule.source ?? "");
    const limits =
      type === "list"
        ? source.startsWith("=")
          ? { formula1: bare(source) }
          : { values: source.split(",").map((item) => item.trim()) }
        : type === "custom"
          ? { formula1: bare(rule.formula) }
          : {
              operator: OPERATORS[rule.operator as keyof typeof OPERATORS] ?? "between",
              formula1: bare(rule.formula1),
              ...(rule.formula2 !== undefined ? { formula2: bare(rule.formula2) } : {}),
            };
    const { prompt, errorAlert } = validation;
    return [
      {
        type,
        ...limits,
        range: validation.areas.map((area) => area.local).join(" "),
        allowBlank: validation.ignoreBlanks,
        showInputMessage: prompt.showPrompt,
        showErrorMessage: errorAlert.showAlert,
        errorStyle: errorAlert.style.toLowerCase() as "stop",
        ...(prompt.title ? { inputTitle: prompt.title } : {}),
        ...(prompt.message ? { inputMessage: prompt.message } : {}),
        ...(errorAlert.title ? { errorTitle: errorAlert.title } : {}),
        ...(errorAlert.message ? { errorMessage: errorAlert.message } : {}),
      },
    ];
  });
}
