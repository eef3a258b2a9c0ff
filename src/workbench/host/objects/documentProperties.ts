import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import type { CustomProperty } from "../model/parts";

const kept = (key: string): Property<BookModel> => ({
  get: (book) => book.properties[key],
  set: (book, value: unknown) => (book.properties[key] = value),
});

export const documentProperties: ObjectType<BookModel> = defineObject<BookModel>(
  "DocumentProperties",
  {
    properties: {
      Title: kept("title"),
      Subject: kept("subject"),
      Author: kept("author"),
      Keywords: kept("keywords"),
      Comments: kept("comments"),
      LastAuthor: { get: (book) => book.properties.lastAuthor },
      RevisionNumber: kept("revisionNumber"),
      CreationDate: { get: (book) => new Date(book.created).toISOString() },
      Category: kept("category"),
      Manager: kept("manager"),
      Company: kept("company"),
    },
    objects: { Custom: (book) => customCollection.of(book) },
  }
);

interface CustomSelf {
  readonly book: BookModel;
  readonly property: CustomProperty;
}

const find = (book: BookModel, key: unknown) => {
  const property = book.customProperties.find(
    (p) => p.key.toLowerCase() === String(key).toLowerCase()
  );
  return property ? custom.of({ book, property }) : null;
};

export const custom: ObjectType<CustomSelf> = defineObject<CustomSelf>("CustomProperty", {
  identity: ({ property }) => ({ Id: property.key }),
  properties: {
    Key: { get: ({ property }) => property.key },
    Value: {
      get: ({ property }) => property.value,
      set: ({ property }, value: unknown) => (property.value = value),
    },
    Type: {
      get: ({ property }) =>
        ({ number: "Number", boolean: "Boolean" })[typeof property.value as "number"] ?? "String",
    },
  },
  methods: {
    Delete: ({ book, property }) =>
      void book.customProperties.splice(book.customProperties.indexOf(property), 1),
  },
});

export const customCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "CustomPropertyCollection",
  {
    items: (book) => book.customProperties.map((property) => custom.of({ book, property })),
    item: find,
    methods: {
      Add: (book, key: string, value: unknown) => {
        const found = find(book, key);
        if (found) {
          found.self.property.value = value;
          return found;
        }
        const property = { key, value };
        book.customProperties.push(property);
        return custom.of({ book, property });
      },
      DeleteAll: (book) => void (book.customProperties = []),
      GetCount: (book) => book.customProperties.length,
      GetItemOrNullObject: find,
    },
  }
);
