import type { PortfolioSettings } from "../portfolio/portfolio";
import type { DataTable } from "./table";

/** Version of the tables: a column or table that goes or changes its meaning is a new one. */
export const DATA_SCHEMA = "vigie-data/1";

/** The file that describes the tables, beside them. */
export const DATA_SCHEMA_FILE = "schema.json";

/** What `schema.json` says of the tables beside it: files, keys, references, columns with type and unit. */
export function schemaJson(
  tables: readonly DataTable[],
  { period, statusDate, currency, rates, language }: PortfolioSettings
): string {
  const described = {
    schema: DATA_SCHEMA,
    period,
    statusDate,
    currency,
    rates,
    language,
    encoding: "utf-8",
    tables: tables.map(({ name, meaning, key, references, columns }) => ({
      name,
      files: { parquet: `${name}.parquet`, csv: `${name}.csv` },
      meaning: meaning[language],
      key,
      references,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        unit: column.unit,
        meaning: column.meaning[language],
      })),
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
