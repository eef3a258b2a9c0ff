import type { PortfolioSettings } from "../../portfolio/portfolio";
import { column } from "../columns";
import type { DataColumn, DataReference } from "../table";

/** The first column of every table: those of several months can be stacked. */
export function periodColumn<Row>({ period }: PortfolioSettings): DataColumn<Row> {
  return column("portfolioPeriod", "text", () => period);
}

/** To the project of a row. */
export const TO_PROJECT: DataReference = {
  columns: ["portfolioPeriod", "projectKey"],
  table: "projects",
};

/** To the budget line of a row. */
export const TO_LINE: DataReference = {
  columns: ["portfolioPeriod", "projectKey", "lineKey"],
  table: "lines",
};
