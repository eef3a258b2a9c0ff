import { HostError } from "./errors";
import type { Handle } from "./objectType";

/** The objects that the client tracks across requests, and those of the request under way. */
export class References {
  private readonly kept = new Map<string, Handle>();
  private readonly watched = new Set<Handle>();
  private next = 1;

  /** Gives the object an id by which later requests find it. */
  keep(handle: Handle): void {
    if (handle.referenceId) return;
    handle.referenceId = `ref-${this.next++}`;
    this.kept.set(handle.referenceId, handle);
    this.watched.add(handle);
  }

  get(id: string): Handle {
    const handle = this.kept.get(id);
    if (!handle)
      throw new HostError(
        "InvalidObjectPath",
        "The object path isn't working for what you're trying to do: its reference was released."
      );
    return handle;
  }

  /** Lets an object of the request under way follow the sheet. */
  watch(handle: Handle): void {
    this.watched.add(handle);
  }

  forget(handle: Handle): void {
    this.watched.delete(handle);
  }

  release(id: string): void {
    const handle = this.kept.get(id);
    if (!handle) return;
    this.kept.delete(id);
    this.watched.delete(handle);
    handle.referenceId = null;
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }

  get count(): number {
    return this.kept.size;
  }

  /** Every live object, for the model to adjust when rows or columns move. */
  live(): Iterable<Handle> {
    return this.watched;
  }
}
