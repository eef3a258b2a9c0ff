/** A property that holds a value. Without `set` it is read-only. */
export interface Property<S> {
  get(self: S): unknown;
  set?(self: S, value: never): void;
  /** False: only when asked for by name, never with `load()` of everything. */
  readonly inAll?: boolean;
}

/** What a method or navigation property may answer: a value, an object, or null for a null object. */
type Answer = unknown;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments come off the wire; each method checks its own
export type Method<S> = (self: S, ...args: any[]) => Answer;

/** The declaration of one API object: what it holds, leads to and can do. One line a member. */
export interface Declaration<S> {
  readonly properties?: Record<string, Property<S>>;
  /** Navigation properties: name to the object it leads to (null: a null object). */
  readonly objects?: Record<string, (self: S) => Handle | null>;
  readonly methods?: Record<string, Method<S>>;
  /** Collections: the items in order. */
  readonly items?: (self: S) => Handle[];
  /** Collections: the item of a key, id or index; null when there is none. */
  readonly item?: (self: S, key: unknown) => Handle | null;
  /** Identity that lets the client address an item of a collection again in a later request. */
  readonly identity?: (self: S) => { Id?: unknown; _Id?: unknown };
  /** True for ranges: a tracked object is kept by reference id and follows insertions and deletions. */
  readonly tracked?: boolean;
}

/** A declared object type; `of` makes the handle that the protocol passes around. */
export class ObjectType<S> {
  constructor(
    readonly name: string,
    readonly declaration: Declaration<S>
  ) {}

  of(self: S): Handle<S> {
    return new Handle(this, self);
  }
}

/** One object as the client sees it: its type and what it stands for in the model. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- handles of every kind travel together; each declaration knows its own
export class Handle<S = any> {
  /** Set once the client tracks this object. */
  referenceId: string | null = null;

  constructor(
    readonly type: ObjectType<S>,
    readonly self: S
  ) {}

  is<T>(type: ObjectType<T>): this is Handle<T> {
    return (this.type as unknown) === type;
  }
}

export function defineObject<S>(name: string, declaration: Declaration<S>): ObjectType<S> {
  return new ObjectType(name, declaration);
}

/** A property that simply stores into an object of the model. */
export function stored<S, K extends keyof S>(key: K, check?: (value: S[K]) => void): Property<S> {
  return {
    get: (self) => self[key],
    set: (self, value: S[K]) => {
      check?.(value);
      self[key] = value;
    },
  };
}

/** A read-only property of an object of the model. */
export function read<S>(get: (self: S) => unknown): Property<S> {
  return { get };
}
