import { openPreferenceStore } from "./officeHelpers";

/** What one person prefers on this device, whatever the workbook. */
export interface Preferences {
  /** "auto": the language of Excel. */
  readonly language: "auto" | "fr" | "en";
  /** Status by glyph (● ◆ ▲ ○) or by weather (☀ ⛅ ⛈). */
  readonly statusStyle: "glyph" | "weather";
  /** Severities shown in the list of findings. */
  readonly shownSeverities: "all" | "blockingAndMajor";
}

/** What each preference may be, the default first. */
const CHOICES: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ["auto", "fr", "en"],
  statusStyle: ["glyph", "weather"],
  shownSeverities: ["all", "blockingAndMajor"],
};

export interface PreferenceBook {
  /** The preference; the default where none, or none that is known, was stored. */
  get<K extends keyof Preferences>(key: K): Preferences[K];
  set<K extends keyof Preferences>(key: K, value: Preferences[K]): void;
  /** As by default again. */
  forget(key: keyof Preferences): void;
}

/** Opens the person's preferences on this device. */
export function openPreferences(): PreferenceBook {
  const store = openPreferenceStore();
  return {
    get: (key) => {
      const stored = store.get(key);
      return CHOICES[key].find((choice) => choice === stored) ?? CHOICES[key][0]!;
    },
    set: (key, value) => store.set(key, value),
    forget: (key) => store.delete(key),
  };
}
