/* eslint-disable @typescript-eslint/no-explicit-any -- Microsoft's client is untyped JavaScript of which we use a few hooks */

/** The objects that Microsoft's client file defines. */
export interface ClientLibraries {
  readonly Excel: any;
  readonly Office: any;
  readonly OfficeExtension: any;
  /** Where the client looks for `Office`: the page's window, or what stands for it in Node. */
  readonly window: any;
}

/** Puts notes and check boxes (ExcelApi 1.18) beside the client, which knows up to 1.15; done once for a client. */
export function addNewerClasses({ Excel, OfficeExtension }: ClientLibraries): void {
  if (Excel.NoteCollection) return;
  const api = OfficeExtension.BatchApiHelper;
  const { Note, NoteCollection } = noteClasses(Excel, OfficeExtension);
  Excel.Note = Note;
  Excel.NoteCollection = NoteCollection;
  addRangeMembers(Excel, OfficeExtension);
  for (const owner of [Excel.Workbook, Excel.Worksheet]) {
    Object.defineProperty(owner.prototype, "notes", {
      configurable: true,
      get(this: any) {
        this.__notes ??= api.createPropertyObject(NoteCollection, this, "Notes", true, 4);
        return this.__notes;
      },
    });
  }
}

/** Members of ranges that came with ExcelApi 1.18: check boxes in cells. */
function addRangeMembers(Excel: any, { BatchApiHelper: api }: any): void {
  Excel.CellControlType ??= {
    unknown: "Unknown",
    empty: "Empty",
    mixed: "Mixed",
    checkbox: "Checkbox",
  };
  for (const owner of [Excel.Range, Excel.RangeAreas])
    owner.prototype.clearOrResetContents ??= function (this: any) {
      api.invokeMethod(this, "ClearOrResetContents", 0, [], 0, 0);
    };
  if (!("control" in Excel.Range.prototype))
    Object.defineProperty(Excel.Range.prototype, "control", {
      configurable: true,
      set(this: any, value: unknown) {
        api.invokeSetProperty(this, "Control", value, 0);
      },
    });
}

const NOTE_PROPERTIES = ["authorName", "content", "height", "visible", "width"];
const READ_ONLY = new Set(["authorName"]);
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function noteClasses(Excel: any, { BatchApiHelper: api, ClientObject, Utility }: any) {
  class Note extends ClientObject {
    get _className() {
      return "Note";
    }
    get _scalarPropertyNames() {
      return NOTE_PROPERTIES;
    }
    delete() {
      api.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return api.createMethodObject(Excel.Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    load(options: unknown) {
      return Utility.load(this, options);
    }
    _handleResult(value: any) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const name of NOTE_PROPERTIES) {
        const loaded = value[pascal(name)];
        if (loaded !== undefined) (this as any)[`__${name}`] = loaded;
      }
    }
    toJSON() {
      return Object.fromEntries(
        NOTE_PROPERTIES.filter((name) => (this as any)[`__${name}`] !== undefined).map((name) => [
          name,
          (this as any)[`__${name}`],
        ])
      );
    }
  }
  for (const name of NOTE_PROPERTIES) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: any) {
        Utility.throwIfNotLoaded(name, this[`__${name}`], "Note", this._isNull);
        return this[`__${name}`];
      },
      ...(READ_ONLY.has(name)
        ? {}
        : {
            set(this: any, value: unknown) {
              this[`__${name}`] = value;
              api.invokeSetProperty(this, pascal(name), value, 0);
            },
          }),
    });
  }
  class NoteCollection extends ClientObject {
    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    get items() {
      Utility.throwIfNotLoaded("items", this.__items, "NoteCollection", this._isNull);
      return this.__items;
    }
    add(cell: unknown, content: unknown) {
      return api.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    getItem(cell: unknown) {
      return api.createMethodObject(Note, this, "GetItem", 1, [cell], false, false, null, 4);
    }
    getItemAt(index: number) {
      return api.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }
    getItemOrNullObject(cell: unknown) {
      return api.createMethodObject(
        Note,
        this,
        "GetItemOrNullObject",
        1,
        [cell],
        false,
        false,
        null,
        4
      );
    }
    getCount() {
      return api.invokeMethod(this, "GetCount", 1, [], 4, 0);
    }
    load(options: unknown) {
      return Utility.load(this, options);
    }
    _handleResult(value: any) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      if (!Array.isArray(value._Items)) return;
      this.__items = value._Items.map((data: any, index: number) => {
        const item = api.createChildItemObject(Note, true, this, data, index);
        item._handleResult(data);
        return item;
      });
    }
    toJSON() {
      return { items: (this.__items ?? []).map((item: any) => item.toJSON()) };
    }
  }
  return { Note, NoteCollection };
}
