import { invalidArgument } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { Area } from "../model/area";
import type { BookModel } from "../model/book";
import type { BindingModel } from "../model/parts";
import { textsOf } from "../model/content";
import { areaArgument } from "./areaArgument";
import { range } from "./range";
import { table } from "./table";

const listOf = (book: BookModel) => book.bindings;
const find = (book: BookModel, id: unknown) => {
  const found = listOf(book).find((one) => one.id === id);
  return found ? binding.of({ book, model: found }) : null;
};

export const binding: ObjectType<{ book: BookModel; model: BindingModel }> = defineObject<{
  book: BookModel;
  model: BindingModel;
}>("Binding", {
  identity: ({ model }) => ({ Id: model.id }),
  properties: { Id: { get: ({ model }) => model.id }, Type: { get: ({ model }) => model.type } },
  methods: {
    Delete: ({ book, model }) => void listOf(book).splice(listOf(book).indexOf(model), 1),
    GetRange: ({ model }) => range.of(model.area.copy()),
    GetTable: ({ model }) => {
      const found = model.area.sheet.tableAt(model.area.top, model.area.left);
      if (!found) throw invalidArgument();
      return table.of(found);
    },
    GetText: ({ model }) => textsOf(model.area)?.[0]?.[0] ?? "",
  },
});

function add(book: BookModel, area: Area, type: string, id: string) {
  const list = listOf(book);
  const known = list.findIndex((one) => one.id === id);
  if (known >= 0) list.splice(known, 1);
  const model = { id, type, area: area.copy() };
  list.push(model);
  return binding.of({ book, model });
}

export const bindingCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "BindingCollection",
  {
    properties: { Count: { get: (book) => listOf(book).length } },
    items: (book) => listOf(book).map((model) => binding.of({ book, model })),
    item: find,
    methods: {
      Add: (book, where: unknown, type: string, id: string) =>
        add(book, areaArgument(where, book.active), type, id),
      AddFromNamedItem: (book, name: string, type: string, id: string) => {
        const area = book.namedArea(name, null);
        if (!area) throw invalidArgument();
        return add(book, area, type, id);
      },
      AddFromSelection: (book, type: string, id: string) => add(book, book.selection[0]!, type, id),
      GetCount: (book) => listOf(book).length,
      GetItemAt: (book, index: number) => {
        const model = listOf(book)[index];
        if (!model) throw invalidArgument();
        return binding.of({ book, model });
      },
      GetItemOrNullObject: find,
    },
  }
);
