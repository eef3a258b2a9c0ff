import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import { batches } from "./table";
import type { DataScalar, DataTable, DataType } from "./table";

/** Rows of a row group: large enough for dictionaries to pay, small enough to hold in memory. */
const GROUP = 100_000;
const DAY = 86_400_000;

/** Parquet's own types: UTF-8 strings, doubles, 64-bit integers, days since 1970, booleans. */
const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  date: { type: "INT32", converted_type: "DATE" },
  boolean: { type: "BOOLEAN" },
} as const satisfies Record<DataType, object>;

/** A table as the bytes of a Parquet file, in parts: one row group after the other, every column optional. */
export function* parquetParts<Row>(table: DataTable<Row>): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const { columns } = table;
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        ...TYPES[type],
        repetition_type: "OPTIONAL" as const,
      })),
    ],
    createdBy: "Vigie",
  });
  for (const batch of batches(table, GROUP)) {
    const columnData: ColumnSource[] = columns.map(({ name, type }, i) => ({
      name,
      data: type === "date" ? batch[i]!.map(daysOf) : batch[i]!,
    }));
    void file.write({ columnData, rowGroupSize: GROUP });
    yield taken(writer);
  }
  void file.finish();
  yield taken(writer);
}

/** The bytes written since the last time; the writer goes on counting where it is in the file. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/** Days since 1970-01-01; null for what is no date. */
function daysOf(iso: DataScalar): number | null {
  if (typeof iso !== "string") return null;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(time) ? Math.floor(time / DAY) : null;
}
