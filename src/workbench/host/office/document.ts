import type { ExcelHost } from "../host";
import { saveBook } from "../files/save";
import { valuesOf, writeContent } from "../model/content";
import type { BindingModel } from "../model/parts";

type Handler = (args: unknown) => void;
type Callback = (result: AsyncResult) => void;
interface AsyncResult {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { name: string; message: string; code: number };
  readonly asyncContext?: unknown;
}

/** Bytes of a slice when the caller names no size. */
const SLICE = 4 * 1024 * 1024;

/** `Office.context.document`: the older, callback-style calls, and settings. */
export function documentStandIn(host: ExcelHost): Record<string, unknown> {
  const handlers = new Handlers();
  const finish = (args: unknown[], run: () => unknown) => {
    const callback = args.find((arg): arg is Callback => typeof arg === "function");
    Promise.resolve()
      .then(run)
      .then(
        (value): AsyncResult => ({ status: "succeeded", value }),
        (error: Error): AsyncResult => ({
          status: "failed",
          error: { name: error.name, message: error.message, code: 5001 },
        })
      )
      .then((result) => {
        host.tell();
        callback?.(result);
      });
  };
  /** `addHandlerAsync` and `removeHandlerAsync` of the document, the settings or a binding. */
  const listening = (target: string) => ({
    addHandlerAsync: (type: string, handler: Handler, ...args: unknown[]) =>
      finish(args, () => handlers.add(type, target, handler)),
    removeHandlerAsync: (type: string, options: { handler?: Handler }, ...args: unknown[]) =>
      finish([options, ...args], () => handlers.remove(type, target, options?.handler)),
  });
  const binding = ({ id, type }: BindingModel) => ({
    id,
    type,
    document: undefined,
    ...listening(id),
  });
  return {
    url: host.book.name,
    mode: "readWrite",
    settings: { ...settings(host, finish), ...listening("") },
    bindings: {
      getByIdAsync: (id: string, ...args: unknown[]) =>
        finish(args, () => {
          const found = host.book.bindings.find((one) => one.id === id);
          if (!found) throw new Error("The specified binding does not exist.");
          return binding(found);
        }),
      getAllAsync: (...args: unknown[]) => finish(args, () => host.book.bindings.map(binding)),
    },
    ...listening(""),
    getSelectedDataAsync: (coercion: string, ...args: unknown[]) =>
      finish(args, () => {
        const values = valuesOf(host.book.selection[0]!) ?? [];
        return coercion === "matrix"
          ? values
          : values.map((row) => row.map((value) => String(value)).join("\t")).join("\n");
      }),
    setSelectedDataAsync: (data: unknown, ...args: unknown[]) =>
      finish(args, () => {
        const start = host.book.selection[0]!;
        const rows = Array.isArray(data)
          ? (data as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]))
          : String(data)
              .split("\n")
              .map((row) => row.split("\t"));
        const width = Math.max(...rows.map((row) => row.length));
        const { top, left } = start;
        writeContent(start.reshape(top, left, top + rows.length - 1, left + width - 1), rows);
      }),
    getFileAsync: (_type: string, options: { sliceSize?: number } | Callback, ...args: unknown[]) =>
      finish([options, ...args], async () =>
        file(
          await saveBook(host.book),
          (typeof options === "object" && options.sliceSize) || SLICE,
          finish
        )
      ),
    getFilePropertiesAsync: (...args: unknown[]) => finish(args, () => ({ url: host.book.name })),
    goToByIdAsync: (id: string, _type: string, ...args: unknown[]) =>
      finish(args, () => host.book.select(host.book.resolve(id, null))),
    /** Calls the handlers of an event on the document, the settings or a binding. */
    __raise: (type: string, target: string, message: unknown) =>
      handlers.call(type, target, message),
  };
}

type Finish = (args: unknown[], run: () => unknown) => void;

function settings(host: ExcelHost, finish: Finish): Record<string, unknown> {
  const { settings: saved } = host.book;
  const draft = new Map<string, unknown>();
  return {
    get: (name: string) => draft.get(name) ?? saved.get(name)?.value ?? null,
    set: (name: string, value: unknown) => void draft.set(name, value),
    remove: (name: string) => {
      draft.delete(name);
      saved.delete(name);
    },
    saveAsync: (...args: unknown[]) =>
      finish(args, () => {
        for (const [key, value] of draft) saved.set(key, { key, value });
        draft.clear();
        host.book.events.raise("settingsChanged", [""], {});
      }),
    refreshAsync: (...args: unknown[]) => finish(args, () => draft.clear()),
  };
}

/** The workbook's file, given in slices. */
function file(bytes: Uint8Array, sliceSize: number, finish: Finish): Record<string, unknown> {
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, ...args: unknown[]) =>
      finish(args, () => {
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        return { data, index, size: data.length };
      }),
    closeAsync: (...args: unknown[]) => finish(args, () => undefined),
  };
}

/** Who listens to which event of what. */
class Handlers {
  private readonly lists = new Map<string, Set<Handler>>();

  add(type: string, target: string, handler: Handler): void {
    const key = `${type} ${target}`;
    this.lists.set(key, (this.lists.get(key) ?? new Set()).add(handler));
  }

  remove(type: string, target: string, handler: Handler | undefined): void {
    const key = `${type} ${target}`;
    if (handler) this.lists.get(key)?.delete(handler);
    else this.lists.delete(key);
  }

  call(type: string, target: string, message: unknown): void {
    for (const handler of [...(this.lists.get(`${type} ${target}`) ?? [])]) handler(message);
  }
}
