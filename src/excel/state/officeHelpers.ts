import { Storage, StorageType, Utilities } from "@microsoft/office-js-helpers";

/**
 * The only door to `@microsoft/office-js-helpers` (archived in 2020). Only what is sound there is used:
 * `Storage.get`, `set` and `delete`, and `Utilities.log`. Its `has` is true for what is missing, its
 * `clear` clears nothing, and its `get` turns texts that look like dates into dates: values are therefore
 * stored as JSON inside a text.
 */
export interface PreferenceStore {
  /** The stored value; null when there is none, or it is not ours to read. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
}

const CONTAINER = "vigie";

/**
 * Opens the person's own store on this device. Where the browser forbids local storage, values last as
 * long as the pane.
 */
export function openPreferenceStore(): PreferenceStore {
  const storage = openStorage();
  return {
    get: (key) => {
      const stored: unknown = storage.get(scoped(key));
      if (typeof stored !== "string") return null;
      try {
        return JSON.parse(stored) as unknown;
      } catch {
        return null;
      }
    },
    set: (key, value) => void storage.set(scoped(key), JSON.stringify(value)),
    delete: (key) => void storage.delete(scoped(key)),
  };
}

function openStorage(): Storage<string> {
  try {
    return new Storage<string>(CONTAINER, StorageType.LocalStorage);
  } catch {
    return new Storage<string>(CONTAINER, StorageType.InMemoryStorage);
  }
}

/** Browsers that partition storage give each add-in a key of its own: see `Office.context.partitionKey`. */
function scoped(key: string): string {
  const partition = Office.context?.partitionKey;
  return partition ? `${partition}/${key}` : key;
}

/** Writes an error to the console for whoever looks into it; nothing of it is shown to people. */
export function logFault(error: Error): void {
  Utilities.log(error);
}
