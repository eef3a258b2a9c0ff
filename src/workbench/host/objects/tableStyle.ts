import { defineObject, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";

const NAMES = [
  ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
  ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
  ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
];

export const tableStyle: ObjectType<string> = defineObject<string>("TableStyle", {
  identity: (name) => ({ _Id: name }),
  properties: { Name: { get: (name) => name }, ReadOnly: { get: () => true } },
});

const find = (_: BookModel, name: unknown) =>
  NAMES.includes(String(name)) ? tableStyle.of(String(name)) : null;

export const tableStyleCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "TableStyleCollection",
  {
    items: () => NAMES.map((name) => tableStyle.of(name)),
    item: find,
    methods: {
      GetCount: () => NAMES.length,
      GetDefault: (book) => tableStyle.of(book.defaultTableStyle),
      SetDefault: (book, name: string) => void (book.defaultTableStyle = String(name)),
      GetItemOrNullObject: find,
    },
  }
);
