import { defineObject, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";

interface SettingSelf {
  readonly book: BookModel;
  readonly key: string;
}

const find = (book: BookModel, key: unknown) =>
  book.settings.has(String(key)) ? setting.of({ book, key: String(key) }) : null;

const changed = (book: BookModel) => book.events.raise("settingsChanged", [""], {});

export const setting: ObjectType<SettingSelf> = defineObject<SettingSelf>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key)?.value,
      set: ({ book, key }, value: unknown) => {
        book.settings.set(key, { key, value });
        changed(book);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      changed(book);
    },
  },
});

export const settingCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "SettingCollection",
  {
    items: (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
    item: find,
    methods: {
      Add: (book, key: string, value: unknown) => {
        book.settings.set(key, { key, value });
        changed(book);
        return setting.of({ book, key });
      },
      GetCount: (book) => book.settings.size,
      GetItemOrNullObject: find,
    },
  }
);
