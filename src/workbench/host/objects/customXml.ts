import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import type { XmlPart } from "../model/parts";

interface PartSelf {
  readonly book: BookModel;
  readonly part: XmlPart;
}
interface Scoped {
  readonly book: BookModel;
  readonly namespace: string;
}

/** The namespace of the root element, "" when it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  if (!root) return "";
  const prefix = root[1]!.includes(":") ? `:${root[1]!.split(":")[0]}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*(["'])(.*?)\\1`).exec(root[2]!)?.[2] ?? "";
}

/** Refuses text that is plainly not one XML element: tags that do not close. */
function checkXml(xml: unknown): string {
  if (typeof xml !== "string") throw invalidArgument();
  const open: string[] = [];
  const tags = xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, "")
    .matchAll(/<(\/?)([^\s/>]+)[^>]*?(\/?)>/g);
  let roots = 0;
  for (const [, close, name, self] of tags) {
    if (close) {
      if (open.pop() !== name) throw invalidArgument();
    } else {
      if (open.length === 0) roots++;
      if (!self) open.push(name!);
    }
  }
  if (open.length > 0 || roots !== 1) throw invalidArgument();
  return xml;
}

const find = (book: BookModel, id: unknown) => {
  const part = book.xmlParts.find((p) => p.id.toLowerCase() === String(id).toLowerCase());
  return part ? customXmlPart.of({ book, part }) : null;
};

export const customXmlPart: ObjectType<PartSelf> = defineObject<PartSelf>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    Delete: ({ book, part }) => void book.xmlParts.splice(book.xmlParts.indexOf(part), 1),
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, xml: string) => void (part.xml = checkXml(xml)),
  },
});

export const customXmlPartCollection: ObjectType<BookModel> = defineObject<BookModel>(
  "CustomXmlPartCollection",
  {
    items: (book) => book.xmlParts.map((part) => customXmlPart.of({ book, part })),
    item: find,
    methods: {
      Add: (book, xml: string) => {
        const part = { id: book.newGuid(), xml: checkXml(xml) };
        book.xmlParts.push(part);
        return customXmlPart.of({ book, part });
      },
      GetByNamespace: (book, namespace: string) => scopedCollection.of({ book, namespace }),
      GetCount: (book) => book.xmlParts.length,
      GetItemOrNullObject: find,
    },
  }
);

const partsOf = ({ book, namespace }: Scoped) =>
  book.xmlParts.filter((part) => namespaceOf(part.xml) === namespace);
const only = (self: Scoped) => {
  const parts = partsOf(self);
  return parts.length === 1 ? customXmlPart.of({ book: self.book, part: parts[0]! }) : null;
};

export const scopedCollection: ObjectType<Scoped> = defineObject<Scoped>(
  "CustomXmlPartScopedCollection",
  {
    items: (self) => partsOf(self).map((part) => customXmlPart.of({ book: self.book, part })),
    item: ({ book }, id) => find(book, id),
    methods: {
      GetCount: (self) => partsOf(self).length,
      GetItemOrNullObject: ({ book }, id: string) => find(book, id),
      GetOnlyItem: (self) => {
        const found = only(self);
        if (!found) throw itemNotFound();
        return found;
      },
      GetOnlyItemOrNullObject: only,
    },
  }
);
