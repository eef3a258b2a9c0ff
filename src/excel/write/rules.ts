import type { PlanConditionalFormat, PlanSheet, PlanValidation } from "../../plan/plan";
import { formatSignature } from "./formatSignature";
import type { LiveDetail } from "./live";
import { withLiveNames, type Renamed } from "./rename";

/** Signatures of the conditional formats that a sheet of the plan has. */
export function signaturesOf(sheet: PlanSheet): string[] {
  const signature = ({ formula, font, fill }: PlanConditionalFormat) =>
    formatSignature(formula, font?.color ?? "", fill ?? "");
  return [...new Set(sheet.conditionalFormats.map(signature))];
}

/**
 * Takes our conditional formats off a sheet and puts the plan's on: those of people, and flags, stay. The last one
 * added stands first in Excel, hence from the end.
 *
 * @param ours signatures of what we may take off
 */
export function putConditionalFormats(
  target: Excel.Worksheet,
  sheet: PlanSheet,
  detail: LiveDetail,
  ours: ReadonlySet<string>,
  renamed: Renamed
): void {
  const whole = target.getRange().conditionalFormats;
  for (const { id, signature } of detail.formats) {
    if (ours.has(signature)) whole.getItem(id).delete();
  }
  for (const { range, formula, font, fill, stopIfTrue } of [
    ...sheet.conditionalFormats,
  ].reverse()) {
    const made = target.getRange(range).conditionalFormats.add("Custom");
    made.custom.rule.formula = `=${withLiveNames(formula, renamed)}`;
    if (font?.color) made.custom.format.font.color = `#${font.color}`;
    if (font?.bold) made.custom.format.font.bold = true;
    if (fill) made.custom.format.fill.color = `#${fill}`;
    if (stopIfTrue) made.stopIfTrue = true;
  }
}

/** Excel refuses a longer prompt or message. */
const MAX_PROMPT = 255;
const fit = (text: string) =>
  text.length <= MAX_PROMPT ? text : `${text.slice(0, MAX_PROMPT - 1)}…`;

/**
 * Restricts what may be typed, as the plan says.
 *
 * @param before ranges that we restricted last time
 */
export function putValidations(
  target: Excel.Worksheet,
  sheet: PlanSheet,
  before: readonly string[],
  renamed: Renamed
): void {
  for (const range of before) target.getRange(range).dataValidation.clear();
  for (const validation of sheet.validations) {
    const { dataValidation } = target.getRange(validation.range);
    dataValidation.rule = ruleOf(validation, renamed);
    dataValidation.ignoreBlanks = true;
    const { prompt, error } = validation;
    if (prompt !== undefined)
      dataValidation.prompt = { showPrompt: true, title: "", message: fit(prompt) };
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "",
      message: fit(error ?? ""),
    };
  }
}

function ruleOf(validation: PlanValidation, renamed: Renamed): Excel.DataValidationRule {
  const { type } = validation;
  const first = withLiveNames(validation.formula1, renamed);
  if (type === "list") {
    const listed = /^"(.*)"$/s.exec(first);
    return {
      list: {
        inCellDropDown: true,
        source: listed ? listed[1]!.replaceAll('""', '"') : `=${first}`,
      },
    };
  }
  const bound = (text: string) =>
    text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
  const { formula2 } = validation;
  const operator =
    formula2 === undefined ? ("GreaterThanOrEqualTo" as const) : ("Between" as const);
  const limits = {
    operator,
    formula1: bound(first),
    ...(formula2 === undefined ? {} : { formula2: bound(withLiveNames(formula2, renamed)) }),
  };
  switch (type) {
    case "decimal":
      return { decimal: limits };
    case "whole":
      return { wholeNumber: limits };
    case "date": {
      // Office.js takes serials for dates too, but as text.
      const { formula1, formula2: last } = limits;
      const rest = last === undefined ? {} : { formula2: String(last) };
      return { date: { operator, formula1: String(formula1), ...rest } };
    }
  }
}
