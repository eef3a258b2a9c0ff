import type { Area } from "./area";
import type { SheetModel } from "./sheet";

/** A chart part's properties by name; what was never set is answered from the declared default. */
export type Bag = Record<string, unknown>;

export interface SeriesModel {
  readonly chart: ChartModel;
  name: string;
  /** Where the name comes from, when from a cell. */
  nameArea: Area | null;
  values: Area | null;
  categories: Area | null;
  bubbleSizes: Area | null;
  readonly bag: Bag;
  readonly points: Map<number, Bag>;
  readonly trendlines: Bag[];
}

export interface ChartModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  seriesBy: "Rows" | "Columns";
  source: Area | null;
  series: SeriesModel[];
  /** Title, legend, axes, plot area …: each part's properties by its path ("title", "axes.value", …). */
  readonly bag: Bag;
  dataTable: boolean;
}

/** A nested bag, made when first asked for. */
export function part(bag: Bag, key: string): Bag {
  return (bag[key] ??= {}) as Bag;
}
