/** What a file may cost before it is refused. Sizes are in bytes. */
export interface ReadLimits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Parts in the package. */
  readonly entries: number;
  /** Inflated size of one part. */
  readonly partBytes: number;
  /** Size of XML that is walked as a whole: styles, notes, what surrounds the cells of a sheet. */
  readonly xmlBytes: number;
  /** Size of one cell or tag. */
  readonly elementBytes: number;
  /** Inflated size of all parts that are read. */
  readonly totalBytes: number;
  /** Inflated over compressed size of one part, once the part is larger than `ratioFloor`. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Cells of the whole book. */
  readonly cells: number;
  readonly sheets: number;
  /** Nesting of XML elements. */
  readonly depth: number;
  /** Shared strings of the book. */
  readonly sharedStrings: number;
  /** Characters of shared formulas written out for their cells, plus cells visited for array formulas. */
  readonly expansion: number;
  /** Size of a file in another format, read by a library that bounds nothing itself. */
  readonly legacyBytes: number;
}

/**
 * Generous to real files: 10 M cells, 2 GB of XML. A real sheet deflates 5 to 30 times, a bomb up to
 * 1,000 times; the ratio is the one that Apache POI has refused at for years.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  entries: 10_000,
  partBytes: 1024 * 1024 * 1024,
  xmlBytes: 64 * 1024 * 1024,
  elementBytes: 16 * 1024 * 1024,
  totalBytes: 2048 * 1024 * 1024,
  ratio: 100,
  ratioFloor: 16 * 1024 * 1024,
  cells: 10_000_000,
  sheets: 2_000,
  depth: 256,
  sharedStrings: 5_000_000,
  expansion: 256_000_000,
  legacyBytes: 64 * 1024 * 1024,
};
