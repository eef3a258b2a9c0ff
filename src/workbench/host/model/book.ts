import type { EngineFactory } from "../engine/engine";
import {
  invalidArgument,
  invalidReference,
  itemAlreadyExists,
  itemNotFound,
} from "../protocol/errors";
import { Area, parseLocal, splitSheet } from "./area";
import { Calculation } from "./calculation";
import { Events, WORKBOOK_TARGET } from "./events";
import type { BindingModel, CustomProperty, NameModel, XmlPart } from "./parts";
import type { ProtectionModel } from "./protection";
import { SheetModel } from "./sheet";
import { Looks } from "./styles";
import { builtInStyles, type StyleModel } from "./namedStyles";
import type { TableModel } from "./table";

export interface BookOptions {
  readonly engine: EngineFactory;
  /** The clock, in milliseconds since 1970: creation dates of comments. */
  readonly now?: () => number;
  readonly userName?: string;
}

/** The workbook behind the stand-in. */
export class BookModel {
  readonly looks = new Looks();
  readonly events = new Events();
  readonly calculation: Calculation;
  name = "Book1.xlsx";
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  settings = new Map<string, { key: string; value: unknown }>();
  xmlParts: XmlPart[] = [];
  bindings: BindingModel[] = [];
  styles: StyleModel[] = builtInStyles();
  properties: Record<string, unknown> = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    lastAuthor: "",
    revisionNumber: 0,
    category: "",
    manager: "",
    company: "",
  };
  customProperties: CustomProperty[] = [];
  protection: ProtectionModel | null = null;
  isDirty = false;
  defaultTableStyle = "TableStyleMedium2";
  iterative = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** Serial 0 is 1904-01-01. */
  date1904 = false;
  chartDataPointTrack = true;
  usePrecisionAsDisplayed = false;
  /** Filled from a file: results that the engine cannot compute are kept as stored. */
  loaded = false;
  active!: SheetModel;
  /** The selection: areas of the active sheet. */
  selection: Area[] = [];
  activeCell!: Area;
  /** The font of cells that name none, in files. */
  defaultFont = { name: "Aptos Narrow", size: 11 };
  /** When the workbook was made, in milliseconds since 1970. */
  created: number;
  /** What a file had that the stand-in does not keep, in words. */
  notKept: string[] = [];
  readonly now: () => number;
  readonly userName: string;
  private guid = 0;
  private tableNumber = 0;
  private chartNumber = 0;

  constructor(options: BookOptions) {
    this.calculation = new Calculation(this, options.engine);
    this.now = options.now ?? Date.now;
    this.created = this.now();
    this.userName = options.userName ?? "Vigie";
  }

  /** A new, unique id in the form that Excel gives sheets and charts. */
  newGuid(): string {
    const n = (++this.guid).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0001-0000-0000-${n}}`;
  }

  /** Notes an id that came with a file, so that no new one equals it. */
  reserve(id: string): string {
    const [, number] = /^\{00000000-0001-0000-0000-([0-9A-F]{12})\}$/i.exec(id) ?? [];
    if (number) this.guid = Math.max(this.guid, parseInt(number, 16));
    return id;
  }

  newTableId(): string {
    return String(++this.tableNumber);
  }

  newChartName(): string {
    return `Chart ${++this.chartNumber}`;
  }

  addSheet(wanted?: string): SheetModel {
    const name = wanted ?? this.freeSheetName();
    this.checkSheetName(name);
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    if (this.sheets.length === 1) this.activate(sheet, false);
    this.calculation.retranslate();
    return sheet;
  }

  activate(sheet: SheetModel, tell = true): void {
    const before = this.active as SheetModel | undefined;
    if (before === sheet) return;
    this.active = sheet;
    this.selection = [new Area(sheet, 0, 0, 0, 0)];
    this.activeCell = this.selection[0]!;
    if (!tell || !before) return;
    this.events.raise("worksheetDeactivated", [before.id, WORKBOOK_TARGET], {
      worksheetId: before.id,
    });
    this.events.raise("worksheetActivated", [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  }

  select(areas: Area[]): void {
    const [first] = areas;
    if (!first) return;
    this.activate(first.sheet);
    this.selection = areas.map((area) => area.copy());
    this.activeCell = new Area(first.sheet, first.top, first.left, first.top, first.left);
    const address = areas.map((area) => area.local).join(",");
    this.events.raise("worksheetSelectionChanged", [first.sheet.id, WORKBOOK_TARGET], {
      worksheetId: first.sheet.id,
      address,
      workbookId: "",
    });
    this.events.raise("documentSelectionChanged", [""], {});
    for (const table of first.sheet.tables) {
      const inside = areas.some((area) => table.area.contains(area));
      this.events.raise("tableSelectionChanged", [table.id], {
        worksheetId: first.sheet.id,
        tableId: table.id,
        address: inside ? address : "",
        isInsideTable: inside,
      });
    }
  }

  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetOf(key: unknown): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetNamed(String(key));
  }

  get tables(): TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  tableNamed(name: string): TableModel | undefined {
    const wanted = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  /** The name that a formula on a sheet sees: the sheet's own before the workbook's. */
  nameFor(text: string, sheet: SheetModel | null): NameModel | undefined {
    const wanted = text.toLowerCase();
    const match = (name: NameModel) => name.name.toLowerCase() === wanted;
    return sheet?.names.find(match) ?? this.names.find(match);
  }

  /** Refuses a sheet name that Excel would not take. */
  checkSheetName(name: unknown): void {
    if (
      typeof name !== "string" ||
      name === "" ||
      name.length > 31 ||
      /[\\/?*[\]:]/.test(name) ||
      /^'|'$/.test(name)
    )
      throw invalidArgument("The argument is invalid or missing or has an incorrect format.");
    if (this.sheetNamed(name)) throw itemAlreadyExists();
  }

  /** Reads an address, a name or a table reference as seen from a sheet. */
  resolve(address: string, home: SheetModel | null): Area[] {
    const parts = splitAreas(address);
    return parts.map((part) => this.resolveOne(part, home));
  }

  private resolveOne(address: string, home: SheetModel | null): Area {
    const { sheet: sheetName, rest } = splitSheet(address.replace(/^=/, ""));
    const sheet = sheetName === null ? home : (this.sheetNamed(sheetName) ?? null);
    if (sheetName !== null && !sheet) throw itemNotFound();
    const range = parseLocal(rest);
    if (range) {
      const on = sheet ?? this.active;
      return Area.of(on, range);
    }
    const area = this.namedArea(rest, sheet);
    if (!area) throw invalidArgument();
    if (home && sheetName === null && area.sheet !== home) throw invalidReference();
    return area;
  }

  /** The cells that a defined name, a table name or a table reference means. */
  namedArea(text: string, home: SheetModel | null): Area | null {
    const name = this.nameFor(text, home);
    if (name) {
      const { sheet, rest } = splitSheet(name.formula.replace(/^=/, ""));
      const range = parseLocal(rest);
      const on = sheet === null ? (name.sheet ?? this.active) : this.sheetNamed(sheet);
      return range && on ? Area.of(on, range) : null;
    }
    return this.tableArea(text, home);
  }

  /** Set by `objects/` to avoid a circle of modules: reads "T[Qty]" and "T". */
  tableArea: (text: string, home: SheetModel | null) => Area | null = () => null;

  /** Areas that the client holds: they move with the cells. Set by the host. */
  liveAreas: () => Area[] = () => [];

  private freeSheetName(): string {
    for (let n = this.sheets.length + 1; ; n++)
      if (!this.sheetNamed(`Sheet${n}`)) return `Sheet${n}`;
  }
}

/** Splits "A1:B2,'a,b'!C3" at the commas that part areas. */
export function splitAreas(address: string): string[] {
  return (
    address
      .match(/(?:'(?:[^']|'')*'|\[[^\]]*(?:\][^\]]*)?\]|[^,'[])+/g)
      ?.map((part) => part.trim()) ?? [address]
  );
}
