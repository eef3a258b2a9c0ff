import { defineObject, Handle, type Declaration, type ObjectType } from "../protocol/objectType";
import { Area } from "../model/area";
import type { BookModel } from "../model/book";
import type { Scalar } from "../model/cells";
import { wireValue } from "../model/content";

export const functionResult: ObjectType<Scalar> = defineObject<Scalar>("FunctionResult", {
  properties: {
    Value: { get: (value) => (typeof value === "object" ? null : value) },
    Error: { get: (value) => (typeof value === "object" ? value.error : null) },
  },
});

/** Every worksheet function by the client's name: "NetworkDays_Intl" is NETWORKDAYS.INTL. */
const methods: Record<string, (book: BookModel, ...args: unknown[]) => Handle> = new Proxy(
  {},
  {
    get: (_, name) =>
      typeof name === "string" && /^[A-Z]/.test(name)
        ? (book: BookModel, ...args: unknown[]) => functionResult.of(compute(book, name, args))
        : undefined,
  }
);

export const functions: ObjectType<BookModel> = defineObject<BookModel>("Functions", {
  methods,
} as Declaration<BookModel>);

/** Days from 1900's serial 0 to that of 1904. */
const DAYS_TO_1904 = 1462;

function compute(book: BookModel, name: string, args: unknown[]): Scalar {
  const given = [...args];
  while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop();
  const texts = given
    .flatMap((arg) => (Array.isArray(arg) && !Array.isArray(arg[0]) ? arg : [arg]))
    .map(argument);
  const result = book.calculation.evaluate(
    `=${name.replaceAll("_", ".").toUpperCase()}(${texts.join(",")})`,
    book.active
  );
  // The engine counts days from 1900 only.
  return name === "Date" && book.date1904 && typeof result === "number"
    ? result - DAYS_TO_1904
    : result;
}

function argument(arg: unknown): string {
  if (arg instanceof Handle) {
    if (arg.self instanceof Area) return arg.self.address;
    return argument(wireValue(arg.self as Scalar));
  }
  if (Array.isArray(arg))
    return `{${(arg as unknown[][]).map((row) => row.map(argument).join(",")).join(";")}}`;
  if (typeof arg === "string") return `"${arg.replaceAll('"', '""')}"`;
  return arg === null || arg === undefined ? "" : String(arg).toUpperCase();
}
