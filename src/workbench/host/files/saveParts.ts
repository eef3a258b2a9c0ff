import type { BookModel } from "../model/book";
import type { CommentModel } from "../model/parts";
import type { FileParts } from "./fileParts";
import { escapeXml } from "./xmlTree";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const PERSON = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const THREAD = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const AUTHOR = "{00000000-0002-0000-0000-000000000001}";

/** The namespace of the part in which the stand-in keeps `workbook.settings`. */
export const SETTINGS_NAMESPACE = "urn:vigie:stand-in:settings:1";

/** Writes custom XML parts, and the settings as one more of them. */
export function saveXmlParts(parts: FileParts, book: BookModel): void {
  const all = book.xmlParts.map(({ id, xml }) => ({ id, xml }));
  if (book.settings.size > 0)
    all.push({ id: "{00000000-0003-0000-0000-000000000001}", xml: settingsXml(book) });
  all.forEach(({ id, xml }, i) => {
    const item = `customXml/item${i + 1}.xml`;
    parts.set(item, xml);
    parts.add(
      `customXml/itemProps${i + 1}.xml`,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      `${XML}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`
    );
    parts.relate(item, `${OFFICE}/customXmlProps`, `itemProps${i + 1}.xml`);
    parts.relate("xl/workbook.xml", `${OFFICE}/customXml`, `../${item}`);
  });
}

function settingsXml(book: BookModel): string {
  const settings = [...book.settings.values()].map(
    ({ key, value }) =>
      `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value ?? null))}</setting>`
  );
  return `${XML}<settings xmlns="${SETTINGS_NAMESPACE}">${settings.join("")}</settings>`;
}

/** What older versions of Excel show in place of a thread, as the note under it. */
export function noteOfThread(comment: CommentModel): { author: string; text: string } {
  const lines = [
    "[Threaded comment]",
    "",
    "Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924",
    "",
    "Comment:",
    `    ${comment.content}`,
    ...comment.replies.flatMap(({ content }) => ["Reply:", `    ${content}`]),
  ];
  return { author: `tc=${comment.id}`, text: lines.join("\n") };
}

/** Writes comment threads beside the notes that stand for them. */
export function saveThreads(parts: FileParts, book: BookModel): void {
  if (!book.sheets.some((sheet) => sheet.comments.length > 0)) return;
  book.sheets.forEach((sheet, i) => {
    if (sheet.comments.length === 0) return;
    const path = `xl/threadedComments/threadedComment${i + 1}.xml`;
    const line = (cell: string, of: { id: string; content: string; created: string }, more = "") =>
      `<threadedComment ref="${cell}" dT="${stamp(of.created)}" personId="${AUTHOR}" id="${of.id}"${more}><text>${escapeXml(of.content)}</text></threadedComment>`;
    const threads = sheet.comments.flatMap((comment) => [
      line(comment.area.local, comment, comment.resolved ? ' done="1"' : ""),
      ...comment.replies.map((reply) =>
        line(comment.area.local, reply, ` parentId="${comment.id}"`)
      ),
    ]);
    parts.add(
      path,
      "application/vnd.ms-excel.threadedcomments+xml",
      `${XML}<ThreadedComments xmlns="${THREADED}">${threads.join("")}</ThreadedComments>`
    );
    parts.relate(
      `xl/worksheets/sheet${i + 1}.xml`,
      THREAD,
      `../threadedComments/threadedComment${i + 1}.xml`
    );
  });
  parts.add(
    "xl/persons/person.xml",
    "application/vnd.ms-excel.person+xml",
    `${XML}<personList xmlns="${THREADED}"><person displayName="${escapeXml(book.userName)}" id="${AUTHOR}" userId="${escapeXml(book.userName)}" providerId="None"/></personList>`
  );
  parts.relate("xl/workbook.xml", PERSON, "persons/person.xml");
}

/** Files write the time of a comment in hundredths of a second, without a zone. */
function stamp(created: string): string {
  const at = Date.parse(created);
  return new Date(Number.isNaN(at) ? 0 : at).toISOString().slice(0, 22);
}
