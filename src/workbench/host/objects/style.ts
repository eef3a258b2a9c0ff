import { invalidArgument, invalidOperation, itemAlreadyExists } from "../protocol/errors";
import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import { lookOfStyle } from "../model/lookTarget";
import { allIncluded, styleNamed, type StyleModel } from "../model/namedStyles";
import { rangeBorderCollection, rangeFill, rangeFont } from "./rangeFormat";

interface StyleSelf {
  readonly book: BookModel;
  readonly style: StyleModel;
}

const target = ({ book, style }: StyleSelf) => lookOfStyle(style, () => book.sheets);
const look = (key: string): Property<StyleSelf> => ({
  get: (self) => target(self).get(key),
  set: (self, value: unknown) => target(self).set({ [key]: value }),
});
const include = (part: keyof StyleModel["includes"]): Property<StyleSelf> => ({
  get: ({ style }) => style.includes[part],
  set: ({ style }, value: boolean) => (style.includes[part] = value),
});

export const style: ObjectType<StyleSelf> = defineObject<StyleSelf>("Style", {
  properties: {
    Name: { get: (self) => self.style.name },
    BuiltIn: { get: (self) => self.style.builtIn },
    NumberFormat: look("numberFormat"),
    NumberFormatLocal: look("numberFormat"),
    HorizontalAlignment: look("horizontalAlignment"),
    VerticalAlignment: look("verticalAlignment"),
    WrapText: look("wrapText"),
    IndentLevel: look("indentLevel"),
    ReadingOrder: look("readingOrder"),
    ShrinkToFit: look("shrinkToFit"),
    TextOrientation: look("textOrientation"),
    /** The client sets the text orientation by this name. */
    Orientation: { ...look("textOrientation"), inAll: false },
    AutoIndent: look("autoIndent"),
    Locked: look("protection.locked"),
    FormulaHidden: look("protection.formulaHidden"),
    IncludeAlignment: include("Alignment"),
    IncludeBorder: include("Border"),
    IncludeFont: include("Font"),
    IncludeNumber: include("Number"),
    IncludePatterns: include("Patterns"),
    IncludeProtection: include("Protection"),
  },
  objects: {
    Borders: (self) => rangeBorderCollection.of(target(self)),
    Fill: (self) => rangeFill.of(target(self)),
    Font: (self) => rangeFont.of(target(self)),
  },
  methods: {
    Delete: ({ book, style: self }) => {
      if (self.name === "Normal") throw invalidOperation();
      book.styles = book.styles.filter((other) => other !== self);
    },
  },
});

const find = (book: BookModel, name: unknown) => {
  const found = styleNamed(book.styles, name);
  return found ? style.of({ book, style: found }) : null;
};

export const styleCollection: ObjectType<BookModel> = defineObject<BookModel>("StyleCollection", {
  items: (book) => book.styles.map((one) => style.of({ book, style: one })),
  item: find,
  methods: {
    Add: (book, name: string) => {
      if (typeof name !== "string" || name === "") throw invalidArgument();
      if (find(book, name)) throw itemAlreadyExists();
      book.styles.push({ name, builtIn: false, look: {}, includes: allIncluded() });
    },
    GetCount: (book) => book.styles.length,
    GetItemAt: (book, index: number) => {
      const found = book.styles[index];
      if (!found) throw invalidArgument();
      return style.of({ book, style: found });
    },
    GetItemOrNullObject: find,
  },
});
