/** Versions of ExcelApi above the manifest's floor of 1.13 that something here asks for. */
export type ExcelApiVersion = "1.13" | "1.14" | "1.15" | "1.16" | "1.17" | "1.18" | "1.19" | "1.20";

/** What needs more than the floor, and from which version Excel has it. Without it, the other way is taken. */
export const GATES = {
  /** Notes on cells; without them the pane alone says what a flag means. */
  notes: "1.18",
  /** One undo for a whole run; without it each sync is an undo step of its own. */
  mergedUndo: "1.20",
} as const satisfies Readonly<Record<string, ExcelApiVersion>>;

export type Gate = keyof typeof GATES;

/** True when this Excel has a version of ExcelApi; false outside Excel. Asked at each call, never remembered. */
export function supports(version: ExcelApiVersion): boolean {
  return Office.context?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}

/** True when this Excel has what a gate guards. */
export function has(gate: Gate): boolean {
  return supports(GATES[gate]);
}
