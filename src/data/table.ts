import type { Text } from "../language/language";

/** What a column holds. date: ISO text here, a true date in Parquet; number: a double. */
export type DataType = "text" | "number" | "integer" | "date" | "boolean";

export type DataScalar = string | number | boolean | null;

/** One column of a table, with how each row fills it; null wherever there is no value. */
export interface DataColumn<Row> {
  /** Stable English word in lowerCamelCase; the id of the field where there is one. */
  readonly name: string;
  readonly type: DataType;
  /** "EUR", "fraction", "days" …; null for text and the like. */
  readonly unit: string | null;
  readonly meaning: Text;
  readonly value: (row: Row) => DataScalar;
}

/** A relational table: typed columns, a key, references to other tables; rows made as they are asked for. */
export interface DataTable<Row = never> {
  /** Its file's name, without extension. */
  readonly name: string;
  readonly meaning: Text;
  /** Columns that together tell its rows apart. */
  readonly key: readonly string[];
  readonly references: readonly DataReference[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: () => Iterable<Row>;
}

/** Columns whose values are those of the key of another table. */
export interface DataReference {
  readonly columns: readonly string[];
  readonly table: string;
}

/** The rows of a table in batches, each column by column: memory does not grow with the table. */
export function* batches<Row>(
  { columns, rows }: DataTable<Row>,
  size: number
): Generator<DataScalar[][]> {
  let batch: DataScalar[][] = columns.map(() => []);
  let count = 0;
  for (const row of rows()) {
    for (let i = 0; i < columns.length; i++) batch[i]!.push(columns[i]!.value(row));
    if (++count < size) continue;
    yield batch;
    batch = columns.map(() => []);
    count = 0;
  }
  if (count > 0) yield batch;
}
