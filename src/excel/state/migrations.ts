/** Makes the state of one version into that of the next. */
export type Migration = (stored: Record<string, unknown>) => Record<string, unknown>;

/**
 * How to come from each version to the next, by the version that is left. The first release stores
 * version 1, so that there is none yet; a change of `WorkbookState` raises `STATE_VERSION` and adds a line.
 */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Brings stored state up to a version, step by step.
 * @throws Error when a step is missing: every version that was ever released has one.
 */
export function migrated(
  stored: Record<string, unknown>,
  from: number,
  to: number,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS
): Record<string, unknown> {
  let state = stored;
  for (let version = from; version < to; version++) {
    const step = migrations[version];
    if (!step) throw new Error(`No migration from version ${version} of the workbook's state.`);
    state = step(state);
  }
  return state;
}
