import { parseCell } from "../../../book/address";
import { Area } from "../model/area";
import type { BookModel } from "../model/book";
import type { SheetModel } from "../model/sheet";
import { SETTINGS_NAMESPACE } from "./saveParts";
import { child, children, readTree } from "./xmlTree";

/** Keeps a custom XML part, or reads the settings out of the stand-in's own. */
export function takeXmlPart(book: BookModel, xml: string, id: string | null): void {
  if (!xml.includes(`"${SETTINGS_NAMESPACE}"`)) {
    book.xmlParts.push({ id: id === null ? book.newGuid() : book.reserve(id), xml });
    return;
  }
  for (const setting of children(readTree(xml, "settings"), "setting")) {
    const key = setting.attributes.get("key") ?? "";
    book.settings.set(key, { key, value: JSON.parse(setting.text) as unknown });
  }
}

/** Replaces the notes that stand for threads by the threads themselves. */
export function readThreads(sheet: SheetModel, xml: string): void {
  const threads = children(readTree(xml, "threadedComment"), "threadedComment").map((element) => ({
    id: sheet.book.reserve(element.attributes.get("id") ?? sheet.book.newGuid()),
    parent: element.attributes.get("parentId"),
    at: parseCell(element.attributes.get("ref") ?? ""),
    done: element.attributes.flag("done"),
    created: created(element.attributes.get("dT")),
    text: child(element, "text")?.text ?? "",
  }));
  const plain = { contentType: "Plain", mentions: [] as unknown[] };
  sheet.comments = threads.flatMap(({ id, parent, at, done, created: time, text }) =>
    parent || !at
      ? []
      : [
          {
            ...plain,
            id,
            area: new Area(sheet, at.row, at.col, at.row, at.col),
            content: text,
            created: time,
            resolved: done,
            replies: threads
              .filter((reply) => reply.parent === id)
              .map((reply) => ({
                ...plain,
                id: reply.id,
                content: reply.text,
                created: reply.created,
              })),
          },
        ]
  );
}

const created = (time: string | null) => {
  const at = Date.parse(`${time ?? ""}Z`);
  return Number.isNaN(at) ? "" : new Date(at).toISOString();
};

const CORE: Readonly<Record<string, string>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  category: "category",
  Manager: "manager",
  Company: "company",
};

/** Reads the document properties of one part, core or extended. */
export function readProperties(book: BookModel, xml: string): void {
  for (const { name, text } of readTree(xml, "docProps")?.children ?? []) {
    const key = CORE[name];
    if (key && text) book.properties[key] = text;
    if (name === "created" && !Number.isNaN(Date.parse(text))) book.created = Date.parse(text);
  }
}

export function readCustomProperties(book: BookModel, xml: string): void {
  for (const property of children(readTree(xml, "custom"), "property")) {
    const [value] = property.children;
    const key = property.attributes.get("name");
    if (!value || !key) continue;
    book.customProperties.push({ key, value: valueOf(value.name, value.text) });
  }
}

function valueOf(type: string, text: string): unknown {
  if (/^(i[1248]|int|u?i4|r[48]|decimal)$/.test(type)) return Number(text);
  if (type === "bool") return text === "true" || text === "1";
  return text;
}
