import type { CellStyle, ConditionalRule, DataValidation } from "hucre";
import { fileFormula } from "../../../xlsx/write/fileFormula";
import type { ConditionalFormatModel } from "../model/parts";
import type { SheetModel } from "../model/sheet";

type Detail = ConditionalFormatModel["detail"];
const bare = (value: unknown) => fileFormula(String(value ?? "").replace(/^=/, ""), null).text;
const rgb = (color: unknown) => String(color).slice(1);
/** Scales and bars carry their colours with an opacity. */
const opaque = (color: unknown) => `FF${rgb(color)}`;

/** The conditional formats of a sheet that the file format of our writer can hold. */
export function conditionalRules(sheet: SheetModel): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((format, i) => {
    const rule = ruleFor(format);
    if (!rule) return [];
    return [
      {
        ...rule,
        priority: i + 1,
        range: format.areas.map((area) => area.local).join(" "),
        ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
      } as ConditionalRule,
    ];
  });
}

function ruleFor({ type, detail }: ConditionalFormatModel): Partial<ConditionalRule> | null {
  const style = styleOf(detail);
  const rule = (detail.rule ?? {}) as Record<string, unknown>;
  switch (type) {
    case "Custom":
      return { type: "expression", formula: bare(detail["rule.formula"]), style };
    case "CellValue":
      return {
        type: "cellIs",
        operator: operator(rule.operator),
        style,
        formula: rule.formula2 ? [bare(rule.formula1), bare(rule.formula2)] : bare(rule.formula1),
      };
    case "ContainsText":
      return {
        type:
          (
            {
              Contains: "containsText",
              NotContains: "notContainsText",
              BeginsWith: "beginsWith",
              EndsWith: "endsWith",
            } as const
          )[rule.operator as "Contains"] ?? "containsText",
        text: String(rule.text ?? ""),
        style,
      };
    case "ColorScale":
      return { type: "colorScale", colorScale: colorScale(detail) };
    case "DataBar":
      return {
        type: "dataBar",
        dataBar: {
          cfvo: [{ type: "min" }, { type: "max" }],
          color: opaque(detail["positive.fillColor"] ?? "#638EC6"),
        },
      };
    case "PresetCriteria":
      return preset(String(rule.criterion), style);
    default:
      return null;
  }
}

function preset(criterion: string, style: CellStyle): Partial<ConditionalRule> | null {
  const types = {
    Blanks: "containsBlanks",
    NonBlanks: "notContainsBlanks",
    DuplicateValues: "duplicateValues",
    UniqueValues: "uniqueValues",
    AboveAverage: "aboveAverage",
  } as const;
  const type = types[criterion as keyof typeof types];
  return type ? { type, style } : null;
}

function operator(name: unknown): NonNullable<ConditionalRule["operator"]> {
  const names = {
    Between: "between",
    NotBetween: "notBetween",
    EqualTo: "equal",
    NotEqualTo: "notEqual",
    GreaterThan: "greaterThan",
    LessThan: "lessThan",
    GreaterThanOrEqual: "greaterThanOrEqual",
    LessThanOrEqual: "lessThanOrEqual",
  } as const;
  return names[name as keyof typeof names] ?? "equal";
}

interface Point {
  type?: string;
  color?: string;
  formula?: string | null;
}

function colorScale(detail: Detail): NonNullable<ConditionalRule["colorScale"]> {
  const criteria = (detail.criteria ?? {}) as {
    minimum?: Point;
    midpoint?: Point;
    maximum?: Point;
  };
  const points = [criteria.minimum, criteria.midpoint, criteria.maximum].filter((p): p is Point =>
    Boolean(p)
  );
  const kind = {
    LowestValue: "min",
    HighestValue: "max",
    Number: "num",
    Percent: "percent",
    Percentile: "percentile",
  } as const;
  return {
    cfvo: points.map((p) => ({
      type: kind[p.type as "Number"] ?? "num",
      ...(p.formula ? { value: bare(p.formula) } : {}),
    })),
    colors: points.map((p) => opaque(p.color ?? "#FFFFFF")),
  };
}

function styleOf(detail: Detail): CellStyle {
  const font = {
    ...(detail["format.font.bold"] ? { bold: true } : {}),
    ...(detail["format.font.italic"] ? { italic: true } : {}),
    ...(detail["format.font.color"] ? { color: { rgb: rgb(detail["format.font.color"]) } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(detail["format.fill.color"]
      ? {
          fill: {
            type: "pattern",
            pattern: "solid",
            bgColor: { rgb: rgb(detail["format.fill.color"]) },
          },
        }
      : {}),
    ...(detail["format.numberFormat"] ? { numFmt: String(detail["format.numberFormat"]) } : {}),
  };
}

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
        ...(prompt.title ? { inputTitle: prompt.title } : {}),
        ...(prompt.message ? { inputMessage: prompt.message } : {}),
        ...(errorAlert.title ? { errorTitle: errorAlert.title } : {}),
        ...(errorAlert.message ? { errorMessage: errorAlert.message } : {}),
      },
    ];
  });
}
