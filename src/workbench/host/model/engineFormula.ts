import { parseStructRef } from "@borgar/fx";
import type { BookModel } from "./book";
import { parsePlace, tokensOf, writeReference, type FormulaRange } from "./formulas";
import type { SheetModel } from "./sheet";
import { resolveStructured } from "./structured";

/** Where a formula stands. */
export interface FormulaHome {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly col: number;
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
  nameOf: (sheet: SheetModel) => string,
  depth = 0
): string {
  const book = home.sheet.book;
  const tokens = tokensOf(formula.startsWith("=") ? formula : `=${formula}`);
  const bound = letNames(tokens.map((token) => token.value));
  return tokens
    .map((token, i) => {
      switch (token.type) {
        case "fx_prefix":
          return "";
        case "func": {
          const plain = token.value.replace(/^(_xlfn\.|_xlws\.)+/i, "");
          if (plain.toUpperCase() === "HYPERLINK") return "CHOOSE";
          return OTHER_NAMES[plain.toUpperCase()] ?? plain;
        }
        case "range":
        case "range_beam":
        case "range_ternary":
          return reference(token.value, book, nameOf);
        case "structured":
          return structured(token.value, home, nameOf);
        case "range_named":
          return bound.has(token.value.toLowerCase()) || tokens[i + 1]?.value === "("
            ? token.value
            : named(token.value, home, nameOf, depth);
        default:
          // HYPERLINK(link, text) shows its second argument.
          return token.value === "(" && /HYPERLINK$/i.test(tokens[i - 1]?.value ?? "")
            ? "(2,"
            : token.value;
      }
    })
    .join("");
}

function reference(text: string, book: BookModel, nameOf: (sheet: SheetModel) => string): string {
  const parsed = parsePlace(text);
  const context = parsed?.context?.at(-1);
  if (!parsed || context === undefined) return text;
  const sheet = book.sheetNamed(context);
  return sheet ? writeReference(nameOf(sheet), parsed.range as FormulaRange) : "#REF!";
}

function structured(
  text: string,
  home: FormulaHome,
  nameOf: (sheet: SheetModel) => string
): string {
  const parsed = parseStructRef(text);
  const area = parsed ? resolveStructured(parsed, home) : null;
  return area ? writeReference(nameOf(area.sheet), { ...fixed(area) }) : "#REF!";
}

function fixed(area: { top: number; left: number; bottom: number; right: number }): FormulaRange {
  const { top, left, bottom, right } = area;
  return { top, left, bottom, right, $top: true, $left: true, $bottom: true, $right: true };
}

function named(
  text: string,
  home: FormulaHome,
  nameOf: (sheet: SheetModel) => string,
  depth: number
): string {
  const book = home.sheet.book;
  const [, context, plain = text] = /^(?:'?(.+?)'?!)?([^!]+)$/.exec(text) ?? [];
  const scope = context ? book.sheetNamed(context) : home.sheet;
  const name = book.nameFor(plain, scope ?? null);
  if (name && depth < 8) {
    const inner = engineFormula(
      name.formula,
      { ...home, sheet: name.sheet ?? home.sheet },
      nameOf,
      depth + 1
    );
    return /^[\w$!:.']+$/.test(inner) ? inner : `(${inner})`;
  }
  const table = book.tableNamed(plain);
  if (table) return structured(`${plain}[]`, home, nameOf);
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
