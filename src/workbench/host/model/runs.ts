interface Run<T> {
  from: number;
  to: number;
  value: T;
}

/** Values along a line of a million places, held as runs, so that a whole column costs one entry. Absent places have no value. */
export class Runs<T> {
  private runs: Run<T>[] = [];

  at(index: number): T | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle]!;
      if (index < run.from) high = middle - 1;
      else if (index > run.to) low = middle + 1;
      else return run.value;
    }
    return undefined;
  }

  /** Replaces every value of `from`…`to` by what `change` makes of it (undefined: none). */
  update(from: number, to: number, change: (value: T | undefined) => T | undefined): void {
    const start = this.firstTouching(from);
    let end = start;
    const made: Run<T>[] = [];
    let next = from;
    const put = (a: number, b: number, value: T | undefined) => {
      if (value === undefined || b < a) return;
      const last = made.at(-1);
      if (last && last.value === value && last.to === a - 1) last.to = b;
      else made.push({ from: a, to: b, value });
    };
    while (end < this.runs.length && this.runs[end]!.from <= to) {
      const run = this.runs[end++]!;
      put(run.from, Math.min(run.to, from - 1), run.value);
      put(next, Math.min(run.from, to + 1) - 1, next < run.from ? change(undefined) : undefined);
      put(Math.max(run.from, from), Math.min(run.to, to), change(run.value));
      next = Math.max(next, Math.min(run.to, to) + 1);
      if (run.to > to) {
        put(to + 1, run.to, run.value);
        next = to + 1;
      }
    }
    if (next <= to) put(next, to, change(undefined));
    this.runs.splice(start, end - start, ...made);
  }

  /** The stretches of `from`…`to` with one value each, gaps included. */
  *spans(from: number, to: number): Generator<{ from: number; to: number; value: T | undefined }> {
    let next = from;
    for (let i = this.firstTouching(from); i < this.runs.length; i++) {
      const run = this.runs[i]!;
      if (run.from > to) break;
      if (run.from > next) yield { from: next, to: run.from - 1, value: undefined };
      yield { from: Math.max(run.from, next), to: Math.min(run.to, to), value: run.value };
      next = run.to + 1;
    }
    if (next <= to) yield { from: next, to, value: undefined };
  }

  /** Opens `count` empty places before `at`. */
  insert(at: number, count: number, limit: number): void {
    this.update(at, at, (value) => value);
    this.split(at);
    for (const run of this.runs) {
      if (run.from >= at) {
        run.from += count;
        run.to = Math.min(run.to + count, limit - 1);
      }
    }
    this.runs = this.runs.filter((run) => run.from < limit);
  }

  /** Takes out `count` places from `at` on. */
  remove(at: number, count: number): void {
    this.split(at);
    this.split(at + count);
    this.runs = this.runs.filter((run) => run.from < at || run.from >= at + count);
    for (const run of this.runs) {
      if (run.from >= at + count) {
        run.from -= count;
        run.to -= count;
      }
    }
  }

  copy(): Runs<T> {
    const copy = new Runs<T>();
    copy.runs = this.runs.map((run) => ({ ...run }));
    return copy;
  }

  private split(at: number): void {
    const i = this.runs.findIndex((run) => run.from < at && run.to >= at);
    if (i < 0) return;
    const run = this.runs[i]!;
    this.runs.splice(i, 1, { ...run, to: at - 1 }, { ...run, from: at });
  }

  private firstTouching(index: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.to < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
