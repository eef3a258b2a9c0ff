import { FIELDS } from "../../fields/catalogue";
import type {
  MapPlace,
  StoredMap,
  StoredWaiver,
  WorkbookSettings,
  WorkbookState,
} from "./workbookState";

/** A part of the stored state that was left aside, by its path ("waivers[3].expires"). */
export type StateProblem = string;

type Check<T> = (value: unknown) => value is T;

const isText: Check<string> = (value): value is string => typeof value === "string";
const isFilled: Check<string> = (value): value is string => isText(value) && value.trim() !== "";
const isNumber: Check<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);
const isRecord: Check<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf =
  <T extends string>(...words: T[]): Check<T> =>
  (value): value is T =>
    words.includes(value as T);
const isEvery =
  <T>(check: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(check);
const isRecordOf =
  <T>(check: Check<T>): Check<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isRecord(value) && Object.values(value).every(check);

const isRate: Check<number> = (value): value is number => isNumber(value) && value > 0;
const isMonth: Check<number> = (value): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 1 && value <= 12;
const isDay: Check<string> = (value): value is string =>
  isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isRule: Check<StoredWaiver["rule"]> = (value): value is StoredWaiver["rule"] =>
  isText(value) && /^[A-Z]+-\d+$/.test(value);
const FIELD_IDS: ReadonlySet<string> = new Set(FIELDS.map(({ id }) => id));
const isField: Check<MapPlace["field"]> = (value): value is MapPlace["field"] =>
  isText(value) && FIELD_IDS.has(value);

/** One check a member; a member without `required` may be absent. */
type Shape<T> = { readonly [K in keyof T]-?: Check<NonNullable<T[K]>> };

const SETTINGS: Shape<WorkbookSettings> = {
  authority: isOneOf("supportive", "control", "directive"),
  language: isOneOf("fr", "en"),
  currency: (value): value is string => isText(value) && /^[A-Z]{3}$/.test(value),
  rates: isRecordOf(isRate),
  thresholds: isRecordOf(isRecordOf(isNumber)),
  fiscalYearStart: isMonth,
  expected: isEvery(isFilled),
};
const PLACE: Shape<MapPlace> = {
  field: isField,
  by: isOneOf("name", "label", "heading", "cell"),
  at: isFilled,
};
const MAP: Shape<Omit<StoredMap, "places">> = { id: isFilled, name: isFilled };
const WAIVER: Shape<StoredWaiver> = {
  rule: isRule,
  target: isFilled,
  found: isText,
  reason: isFilled,
  author: isFilled,
  approver: isFilled,
  expires: isDay,
};

/**
 * Takes from what was stored all that holds, and names the rest: a damaged entry costs itself, never its
 * neighbours, and never in silence.
 */
export function validState(stored: unknown): {
  readonly state: WorkbookState;
  readonly problems: readonly StateProblem[];
} {
  const problems: StateProblem[] = [];
  const document = isRecord(stored) ? stored : {};
  if (!isRecord(stored)) problems.push("state");
  const settings = isRecord(document.settings) ? document.settings : {};
  if (document.settings !== undefined && !isRecord(document.settings)) problems.push("settings");
  return {
    state: {
      settings: partOf(settings, SETTINGS, "settings", problems),
      maps: entriesOf(document.maps, "maps", problems, (entry, path) => {
        const map = wholeOf(entry, MAP, path, problems);
        if (!map) return null;
        const places = entriesOf(entry.places, `${path}.places`, problems, (place, at) =>
          wholeOf(place, PLACE, at, problems)
        );
        return { ...map, places };
      }),
      waivers: entriesOf(document.waivers, "waivers", problems, (entry, path) =>
        waiverOf(entry, path, problems)
      ),
    },
    problems,
  };
}

function waiverOf(
  entry: Record<string, unknown>,
  path: string,
  problems: StateProblem[]
): StoredWaiver | null {
  const waiver = wholeOf(entry, WAIVER, path, problems);
  if (!waiver) return null;
  // Nobody accepts their own deviation.
  if (waiver.approver.trim().toLowerCase() !== waiver.author.trim().toLowerCase()) return waiver;
  problems.push(`${path}.approver`);
  return null;
}

/** The members of an object that hold; those that do not are named and left out. */
function partOf<T extends object>(
  object: Record<string, unknown>,
  shape: Shape<T>,
  path: string,
  problems: StateProblem[]
): T {
  const checks = Object.entries(shape) as [string, Check<unknown>][];
  const kept = checks.filter(([key, check]) => {
    if (object[key] === undefined) return false;
    if (!check(object[key])) problems.push(`${path}.${key}`);
    return check(object[key]);
  });
  return Object.fromEntries(kept.map(([key]) => [key, object[key]])) as T;
}

/** The object when all its members hold; null, with the first that does not named, otherwise. */
function wholeOf<T extends object>(
  object: Record<string, unknown>,
  shape: Shape<T>,
  path: string,
  problems: StateProblem[]
): T | null {
  const checks = Object.entries(shape) as [string, Check<unknown>][];
  const wrong = checks.find(([key, check]) => !check(object[key]));
  if (wrong) problems.push(`${path}.${wrong[0]}`);
  return wrong ? null : (Object.fromEntries(checks.map(([key]) => [key, object[key]])) as T);
}

function entriesOf<T>(
  list: unknown,
  path: string,
  problems: StateProblem[],
  read: (entry: Record<string, unknown>, path: string) => T | null
): T[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.push(path);
    return [];
  }
  return list.flatMap((entry: unknown, i) => {
    const at = `${path}[${i}]`;
    if (!isRecord(entry)) {
      problems.push(at);
      return [];
    }
    const kept = read(entry, at);
    return kept === null ? [] : [kept];
  });
}
