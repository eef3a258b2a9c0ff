import type { Area } from "./area";

export interface FilterCriteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  values?: (string | { date: string; specificity: string })[];
  color?: string;
  dynamicCriteria?: string;
  icon?: unknown;
}

/** A filter over a rectangle: the first row is its heading. Criteria by column, counted from the left. */
export interface AutoFilterModel {
  readonly area: Area;
  readonly criteria: Map<number, FilterCriteria>;
}
