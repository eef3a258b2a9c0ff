import type { CommandName } from "./command";

interface Option {
  /** "value" needs one, "optionalValue" may have one, "flag" has none. */
  readonly takes: "value" | "optionalValue" | "flag";
  readonly short?: string;
  readonly commands: readonly CommandName[];
}

const ALL = ["consolidate", "check", "inspect"] as const;

/** Every option, by its long name, and the commands that take it. */
export const OPTIONS: Readonly<Record<string, Option>> = {
  help: { takes: "flag", short: "h", commands: ALL },
  version: { takes: "flag", short: "V", commands: ALL },
  lang: { takes: "value", commands: ALL },
  json: { takes: "optionalValue", commands: ALL },
  quiet: { takes: "flag", short: "q", commands: ALL },
  out: { takes: "value", short: "o", commands: ["consolidate"] },
  into: { takes: "value", commands: ["consolidate"] },
  data: { takes: "value", commands: ["consolidate"] },
  period: { takes: "value", commands: ["consolidate", "check"] },
  currency: { takes: "value", commands: ["consolidate", "check"] },
  rate: { takes: "value", commands: ["consolidate", "check"] },
  expected: { takes: "value", commands: ["consolidate"] },
  threads: { takes: "value", commands: ["consolidate"] },
  timings: { takes: "flag", commands: ["consolidate"] },
};

/** The option that a mistyped one was probably meant to be: one or two letters off; null when none is near. */
export function nearestOption(given: string): string | null {
  let best: string | null = null;
  let least = 3;
  for (const name of Object.keys(OPTIONS)) {
    const steps = distance(given.replace(/^-+/, ""), name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, replaced));
    }
    previous = row;
  }
  return previous[b.length]!;
}
