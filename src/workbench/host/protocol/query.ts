import { apiNotFound } from "./errors";
import type { Handle } from "./objectType";
import type { QueryInfo } from "./wire";

/** Says whether a member exists on the platform being played ("unknown": no such member in Excel at all). */
export type MemberCheck = (type: string, member: string) => "available" | "missing" | "unknown";

/** A tree of what is asked for: `format/fill/color` becomes {format: {fill: {color: {}}}}. */
interface Wanted {
  all: boolean;
  children: Map<string, Wanted>;
}

type Result = Record<string, unknown>;

/** Answers a load: the chosen properties of an object, or of a collection and its items. */
export function answerQuery(handle: Handle, query: QueryInfo, check: MemberCheck): Result {
  const wanted: Wanted = { all: false, children: new Map() };
  for (const path of query.Select ?? []) addPath(wanted, path);
  if ((query.Select ?? []).length === 0) wanted.all = true;
  for (const path of query.Expand ?? []) addPath(wanted, path);
  return describe(handle, wanted, check, query);
}

function addPath(root: Wanted, path: string): void {
  let at = root;
  for (const step of path.split("/").filter((part) => part !== "" && part !== "items")) {
    if (step === "*") at.all = true;
    const next = at.children.get(step) ?? { all: false, children: new Map() };
    at.children.set(step, next);
    at = next;
  }
}

function describe(
  handle: Handle,
  wanted: Wanted,
  check: MemberCheck,
  page: QueryInfo = {}
): Result {
  const result: Result = ownProperties(handle, wanted, check);
  const { items } = handle.type.declaration;
  if (items) {
    const from = page.Skip ?? 0;
    const to = page.Top === undefined ? undefined : from + page.Top;
    result._Items = items(handle.self)
      .slice(from, to)
      .map((item) => describe(item, wanted, check));
  }
  return result;
}

function ownProperties(handle: Handle, wanted: Wanted, check: MemberCheck): Result {
  const { type, self } = handle;
  const { properties = {}, objects = {}, identity, items } = type.declaration;
  const result: Result = identity ? { ...identity(self) } : {};
  if (handle.referenceId) result._ReferenceId = handle.referenceId;
  if (wanted.all) {
    for (const [name, property] of Object.entries(properties)) {
      if (property.inAll !== false && check(type.name, name) !== "missing")
        result[name] = property.get(self);
    }
  }
  for (const [step, inner] of wanted.children) {
    const name = step in properties ? step : pascal(step);
    if (step === "*" || step.startsWith("$") || name in result) continue;
    const property = properties[name];
    const lead = objects[name];
    if ((property || lead) && check(type.name, name) === "missing")
      throw apiNotFound(`${type.name}.${step}`);
    if (property) result[name] = property.get(self);
    else if (lead) {
      const next = lead(self);
      const ask = inner.children.size === 0 ? { all: true, children: inner.children } : inner;
      result[name] = next ? describe(next, ask, check) : null;
    } else if (!items && check(type.name, name) !== "unknown") {
      throw apiNotFound(`${type.name}.${step}`);
    }
  }
  return result;
}

/** The wire says "NumberFormat" where people write "numberFormat". */
export function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
