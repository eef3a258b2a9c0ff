import { defineObject, stored, type ObjectType } from "../protocol/objectType";
import { invalidArgument } from "../protocol/errors";
import type { BookModel } from "../model/book";

export const application: ObjectType<BookModel> = defineObject<BookModel>("Application", {
  properties: {
    CalculationMode: {
      get: (book) => book.calculation.mode,
      set: (book, mode: string) => {
        const known = (["Automatic", "AutomaticExceptTables", "Manual"] as const).find(
          (name) => name === mode
        );
        if (!known) throw invalidArgument();
        book.calculation.mode = known;
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => cultureInfo.of(null),
    IterativeCalculation: (book) => iterativeCalculation.of(book.iterative),
  },
  methods: {
    Calculate: (book) => book.calculation.compute(),
    CreateWorkbook: (book) => workbookCreated.of({ id: book.newGuid() }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** A workbook that was asked for: it would open in a window of its own. */
export const workbookCreated: ObjectType<{ id: string }> = defineObject<{ id: string }>(
  "WorkbookCreated",
  {
    identity: ({ id }) => ({ Id: id }),
    properties: { Id: { get: ({ id }) => id } },
    methods: { Open: () => undefined },
  }
);

export const iterativeCalculation: ObjectType<BookModel["iterative"]> = defineObject<
  BookModel["iterative"]
>("IterativeCalculation", {
  properties: {
    Enabled: stored("enabled"),
    MaxIteration: stored("maxIteration"),
    MaxChange: stored("maxChange"),
  },
});

export const cultureInfo: ObjectType<null> = defineObject<null>("CultureInfo", {
  properties: { Name: { get: () => "en-US" } },
  objects: {
    DatetimeFormat: () => datetimeFormat.of(null),
    NumberFormat: () => numberFormatInfo.of(null),
  },
});

export const datetimeFormat: ObjectType<null> = defineObject<null>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "dddd, MMMM d, yyyy" },
    ShortDatePattern: { get: () => "M/d/yyyy" },
    TimeSeparator: { get: () => ":" },
    LongTimePattern: { get: () => "h:mm:ss tt" },
  },
});

export const numberFormatInfo: ObjectType<null> = defineObject<null>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
});
