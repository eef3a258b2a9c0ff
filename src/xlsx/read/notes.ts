import { parseCell } from "../../book/address";
import type { Note } from "../../book/book";
import type { BookContext } from "./bookContext";
import { readOptionalPart } from "./optionalPart";
import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { walkXml } from "./xml";
import { unescapeSpreadsheet } from "./xmlText";

/**
 * Notes and threaded comments of a sheet. Excel repeats a thread as a note for older versions ("[Threaded
 * comment] …"); that copy is left out.
 */
export async function readNotes(
  pack: Package,
  relationships: readonly Relationship[],
  sheet: string,
  context: BookContext
): Promise<Note[]> {
  const depth = context.limits.depth;
  const threaded: Note[] = [];
  const plain: Note[] = [];
  const threads = relationships.filter(({ type }) => type === "threadedComment");
  const people = threads.length > 0 ? await readPeople(pack, context) : new Map<string, string>();
  for (const { target } of threads) {
    const notes = await readOptionalPart(pack, target, sheet, context, (xml) =>
      readThreads(xml, target, depth, people)
    );
    threaded.push(...(notes ?? []));
  }
  for (const { type, target } of relationships) {
    if (type !== "comments") continue;
    const notes = await readOptionalPart(pack, target, sheet, context, (xml) =>
      readComments(xml, target, depth)
    );
    plain.push(...(notes ?? []));
  }
  const places = new Set(threaded.map(({ row, col }) => `${row},${col}`));
  return [...plain.filter(({ row, col }) => !places.has(`${row},${col}`)), ...threaded];
}

function readComments(xml: string, part: string, depthLimit: number): Note[] {
  const authors: string[] = [];
  const notes: Note[] = [];
  let inAuthor = false;
  let textDepth = 0;
  let draft: { ref: string; author: number; text: string } | null = null;
  walkXml(xml, part, depthLimit, {
    open(element, attributes) {
      if (element === "author") {
        inAuthor = true;
        authors.push("");
      } else if (element === "comment") {
        draft = {
          ref: attributes.get("ref") ?? "",
          author: Number(attributes.get("authorId") ?? 0),
          text: "",
        };
      } else if (element === "t") textDepth++;
    },
    text(text) {
      if (inAuthor) authors[authors.length - 1] += text;
      else if (draft && textDepth > 0) draft.text += text;
    },
    close(element) {
      if (element === "author") inAuthor = false;
      else if (element === "t") textDepth--;
      else if (element === "comment" && draft) {
        const cell = parseCell(draft.ref);
        const author = authors[draft.author] ?? "";
        const text = unescapeSpreadsheet(draft.text);
        if (cell) notes.push({ ...cell, author, text, threaded: false });
        draft = null;
      }
    },
  });
  return notes;
}

function readThreads(
  xml: string,
  part: string,
  depthLimit: number,
  people: ReadonlyMap<string, string>
): Note[] {
  const notes: Note[] = [];
  let draft: { ref: string; author: string; text: string } | null = null;
  let inText = false;
  walkXml(xml, part, depthLimit, {
    open(element, attributes) {
      if (element === "threadedComment") {
        const person = attributes.get("personId") ?? "";
        const author = people.get(person) ?? "";
        draft = { ref: attributes.get("ref") ?? "", author, text: "" };
      } else if (element === "text") inText = true;
    },
    text(text) {
      if (draft && inText) draft.text += text;
    },
    close(element) {
      if (element === "text") inText = false;
      else if (element === "threadedComment" && draft) {
        const cell = parseCell(draft.ref);
        if (cell) notes.push({ ...cell, author: draft.author, text: draft.text, threaded: true });
        draft = null;
      }
    },
  });
  return notes;
}

/** Display names by person id, from the persons parts of the package. */
async function readPeople(pack: Package, context: BookContext): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (const part of pack.names().filter((name) => /(^|\/)persons\/[^/]+\.xml$/.test(name))) {
    await readOptionalPart(pack, part, null, context, (xml) =>
      walkXml(xml, part, context.limits.depth, {
        open(element, attributes) {
          if (element !== "person") return;
          people.set(attributes.get("id") ?? "", attributes.get("displayName") ?? "");
        },
      })
    );
  }
  return people;
}
