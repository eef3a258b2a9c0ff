import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { defineObject, Handle, type ObjectType } from "../protocol/objectType";
import { Area, parseLocal, splitSheet } from "../model/area";
import type { BookModel } from "../model/book";
import { wireValue } from "../model/content";
import type { NameModel } from "../model/parts";
import type { SheetModel } from "../model/sheet";
import { range } from "./range";
import { worksheet } from "./worksheet";

interface NameSelf {
  readonly book: BookModel;
  readonly name: NameModel;
}
interface Names {
  readonly book: BookModel;
  readonly sheet: SheetModel | null;
}

const listOf = ({ book, sheet }: Names) => sheet?.names ?? book.names;

/** The cells that a name stands for; null for a constant or a formula. */
function areaOf({ book, name }: NameSelf): Area | null {
  const { sheet, rest } = splitSheet(name.formula.replace(/^=/, ""));
  const place = parseLocal(rest);
  const on = sheet === null ? name.sheet : (book.sheetNamed(sheet) ?? null);
  return place && on ? Area.of(on, place) : null;
}

function valueOf(self: NameSelf): unknown {
  const area = areaOf(self);
  if (area) return area.address;
  return wireValue(
    self.book.calculation.evaluate(self.name.formula, self.name.sheet ?? self.book.active)
  );
}

function typeOf(self: NameSelf): string {
  if (areaOf(self)) return "Range";
  const value = valueOf(self);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && /^#[A-Z/0!?]+/.test(value) ? "Error" : "String";
}

export const namedItem: ObjectType<NameSelf> = defineObject<NameSelf>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.id }),
  properties: {
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value: boolean) => (name.visible = value),
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value: string) => (name.comment = value),
    },
    Scope: { get: ({ name }) => (name.sheet ? "Worksheet" : "Workbook") },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ book, name }, formula: string) => {
        if (typeof formula !== "string") throw invalidArgument();
        name.formula = formula.startsWith("=") ? formula : `=${formula}`;
        book.calculation.retranslate();
      },
    },
  },
  objects: {
    ArrayValues: (self) => namedItemArrayValues.of(self),
    Worksheet: ({ name }) => {
      if (!name.sheet) throw itemNotFound();
      return worksheet.of(name.sheet);
    },
    WorksheetOrNullObject: ({ name }) => name.sheet && worksheet.of(name.sheet),
  },
  methods: {
    Delete: ({ book, name }) => {
      const list = name.sheet?.names ?? book.names;
      list.splice(list.indexOf(name), 1);
      book.calculation.retranslate();
    },
    GetRange: (self) => {
      const area = areaOf(self);
      if (!area) throw itemNotFound();
      return range.of(area);
    },
    GetRangeOrNullObject: (self) => {
      const area = areaOf(self);
      return area && range.of(area);
    },
  },
});

/** The rows of an array constant such as {1,2;3,4}. */
function arrayOf({ name }: NameSelf): unknown[][] {
  const body = /^=?\{(.*)\}$/.exec(name.formula)?.[1];
  if (body === undefined) return [];
  return body.split(";").map((row) =>
    row.split(",").map((text) => {
      const part = text.trim();
      return part.startsWith('"')
        ? part.slice(1, -1)
        : part === "TRUE"
          ? true
          : part === "FALSE"
            ? false
            : Number(part);
    })
  );
}

export const namedItemArrayValues: ObjectType<NameSelf> = defineObject<NameSelf>(
  "NamedItemArrayValues",
  {
    properties: {
      Values: { get: arrayOf },
      Types: {
        get: (self) =>
          arrayOf(self).map((row) =>
            row.map(
              (v) =>
                ({ number: "Double", string: "String", boolean: "Boolean" })[typeof v as "number"]
            )
          ),
      },
    },
  }
);

const find = (self: Names, key: unknown) => {
  const wanted = String(key).toLowerCase();
  const name = listOf(self).find((n) => n.id === key || n.name.toLowerCase() === wanted);
  return name ? namedItem.of({ book: self.book, name }) : null;
};

function add(self: Names, wanted: string, reference: unknown, comment?: string): Handle {
  const { book, sheet } = self;
  if (
    typeof wanted !== "string" ||
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(wanted) ||
    /^[A-Za-z]{1,3}\d+$/.test(wanted) ||
    /^[rc]$/i.test(wanted)
  )
    throw invalidArgument();
  if (find(self, wanted) || book.tableNamed(wanted)) throw itemAlreadyExists();
  const name: NameModel = {
    name: wanted,
    formula: formulaOf(reference),
    comment: comment ?? "",
    visible: true,
    sheet,
    id: book.newGuid(),
  };
  listOf(self).push(name);
  book.calculation.retranslate();
  return namedItem.of({ book, name });
}

function formulaOf(reference: unknown): string {
  if (reference instanceof Handle && reference.self instanceof Area)
    return `=${absolute(reference.self)}`;
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}

/** "Sheet1!$A$1:$B$2". */
export function absolute(area: Area): string {
  const { sheet, rest } = splitSheet(area.address);
  const prefix = area.address.slice(0, area.address.length - rest.length);
  return sheet === null
    ? rest
    : prefix +
        rest.replace(
          /([A-Z]+)?(\d+)?/g,
          (_, col?: string, row?: string) => (col ? `$${col}` : "") + (row ? `$${row}` : "")
        );
}

export const namedItemCollection: ObjectType<Names> = defineObject<Names>("NamedItemCollection", {
  items: (self) => listOf(self).map((name) => namedItem.of({ book: self.book, name })),
  item: find,
  methods: {
    Add: add,
    AddFormulaLocal: (self, name: string, formula: string, comment?: string) =>
      add(self, name, formula.startsWith("=") ? formula : `=${formula}`, comment),
    GetCount: (self) => listOf(self).length,
    GetItemOrNullObject: find,
  },
});
