/** The look of a cell, flat: only what differs from the default is there. Keys are "fill.color", "font.bold", "border.top.style" … */
export type Look = Readonly<Record<string, unknown>>;
export type LookPatch = Record<string, unknown>;

const PLAIN: Look = Object.freeze({});

/** What a cell looks like when nothing was said. */
export const LOOK_DEFAULTS: Look = {
  numberFormat: "General",
  "font.name": "Aptos Narrow",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "font.tintAndShade": 0,
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "fill.patternColor": "#000000",
  "fill.patternTintAndShade": 0,
  "fill.tintAndShade": 0,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  readingOrder: "Context",
  shrinkToFit: false,
  textOrientation: 0,
  autoIndent: false,
  "protection.locked": true,
  "protection.formulaHidden": false,
  style: "Normal",
  control: "Empty",
};

const BORDER_DEFAULTS: Look = { style: "None", color: "#000000", weight: "Thin", tintAndShade: 0 };

/** The value of one key of a look, defaults included. */
export function lookAt(look: Look | undefined, key: string): unknown {
  if (look && key in look) return look[key];
  if (key.startsWith("border.")) return BORDER_DEFAULTS[key.slice(key.lastIndexOf(".") + 1)];
  return LOOK_DEFAULTS[key];
}

/** Looks are shared: equal ones are the same object, so that runs of them join. */
export class Looks {
  private readonly known = new Map<string, Look>();
  private readonly patched = new Map<Look, Map<string, Look | undefined>>();

  /** The look after a change; undefined when nothing is left that differs from the default. */
  patch(
    look: Look | undefined,
    patch: LookPatch,
    patchKey = JSON.stringify(patch)
  ): Look | undefined {
    const base = look ?? PLAIN;
    let memory = this.patched.get(base);
    if (!memory) this.patched.set(base, (memory = new Map()));
    if (memory.has(patchKey)) return memory.get(patchKey);
    const made = this.intern({ ...base, ...patch });
    memory.set(patchKey, made);
    return made;
  }

  intern(look: LookPatch): Look | undefined {
    const entries = Object.entries(look)
      .filter(([key, value]) => value !== undefined && value !== lookAt(undefined, key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return undefined;
    const key = JSON.stringify(entries);
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = Object.freeze(Object.fromEntries(entries))));
    return known;
  }
}
