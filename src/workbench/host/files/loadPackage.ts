import { parseRange } from "../../../book/address";
import { unzipSync } from "fflate";
import { decodeXml } from "../../../xlsx/read/xmlText";
import { Area } from "../model/area";
import type { BookModel } from "../model/book";
import type { SheetModel } from "../model/sheet";
import { readCustomProperties, readProperties, readThreads, takeXmlPart } from "./loadParts";
import { criteriaOf, readSheetPart } from "./loadSheet";
import { readStyles, type FileStyles } from "./loadStyles";
import { lost } from "./notKept";
import { child, children, readTree } from "./xmlTree";

/** A relationship of a part: the last word of its type, and the part or address it leads to. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * Adds to a workbook filled by our reader what the reader does not keep: looks, widths, panes,
 * conditional formats, links, pages, threads, custom XML, settings, properties. What stays behind is
 * listed in `notKept`.
 */
export function loadPackage(book: BookModel, bytes: Uint8Array): void {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  const names = Object.keys(unzipNames(bytes));
  const parts = new Parts(files);
  const main = [...parts.relations("").values()].find(({ type }) => type === "officeDocument");
  const root = main ? parts.tree(main.target) : null;
  if (!main || !root) return;
  const relations = parts.relations(main.target);
  const of = (type: string) => [...relations.values()].filter((one) => one.type === type);
  const first = (type: string) => parts.text(of(type)[0]?.target ?? "");
  const styles = readStyles(first("styles") ?? "<styleSheet/>", first("theme"));
  book.defaultFont = styles.font;
  for (const element of children(child(root, "sheets"), "sheet")) {
    const sheet = book.sheetNamed(element.attributes.get("name") ?? "");
    const path = relations.get(element.attributes.get("id") ?? "")?.target;
    if (sheet && path) loadSheet(sheet, path, parts, styles);
  }
  readNames(book);
  for (const { attributes } of children(child(root, "definedNames"), "definedName")) {
    const scope = attributes.get("localSheetId");
    const names = scope === null ? book.names : (book.sheets[Number(scope)]?.names ?? []);
    const name = names.find((one) => one.name === attributes.get("name"));
    if (name) name.comment = attributes.get("comment") ?? "";
  }
  if (child(root, "workbookProtection")?.attributes.flag("lockStructure"))
    book.protection ??= { password: null, options: {} };
  const active = Number(
    child(child(root, "bookViews"), "workbookView")?.attributes.get("activeTab") ?? 0
  );
  const sheet = book.sheets[active];
  if (sheet?.visibility === "Visible") book.activate(sheet, false);
  for (const { target } of of("customXml")) {
    const xml = parts.text(target);
    const props = [...parts.relations(target).values()].find(
      ({ type }) => type === "customXmlProps"
    );
    const id = props ? (parts.tree(props.target)?.attributes.get("itemID") ?? null) : null;
    if (xml !== null) takeXmlPart(book, xml, id);
  }
  for (const { type, target } of parts.relations("").values()) {
    const xml = parts.text(target);
    if (xml === null) continue;
    if (type === "core-properties" || type === "extended-properties") readProperties(book, xml);
    if (type === "custom-properties") readCustomProperties(book, xml);
  }
  book.notKept = lost(names);
}

/** Names of all entries, without inflating them. */
function unzipNames(bytes: Uint8Array): Record<string, true> {
  const names: Record<string, true> = {};
  unzipSync(bytes, {
    filter: ({ name }) => {
      names[name] = true;
      return false;
    },
  });
  return names;
}

function loadSheet(sheet: SheetModel, path: string, parts: Parts, styles: FileStyles): void {
  const xml = parts.text(path);
  if (xml === null) return;
  const relations = parts.relations(path);
  readSheetPart(sheet, xml, path, styles, relations);
  for (const { type, target } of relations.values()) {
    const text = parts.text(target);
    if (text === null) continue;
    if (type === "threadedComment") readThreads(sheet, text);
    if (type === "table") readTable(sheet, text);
  }
}

/** Style and filter of a table. */
function readTable(sheet: SheetModel, xml: string): void {
  const root = readTree(xml, "table");
  const name = (root?.attributes.get("displayName") ?? "").toLowerCase();
  const table = sheet.tables.find((one) => one.name.toLowerCase() === name);
  if (!root || !table) return;
  const filter = child(root, "autoFilter");
  table.showFilterButton = filter !== undefined;
  if (filter) criteriaOf(filter).forEach((one, index) => table.criteria.set(index, one));
  const info = child(root, "tableStyleInfo");
  table.style = info?.attributes.get("name") ?? "";
  if (!info) return;
  table.showBandedRows = info.attributes.flag("showRowStripes");
  table.showBandedColumns = info.attributes.flag("showColumnStripes");
  table.highlightFirstColumn = info.attributes.flag("showFirstColumn");
  table.highlightLastColumn = info.attributes.flag("showLastColumn");
}

/** Print areas and titles are names in files, and page layout in the API. */
function readNames(book: BookModel): void {
  for (const sheet of book.sheets) {
    const kept = sheet.names.filter((name) => !/^_xlnm\./i.test(name.name));
    for (const { name, formula } of sheet.names) {
      const areas = formula
        .replace(/^=/, "")
        .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
        .flatMap((part) => {
          const range = parseRange(part.slice(part.lastIndexOf("!") + 1).replaceAll("$", ""));
          return range ? [Area.of(sheet, range)] : [];
        });
      if (/^_xlnm\.Print_Area$/i.test(name)) sheet.pageLayout.printArea = areas;
      if (/^_xlnm\.Print_Titles$/i.test(name)) {
        sheet.pageLayout.printTitleRows = areas.find((area) => area.columns > 16_000) ?? null;
        sheet.pageLayout.printTitleColumns = areas.find((area) => area.rows > 1_000_000) ?? null;
      }
    }
    sheet.names = kept;
  }
  book.names = book.names.filter(({ name }) => !/^_xlnm\./i.test(name));
}

class Parts {
  private readonly byName = new Map<string, Uint8Array>();

  constructor(files: Record<string, Uint8Array>) {
    for (const [name, content] of Object.entries(files)) this.byName.set(key(name), content);
  }

  text(path: string): string | null {
    const bytes = this.byName.get(key(path));
    return bytes ? decodeXml(bytes) : null;
  }

  tree(path: string) {
    const text = this.text(path);
    return text === null ? null : readTree(text, path);
  }

  relations(path: string): Map<string, Relation> {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash + 1);
    const root = this.tree(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    return new Map(
      children(root, "Relationship").map(({ attributes }) => {
        const target = attributes.get("Target") ?? "";
        const external = attributes.get("TargetMode") === "External";
        return [
          attributes.get("Id") ?? "",
          {
            type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
            target: external ? target : resolved(folder, target),
          },
        ];
      })
    );
  }
}

const key = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
