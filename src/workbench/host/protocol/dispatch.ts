import type { References } from "./references";
import { answerQuery, pascal, type MemberCheck } from "./query";
import { apiNotFound, HostError, itemNotFound } from "./errors";
import type { Handle } from "./objectType";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** What a request is answered from. */
export interface Target {
  /** The object of an empty global path: the workbook. */
  readonly root: Handle;
  readonly references: References;
  readonly check: MemberCheck;
  /** Objects that can be made from nothing ("new"), by type name. */
  create(name: string, args: unknown[]): Handle;
}

/** Carries out the actions of one request in order; stops at the first that fails and keeps the results before it. */
export function dispatch(body: RequestBody, target: Target): ResponseBody {
  const request = new Request(body, target);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = request.perform(action, response);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      response.Error = describeError(error, index, request.locate(action));
      break;
    }
  }
  request.end();
  return response;
}

function describeError(error: unknown, index: number, location: string) {
  const known =
    error instanceof HostError
      ? error
      : new HostError(
          "GeneralException",
          `Internal error of the stand-in: ${String((error as Error)?.stack ?? error)}`,
          undefined,
          500
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}

class Request {
  private readonly resolved = new Map<number, Handle | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly target: Target
  ) {}

  perform(action: Action, response: ResponseBody): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.query: {
        const handle = this.resolve(action.ObjectPathId);
        return handle ? answerQuery(handle, action.QueryInfo ?? {}, this.target.check) : null;
      }
      case ActionType.method: {
        const handle = this.resolve(action.ObjectPathId);
        return handle ? (this.call(handle, action) ?? null) : null;
      }
      case ActionType.setProperty: {
        const handle = this.resolve(action.ObjectPathId);
        if (handle) this.set(handle, action);
        return undefined;
      }
      case ActionType.trace:
        response.TraceIds.push(action.Id);
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** "Range.values": the member that an action is about, for the error's location. */
  locate(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const type = this.resolved.get(action.ObjectPathId)?.type.name;
    if (action.Name) return type ? `${type}.${camel(action.Name)}` : camel(action.Name);
    const parent = this.resolved.get(path?.ParentObjectPathId ?? -1)?.type.name;
    const name = path?.ObjectPathType === PathType.indexer ? "getItem" : camel(path?.Name ?? "");
    return parent ? `${parent}.${name}` : name;
  }

  /** Ranges made by this request and not tracked no longer follow the sheet. */
  end(): void {
    for (const handle of this.resolved.values()) {
      if (handle?.type.declaration.tracked && !handle.referenceId)
        this.target.references.forget(handle);
    }
  }

  private instantiate(pathId: number): unknown {
    const handle = this.resolve(pathId);
    if (!handle) return null;
    const { identity, tracked } = handle.type.declaration;
    if (tracked && this.body.AutoKeepReference && !this.body.ObjectPaths[pathId]?.D)
      this.target.references.keep(handle);
    return {
      ...identity?.(handle.self),
      ...(handle.referenceId ? { _ReferenceId: handle.referenceId } : {}),
    };
  }

  private resolve(pathId: number): Handle | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", "The object path is missing.");
    const handle = this.follow(path);
    this.resolved.set(pathId, handle);
    if (handle?.type.declaration.tracked) this.target.references.watch(handle);
    return handle;
  }

  private follow(path: ObjectPath): Handle | null {
    if (path.ObjectPathType === PathType.global) return this.target.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.target.references.get(path.Name);
    if (path.ObjectPathType === PathType.new)
      return this.target.create(path.Name, this.args(path.ArgumentInfo));
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const { type, self } = parent;
    if (path.ObjectPathType === PathType.indexer) {
      const { item } = type.declaration;
      if (!item) throw apiNotFound(`${type.name}.getItem`);
      const found = item(self, this.args(path.ArgumentInfo)[0]);
      if (!found) throw itemNotFound();
      return found;
    }
    if (path.ObjectPathType === PathType.property) {
      const lead = type.declaration.objects?.[path.Name];
      if (!lead) throw apiNotFound(`${type.name}.${camel(path.Name)}`);
      this.refuseMissing(type.name, path.Name);
      return lead(self);
    }
    return this.call(parent, path) as Handle | null;
  }

  private call(handle: Handle, what: { Name: string; ArgumentInfo?: ArgumentInfo }): unknown {
    const { type, self } = handle;
    if (what.Name === "_KeepReference") return void this.target.references.keep(handle);
    const method = type.declaration.methods?.[what.Name];
    if (!method) throw apiNotFound(`${type.name}.${camel(what.Name)}`);
    this.refuseMissing(type.name, what.Name);
    // An argument that was left out travels as null.
    return method(self, ...this.args(what.ArgumentInfo).map((arg) => arg ?? undefined));
  }

  private set(handle: Handle, action: Action): void {
    const { type, self } = handle;
    const properties = type.declaration.properties ?? {};
    const property = properties[action.Name] ?? properties[pascal(action.Name)];
    if (!property?.set) throw apiNotFound(`${type.name}.${camel(action.Name)}`);
    this.refuseMissing(type.name, action.Name);
    property.set(self, this.args(action.ArgumentInfo)[0] as never);
  }

  private refuseMissing(type: string, member: string): void {
    if (this.target.check(type, member) === "missing")
      throw apiNotFound(`${type}.${camel(member)}`);
  }

  /** Arguments with object references put in place: objects are passed by the id of their path. */
  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((arg, i) => this.argument(arg, references?.[i]));
  }

  private argument(arg: unknown, reference: unknown): unknown {
    if (Array.isArray(reference))
      return (arg as unknown[]).map((inner, i) => this.argument(inner, reference[i]));
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    return isPlain(arg) ? this.inner(arg) : arg;
  }

  /** Objects inside an object, such as the source of a list validation. */
  private inner(arg: Record<string, unknown>): unknown {
    if (typeof arg._ObjectPathId === "number") return this.resolve(arg._ObjectPathId);
    return Object.fromEntries(
      Object.entries(arg).map(([key, value]) => [key, isPlain(value) ? this.inner(value) : value])
    );
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
