import type { ExcelHost } from "../host";
import { valuesOf, writeContent } from "../model/content";

type Callback = (result: AsyncResult) => void;
interface AsyncResult {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { name: string; message: string; code: number };
  readonly asyncContext?: unknown;
}

/** `Office.context.document`: the older, callback-style calls, and settings. */
export function documentStandIn(host: ExcelHost): Record<string, unknown> {
  const handlers = new Map<string, Set<(args: unknown) => void>>();
  const draft = new Map<string, unknown>();
  const finish = (args: unknown[], run: () => unknown) => {
    const callback = args.find((arg): arg is Callback => typeof arg === "function");
    let result: AsyncResult;
    try {
      result = { status: "succeeded", value: run() };
    } catch (error) {
      result = {
        status: "failed",
        error: { name: "Error", message: (error as Error).message, code: 5001 },
      };
    }
    host.tell();
    setTimeout(() => callback?.(result), 0);
  };
  return {
    url: host.book.name,
    mode: "readWrite",
    settings: {
      get: (name: string) => draft.get(name) ?? host.book.settings.get(name)?.value ?? null,
      set: (name: string, value: unknown) => void draft.set(name, value),
      remove: (name: string) => {
        draft.delete(name);
        host.book.settings.delete(name);
      },
      saveAsync: (...args: unknown[]) =>
        finish(args, () => {
          for (const [key, value] of draft) host.book.settings.set(key, { key, value });
          draft.clear();
        }),
      refreshAsync: (...args: unknown[]) => finish(args, () => draft.clear()),
      addHandlerAsync: (type: string, handler: (args: unknown) => void, ...args: unknown[]) =>
        finish(args, () => void handlers.set(type, (handlers.get(type) ?? new Set()).add(handler))),
      removeHandlerAsync: (type: string, ...args: unknown[]) =>
        finish(args, () => handlers.delete(type)),
    },
    addHandlerAsync: (type: string, handler: (args: unknown) => void, ...args: unknown[]) =>
      finish(args, () => void handlers.set(type, (handlers.get(type) ?? new Set()).add(handler))),
    removeHandlerAsync: (
      type: string,
      options: { handler?: (args: unknown) => void },
      ...args: unknown[]
    ) =>
      finish(args, () => {
        if (options?.handler) handlers.get(type)?.delete(options.handler);
        else handlers.delete(type);
      }),
    getSelectedDataAsync: (coercion: string, ...args: unknown[]) =>
      finish(args, () => {
        const area = host.book.selection[0]!;
        const values = valuesOf(area) ?? [];
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
        writeContent(
          start.reshape(start.top, start.left, start.top + rows.length - 1, start.left + width - 1),
          rows
        );
      }),
    getFilePropertiesAsync: (...args: unknown[]) => finish(args, () => ({ url: host.book.name })),
    goToByIdAsync: (id: string, _type: string, ...args: unknown[]) =>
      finish(args, () => host.book.select(host.book.resolve(id, null))),
    /** Calls the handlers of an event, with the client's argument. */
    __raise: (type: string, message: unknown) =>
      handlers.get(type)?.forEach((handler) => handler(message)),
  };
}
