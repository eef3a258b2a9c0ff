import { invalidArgument } from "../protocol/errors";
import { type Area } from "./area";
import { tellChanged } from "./content";
import { moveRelative } from "./formulas";
import { requireUnlocked } from "./protection";
import { lookAt } from "./styles";
import type { Scalar } from "./cells";

const SERIES: readonly (readonly string[])[] = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
];

/** Fills the destination from the source as dragging the fill handle does: formulas, series, copies. */
export function autoFill(source: Area, destination: Area, type: string): void {
  if (!destination.contains(source)) throw invalidArgument();
  const { sheet } = source;
  requireUnlocked(sheet, destination);
  const down = destination.rows > source.rows;
  const step = down ? source.rows : source.columns;
  const lines = down ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) {
    const place = (i: number): [number, number] =>
      down ? [source.top + i, source.left + line] : [source.top + line, source.left + i];
    const seed = Array.from({ length: step }, (_, i) => sheet.cells.value(...place(i)));
    const series = type === "FillCopy" ? null : seriesOf(seed, isDate(source, place(0)), type);
    const [from, to] = down
      ? [destination.top - source.top, destination.bottom - source.top]
      : [destination.left - source.left, destination.right - source.left];
    for (let i = from; i <= to; i++) {
      if (i >= 0 && i < step) continue;
      const model = ((i % step) + step) % step;
      const [row, col] = place(i);
      const formula = sheet.cells.formula(...place(model));
      if (type !== "FillFormats") {
        if (formula !== undefined)
          sheet.write(
            row,
            col,
            undefined,
            moveRelative(formula, down ? i - model : 0, down ? 0 : i - model)
          );
        else sheet.write(row, col, series ? series(i) : seed[model]);
      }
      if (type !== "FillValues") sheet.looks.set(row, col, sheet.looks.at(...place(model)));
    }
  }
  tellChanged(destination, "RangeEdited");
}

function isDate(area: Area, [row, col]: [number, number]): boolean {
  return /[dy]/i.test(
    String(lookAt(area.sheet.looks.at(row, col), "numberFormat")).replace(/\[[^\]]*\]|"[^"]*"/g, "")
  );
}

/** How a run of seeds goes on; null: by repeating it. */
function seriesOf(
  seed: (Scalar | undefined)[],
  dates: boolean,
  type: string
): ((i: number) => Scalar | undefined) | null {
  if (seed.every((value) => typeof value === "number")) {
    const numbers = seed as number[];
    if (numbers.length === 1) {
      const [only] = numbers;
      if (!dates && type !== "FillSeries" && type !== "LinearTrend") return null;
      if (type === "FillMonths" || type === "FillYears")
        return (i) => addMonths(only!, type === "FillYears" ? 12 * i : i);
      return (i) => only! + i;
    }
    const slope = (numbers.at(-1)! - numbers[0]!) / (numbers.length - 1);
    return (i) => numbers[0]! + slope * i;
  }
  const [first] = seed;
  if (seed.length === 1 && typeof first === "string") {
    const list = SERIES.find((names) =>
      names.some((name) => name.toLowerCase() === first.toLowerCase())
    );
    if (list) {
      const start = list.findIndex((name) => name.toLowerCase() === first.toLowerCase());
      return (i) => list[(((start + i) % list.length) + list.length) % list.length]!;
    }
    const numbered = /^(.*?)(\d+)$/.exec(first);
    if (numbered)
      return (i) =>
        numbered[1]! + String(Number(numbered[2]) + i).padStart(numbered[2]!.length, "0");
  }
  return null;
}

function addMonths(serial: number, months: number): number {
  const at = new Date((serial - 25569) * 86_400_000);
  return (
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, at.getUTCDate()) / 86_400_000 + 25569
  );
}
