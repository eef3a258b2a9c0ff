import type { Book, Sheet } from "../book/book";
import type { Entity } from "../fields/field";
import { isCellMap } from "./cellMap";
import { readForms, type FormReading } from "./form";
import { unitNote, type SheetContext } from "./linesContext";
import { readTable, type TableReading } from "./linesTable";
import { readProjectList, type ListReading } from "./list/projectList";
import { decideLocale } from "./locale";
import { findRegions, type Region } from "./regions";
import type { LayoutKind } from "./report";
import { readSeries, type SeriesReading } from "./series";

/** All that was understood of one sheet, before it is said whose it is. */
export interface SheetReading {
  readonly context: SheetContext;
  readonly regions: readonly Region[];
  readonly lists: readonly RegionList[];
  readonly tables: readonly TableReading[];
  readonly series: readonly SeriesReading[];
  readonly forms: readonly FormReading[];
}

/** A list of projects with the region that it was read from. */
export interface RegionList extends ListReading {
  readonly of: Region;
}

const ENTITY_OF: Partial<Record<LayoutKind, Entity>> = {
  budgetLines: "line",
  milestones: "milestone",
  risks: "risk",
  tasks: "task",
};

/** Reads every table and form of a sheet. */
export function readSheet(book: Book, sheet: Sheet): SheetReading {
  const { grid, memory, regions: found } = findRegions(book, sheet);
  const context: SheetContext = {
    book,
    sheet,
    grid,
    memory,
    locale: decideLocale(sheet),
    unit: unitNote(grid),
    notices: [],
  };
  const lists: RegionList[] = [];
  const regions: Region[] = [];
  const tables: TableReading[] = [];
  const series: SeriesReading[] = [];
  if (isCellMap(grid)) return { context, regions, lists, tables, series, forms: [] };
  for (const region of found) {
    const entity = ENTITY_OF[region.layout];
    if (region.layout === "projectList" || region.layout === "projectListTransposed") {
      const list = readProjectList(book, sheet, region, context);
      if (!list) {
        regions.push({ ...region, layout: "notProjectData", score: 1 - region.score });
        continue;
      }
      lists.push({ ...list, of: region });
    } else if (region.layout === "earnedValueSeries") series.push(readSeries(context, region));
    else if (entity) tables.push(readTable(context, region, entity));
    regions.push(region);
  }
  // What only looks like a table may be a form; its heading row is none all the same.
  const taken = regions.map((region) =>
    isRead(region) ? region.range : { ...region.range, bottom: region.body.top - 1 }
  );
  return { context, regions, lists, tables, series, forms: readForms(context, taken) };
}

/** True for regions that hold project data; a form may stand in what is none. */
export function isRead(region: Region): boolean {
  return region.layout !== "notProjectData";
}
