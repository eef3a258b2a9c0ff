import path from "node:path";
import { csvParts } from "../../data/csv";
import { parquetParts } from "../../data/parquet";
import { portfolioTables } from "../../data/portfolioTables";
import { DATA_SCHEMA_FILE, schemaJson } from "../../data/schema";
import type { Portfolio } from "../../portfolio/portfolio";
import { describeReason } from "../words";
import type { WholeFile } from "./writeWhole";

/** The files of `--data`: each table as Parquet and as CSV, made part by part while written, and their schema. */
export function dataFiles(folder: string, portfolio: Portfolio): WholeFile[] {
  const { settings } = portfolio;
  const tables = portfolioTables(portfolio, (reason) => describeReason(reason, settings.language));
  return [
    ...tables.flatMap((table): WholeFile[] => [
      { path: path.join(folder, `${table.name}.parquet`), content: parquetParts(table) },
      { path: path.join(folder, `${table.name}.csv`), content: csvParts(table) },
    ]),
    { path: path.join(folder, DATA_SCHEMA_FILE), content: schemaJson(tables, settings) },
  ];
}
