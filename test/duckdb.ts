import { DuckDBInstance } from "@duckdb/node-api";

type Row = Readonly<Record<string, unknown>>;

/** Asks DuckDB, a database that nobody here wrote; integers as numbers, dates as ISO text. */
export async function ask(sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return rows as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const SQL_TYPES: Readonly<Record<string, string>> = {
  text: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  date: "DATE",
  boolean: "BOOLEAN",
};

/** A table expression over a CSV file, with the types that the schema states. */
export function csvTable(
  file: string,
  columns: readonly { readonly name: string; readonly type: string }[]
): string {
  const types = columns.map(({ name, type }) => `'${name}': '${SQL_TYPES[type]}'`).join(", ");
  return `read_csv('${file}', header = true, delim = ',', quote = '"', columns = {${types}})`;
}
