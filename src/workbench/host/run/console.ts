import { inspect } from "node:util";

/** A console that keeps its lines, as text. */
export function captureConsole(lines: string[]): Record<string, (...args: unknown[]) => void> {
  const write = (...args: unknown[]) =>
    void lines.push(
      args
        .map((arg) =>
          typeof arg === "string"
            ? arg
            : arg instanceof Error
              ? `${arg.name}: ${arg.message}`
              : inspect(arg, { depth: 6 })
        )
        .join(" ")
    );
  return Object.fromEntries(
    ["log", "info", "warn", "error", "debug", "dir", "table", "trace", "group", "groupEnd"].map(
      (name) => [name, write]
    )
  );
}
