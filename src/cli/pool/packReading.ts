import type { FieldId } from "../../fields/catalogue";
import type { FieldValues, ReportedValue, Unit } from "../../fields/values";
import type { OfferedFile } from "../../portfolio/portfolio";
import type { BookReading, Line, PhasedValue, ProjectReport, Snapshot } from "../../reading/report";

/** A file offered, as it crosses from a thread. */
export type PackedFile =
  | (Omit<Extract<OfferedFile, { reading: BookReading }>, "reading"> & {
      readonly packed: PackedReading;
    })
  | Extract<OfferedFile, { rejected: unknown }>;

/** Packs a file that was read; one that was rejected is light as it is. */
export function packOffered(offered: OfferedFile): PackedFile {
  if ("rejected" in offered) return offered;
  const { reading, ...rest } = offered;
  return { ...rest, packed: packReading(reading) };
}

/** The file as it was before it was packed. */
export function unpackOffered(offered: PackedFile): OfferedFile {
  if ("rejected" in offered) return offered;
  const { packed, ...rest } = offered;
  return { ...rest, reading: unpackReading(packed) };
}

/** A value's place in the columns of the pack it came in. */
type Place = number;

/**
 * A reading as it crosses from a thread: its values as columns of numbers and a list of texts, each once.
 * A clone of the objects themselves would copy every text of every value ("Budget", "€", the file's name),
 * and cost several times the memory and the time.
 */
export interface PackedReading {
  readonly rest: Omit<BookReading, "reports">;
  readonly reports: readonly PackedReport[];
  readonly texts: readonly string[];
  /** Seven numbers a value: field, unit, currency, file, sheet, cell, typed text, as places in `texts`. */
  readonly words: Uint32Array;
  /** Number of a value; that of a text is its place in `texts`. */
  readonly numbers: Float64Array;
  /** One of {@link Kind} for each value. */
  readonly kinds: Uint8Array;
}

type Packed<Record> = {
  readonly [Key in keyof Record]: Record[Key] extends FieldValues
    ? readonly Place[]
    : Record[Key] extends readonly Line[]
      ? readonly PackedLine[]
      : Record[Key];
};

type PackedLine = Omit<Packed<Line>, "phased"> & {
  /** Place of the period in `texts` and of the value, in turn. */
  readonly phased: Uint32Array;
};
type PackedReport = Omit<Packed<ProjectReport>, "snapshots"> & {
  readonly snapshots: readonly Packed<Snapshot>[];
};

const Kind = { nothing: 0, number: 1, text: 2, false: 3, true: 4 } as const;
const WORDS = 7;

/** Packs a reading for its way out of a thread. */
export function packReading({ reports, ...rest }: BookReading): PackedReading {
  const texts = new Map<string, number>();
  const words: number[] = [];
  const numbers: number[] = [];
  const kinds: number[] = [];
  const text = (word: string): number => {
    const place = texts.get(word) ?? texts.size;
    texts.set(word, place);
    return place;
  };
  const value = ({ field, unit, currency, source, value: held }: ReportedValue): Place => {
    const { file, sheet, cell, text: typed } = source;
    for (const word of [field, unit, currency ?? "", file, sheet, cell, typed]) {
      words.push(text(word));
    }
    kinds.push(kindOf(held));
    numbers.push(typeof held === "string" ? text(held) : typeof held === "number" ? held : 0);
    return kinds.length - 1;
  };
  const fields = (values: FieldValues): Place[] => Object.values(values).map(value);
  const line = (one: Line): PackedLine => ({
    ...one,
    fields: fields(one.fields),
    phased: Uint32Array.from(
      one.phased.flatMap(({ period, value: amount }) => [text(period), value(amount)])
    ),
  });
  const packed = reports.map((report): PackedReport => ({
    ...report,
    fields: fields(report.fields),
    lines: report.lines.map(line),
    milestones: report.milestones.map(line),
    risks: report.risks.map(line),
    tasks: report.tasks.map(line),
    snapshots: report.snapshots.map((snapshot) => ({
      ...snapshot,
      fields: fields(snapshot.fields),
      tasks: snapshot.tasks.map(line),
    })),
  }));
  return {
    rest,
    reports: packed,
    texts: [...texts.keys()],
    words: Uint32Array.from(words),
    numbers: Float64Array.from(numbers),
    kinds: Uint8Array.from(kinds),
  };
}

/** The reading that was packed, equal in every part; its texts stand in memory once. */
export function unpackReading(pack: PackedReading): BookReading {
  const { texts, words, numbers, kinds } = pack;
  const value = (place: Place): ReportedValue => {
    const at = place * WORDS;
    const word = (i: number): string => texts[words[at + i]!]!;
    return {
      field: word(0) as FieldId,
      value: heldBy(kinds[place]!, numbers[place]!, texts),
      unit: word(1) as Unit,
      currency: word(2) || null,
      source: { file: word(3), sheet: word(4), cell: word(5), text: word(6) },
    };
  };
  const fields = (places: readonly Place[]): FieldValues => {
    const values: Partial<Record<FieldId, ReportedValue>> = {};
    for (const place of places) {
      const one = value(place);
      values[one.field] = one;
    }
    return values;
  };
  const line = (one: PackedLine): Line => {
    const phased: PhasedValue[] = [];
    for (let i = 0; i < one.phased.length; i += 2) {
      phased.push({ period: texts[one.phased[i]!]!, value: value(one.phased[i + 1]!) });
    }
    return { ...one, fields: fields(one.fields), phased };
  };
  const reports = pack.reports.map((report): ProjectReport => ({
    ...report,
    fields: fields(report.fields),
    lines: report.lines.map(line),
    milestones: report.milestones.map(line),
    risks: report.risks.map(line),
    tasks: report.tasks.map(line),
    snapshots: report.snapshots.map((snapshot) => ({
      ...snapshot,
      fields: fields(snapshot.fields),
      tasks: snapshot.tasks.map(line),
    })),
  }));
  return { ...pack.rest, reports };
}

function kindOf(value: ReportedValue["value"]): number {
  if (value === null) return Kind.nothing;
  if (typeof value === "number") return Kind.number;
  if (typeof value === "string") return Kind.text;
  return value ? Kind.true : Kind.false;
}

function heldBy(kind: number, number: number, texts: readonly string[]): ReportedValue["value"] {
  switch (kind) {
    case Kind.number:
      return number;
    case Kind.text:
      return texts[number]!;
    case Kind.true:
    case Kind.false:
      return kind === Kind.true;
    default:
      return null;
  }
}
