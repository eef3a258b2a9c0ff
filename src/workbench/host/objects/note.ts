import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import { defineObject, type Property, type ObjectType } from "../protocol/objectType";
import type { BookModel } from "../model/book";
import type { NoteModel } from "../model/parts";
import { requireAllowed } from "../model/protection";
import type { SheetModel } from "../model/sheet";
import { areaArgument } from "./areaArgument";
import { range } from "./range";

interface Notes {
  readonly book: BookModel;
  readonly sheet: SheetModel | null;
}

const kept = (key: "content" | "visible" | "width" | "height"): Property<NoteModel> => ({
  get: (self) => self[key],
  set: (self, value: never) => {
    requireAllowed(self.area.sheet, "allowEditObjects");
    self[key] = value;
  },
});

const idOf = (note: NoteModel) => note.area.address;

/** Notes (ExcelApi 1.18): the yellow ones, older than comments. */
export const note: ObjectType<NoteModel> = defineObject<NoteModel>("Note", {
  identity: (self) => ({ Id: idOf(self) }),
  properties: {
    AuthorName: { get: (self) => self.author },
    Content: kept("content"),
    Visible: kept("visible"),
    Width: kept("width"),
    Height: kept("height"),
  },
  methods: {
    Delete: (self) => {
      const { sheet } = self.area;
      requireAllowed(sheet, "allowEditObjects");
      sheet.notes = sheet.notes.filter((other) => other !== self);
    },
    GetLocation: (self) => range.of(self.area.copy()),
  },
});

const listOf = ({ book, sheet }: Notes) => sheet?.notes ?? book.sheets.flatMap((one) => one.notes);
const find = (self: Notes, cell: unknown) => {
  const area = areaArgument(cell, self.sheet ?? self.book.active);
  const found = area.sheet.notes.find(
    (one) => one.area.top === area.top && one.area.left === area.left
  );
  return found ? note.of(found) : null;
};

export const noteCollection: ObjectType<Notes> = defineObject<Notes>("NoteCollection", {
  items: (self) => listOf(self).map((one) => note.of(one)),
  item: find,
  methods: {
    Add: (self, cell: unknown, content: string) => {
      const area = areaArgument(cell, self.sheet ?? self.book.active);
      if (area.cells !== 1 || typeof content !== "string") throw invalidArgument();
      requireAllowed(area.sheet, "allowEditObjects");
      if (find(self, area.address)) throw invalidOperation("There is a note on this cell already.");
      const made: NoteModel = {
        area: area.copy(),
        content,
        author: self.book.userName,
        visible: false,
        width: 108,
        height: 59.25,
      };
      area.sheet.notes.push(made);
      return note.of(made);
    },
    GetCount: (self) => listOf(self).length,
    GetItem: (self, cell: unknown) => {
      const found = find(self, cell);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemAt: (self, index: number) => {
      const found = listOf(self)[index];
      if (!found) throw invalidArgument();
      return note.of(found);
    },
    GetItemOrNullObject: find,
  },
});
