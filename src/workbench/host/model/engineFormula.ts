import { parseStructRef } from "@borgar/fx";
import { parsePlace, tokensOf, writeReference, type FormulaRange } from "./formulas";
import type { SheetModel } from "./sheet";
import { resolveStructured } from "./structured";

/** Where a formula stands. */
export interface FormulaHome {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly col: number;
}

/** How the engine names sheets; it is told of every range that a formula refers to (null: any). */
export interface EngineNames {
  of(sheet: SheetModel): string;
  refer(sheet: SheetModel, range: FormulaRange | null): void;
}

/** Functions that the engine knows under another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = { RANK: "RANK.EQ", STDEVP: "STDEV.P" };

/**
 * The formula as the engine takes it: sheets by the engine's names, table references as plain ones,
 * names replaced by what they stand for, prefixes of newer functions taken off. Without "=".
 */
export function engineFormula(
  formula: string,
  home: FormulaHome,
  names: EngineNames,
  depth = 0
): string {
  const tokens = tokensOf(formula.startsWith("=") ? formula : `=${formula}`);
  const bound = letNames(tokens.map((token) => token.value));
  return tokens
    .map((token, i) => {
      switch (token.type) {
        case "fx_prefix":
          return "";
        case "func": {
          const plain = token.value.replace(/^(_xlfn\.|_xlws\.)+/i, "");
          if (/^(INDIRECT|OFFSET)$/i.test(plain)) names.refer(home.sheet, null);
          if (plain.toUpperCase() === "HYPERLINK") return "CHOOSE";
          return OTHER_NAMES[plain.toUpperCase()] ?? plain;
        }
        case "range":
        case "range_beam":
        case "range_ternary":
          return reference(token.value, home, names);
        case "structured":
          return structured(token.value, home, names);
        case "range_named":
          return bound.has(token.value.toLowerCase()) || tokens[i + 1]?.value === "("
            ? token.value
            : named(token.value, home, names, depth);
        default:
          // A range whose end is computed.
          if (token.value === ":") names.refer(home.sheet, null);
          // HYPERLINK(link, text) shows its second argument.
          return token.value === "(" && /HYPERLINK$/i.test(tokens[i - 1]?.value ?? "")
            ? "(2,"
            : token.value;
      }
    })
    .join("");
}

function reference(text: string, home: FormulaHome, names: EngineNames): string {
  const parsed = parsePlace(text);
  if (!parsed) return text;
  const range = parsed.range as FormulaRange;
  const context = parsed.context?.at(-1);
  const sheet = context === undefined ? home.sheet : home.sheet.book.sheetNamed(context);
  if (!sheet) return "#REF!";
  names.refer(sheet, range);
  return context === undefined ? text : writeReference(names.of(sheet), range);
}

function structured(text: string, home: FormulaHome, names: EngineNames): string {
  const parsed = parseStructRef(text);
  const area = parsed ? resolveStructured(parsed, home) : null;
  if (!area) return "#REF!";
  const range = fixed(area, area.top === area.bottom && area.top === home.row);
  names.refer(area.sheet, range);
  return writeReference(names.of(area.sheet), range);
}

/**
 * The same row of a table is written relatively, everything else absolutely: so the formulas of a
 * calculated column are one and the same formula to the engine, which keeps it once.
 */
function fixed(
  { top, left, bottom, right }: { top: number; left: number; bottom: number; right: number },
  isOwnRow: boolean
): FormulaRange {
  return {
    top,
    left,
    bottom,
    right,
    $top: !isOwnRow,
    $left: true,
    $bottom: !isOwnRow,
    $right: true,
  };
}

function named(text: string, home: FormulaHome, names: EngineNames, depth: number): string {
  const book = home.sheet.book;
  const [, context, plain = text] = /^(?:'?(.+?)'?!)?([^!]+)$/.exec(text) ?? [];
  const scope = context ? book.sheetNamed(context) : home.sheet;
  const name = book.nameFor(plain, scope ?? null);
  if (name && depth < 8) {
    const inner = engineFormula(
      name.formula,
      { ...home, sheet: name.sheet ?? home.sheet },
      names,
      depth + 1
    );
    return /^[\w$!:.']+$/.test(inner) ? inner : `(${inner})`;
  }
  const table = book.tableNamed(plain);
  if (table) return structured(`${plain}[]`, home, names);
  return text;
}

/** Names that LET and LAMBDA bind: they stay as they are. */
function letNames(texts: string[]): Set<string> {
  const names = new Set<string>();
  if (!texts.some((text) => /^(_xlfn\.)?(LET|LAMBDA)$/i.test(text))) return names;
  texts.forEach((text, i) => {
    const before = texts
      .slice(0, i)
      .reverse()
      .find((t) => t.trim() !== "");
    const after = texts.slice(i + 1).find((t) => t.trim() !== "");
    if (
      /^(_xlpm\.)?[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) &&
      (before === "(" || before === ",") &&
      after === ","
    )
      names.add(text.toLowerCase());
  });
  return names;
}

const ARRAY_FUNCTION =
  /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|VSTACK|HSTACK|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPROWS|WRAPCOLS|EXPAND|TEXTSPLIT|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|FREQUENCY|MMULT|LINEST|TREND|XLOOKUP|INDEX|OFFSET|IF|LET|LAMBDA)\s*\(/i;

/** Whether a formula could fill more than its own cell, so that it is worth asking. */
export function mayspill(formula: string): boolean {
  return (
    ARRAY_FUNCTION.test(formula) ||
    /[#{]/.test(formula) ||
    (/[:\]]/.test(formula) && !formula.includes("("))
  );
}
