/** How the names of conditional formats in the API and in files correspond. */

export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const TEXT_RULES: Readonly<
  Record<
    string,
    { type: string; operator: string; formula: (text: string, cell: string) => string }
  >
> = {
  Contains: {
    type: "containsText",
    operator: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
    formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

interface PresetRule {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formula?: (cell: string) => string;
}

const period = (name: string, formula: (cell: string) => string): PresetRule => ({
  type: "timePeriod",
  attributes: { timePeriod: name },
  formula,
});
const average = (attributes: Record<string, string>): PresetRule => ({
  type: "aboveAverage",
  attributes,
});
const month = (cell: string, at: string) =>
  `AND(MONTH(${cell})=MONTH(${at}),YEAR(${cell})=YEAR(${at}))`;
const week = (cell: string, weeks: number) =>
  `AND(ROUNDDOWN(${cell},0)-TODAY()>=${7 * weeks + 1}-WEEKDAY(TODAY()),ROUNDDOWN(${cell},0)-TODAY()<=${7 * weeks + 7}-WEEKDAY(TODAY()))`;

export const PRESETS: Readonly<Record<string, PresetRule>> = {
  Blanks: { type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: "containsErrors", formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: "notContainsErrors", formula: (cell) => `NOT(ISERROR(${cell}))` },
  Yesterday: period("yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  Today: period("today", (cell) => `FLOOR(${cell},1)=TODAY()`),
  Tomorrow: period("tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  LastSevenDays: period(
    "last7Days",
    (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`
  ),
  LastWeek: period("lastWeek", (cell) => week(cell, -1)),
  ThisWeek: period("thisWeek", (cell) => week(cell, 0)),
  NextWeek: period("nextWeek", (cell) => week(cell, 1)),
  LastMonth: period("lastMonth", (cell) => month(cell, "EDATE(TODAY(),-1)")),
  ThisMonth: period("thisMonth", (cell) => month(cell, "TODAY()")),
  NextMonth: period("nextMonth", (cell) => month(cell, "EDATE(TODAY(),1)")),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: "0" }),
  EqualOrAboveAverage: average({ equalAverage: "1" }),
  EqualOrBelowAverage: average({ aboveAverage: "0", equalAverage: "1" }),
  OneStdDevAboveAverage: average({ stdDev: "1" }),
  OneStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "1" }),
  TwoStdDevAboveAverage: average({ stdDev: "2" }),
  TwoStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "2" }),
  ThreeStdDevAboveAverage: average({ stdDev: "3" }),
  ThreeStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "3" }),
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
};

/** Kinds of bound: of colour scales, bars and icons alike. */
export const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "autoMin",
};

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/** "ThreeTrafficLights1" as files write it: "3TrafficLights1". */
export function iconSetName(style: string): string {
  return style.replace(/^(Three|Four|Five)/, (word) => COUNTS[word]!);
}

/** "3Arrows" as the API names it: "ThreeArrows". */
export function iconStyle(name: string): string {
  const words: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };
  return name.replace(/^[345]/, (digit) => words[digit]!);
}

/** Icon sets that came with Excel 2010: they are stored as an extension. */
export const NEWER_ICONS = new Set(["3Stars", "3Triangles", "5Boxes"]);
