/**
 * Named styles of Plan cells, as data that every renderer understands. Colours are RRGGBB. What a style
 * leaves out stays Excel's default, so that the office's own font and theme show through.
 */
export interface PlanStyle {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
    /** Points. */
    readonly size?: number;
  };
  readonly fill?: string;
  readonly border?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", PlanEdge>>>;
  readonly align?: {
    readonly horizontal?: "left" | "center" | "right";
    readonly vertical?: "top" | "center" | "bottom";
    readonly wrap?: boolean;
    /** Steps of about three spaces. */
    readonly indent?: number;
  };
  /** Number format code; a cell's or column's own format wins. */
  readonly format?: string;
}

export interface PlanEdge {
  readonly line: "hair" | "thin" | "medium";
  readonly color: string;
}

/** The palette: one accent, greys, and status colours that always come with a glyph and a word. */
export const COLORS = {
  accent: "1F3864",
  accentMid: "2F5597",
  accentSoft: "8FAADC",
  accentPale: "DCE6F2",
  ink: "262626",
  muted: "6B7280",
  rule: "BFC7D5",
  faint: "F3F5F9",
  input: "0000FF",
  crossSheet: "00703C",
  link: "0563C1",
  onTrack: "2E7D32",
  watch: "B26A00",
  offTrack: "B3261E",
  notAssessed: "6B7280",
  onTrackPale: "E3F1E4",
  watchPale: "FFF1D6",
  offTrackPale: "FBE3E1",
  inputPale: "FFFDF0",
} as const;

/** Number format codes shared by sheets; money is in full units unless the heading says otherwise. */
export const FORMATS = {
  money: "#,##0;[Red]-#,##0;0",
  moneyCents: "#,##0.00;[Red]-#,##0.00;0.00",
  integer: "#,##0",
  ratio: "0.00",
  percent: "0.0%;[Red]-0.0%;0.0%",
  percentWhole: "0%",
  date: "dd/mm/yyyy",
  month: "mmm yyyy",
  text: "@",
} as const;

const thin = (color: string): PlanEdge => ({ line: "thin", color });
const hair = (color: string): PlanEdge => ({ line: "hair", color });
const box = (color: string) => ({
  top: thin(color),
  right: thin(color),
  bottom: thin(color),
  left: thin(color),
});

/** Every style a Plan cell may name. Adding one is adding an entry. */
export const STYLES = {
  title: { font: { bold: true, size: 18, color: COLORS.accent }, align: { vertical: "center" } },
  subtitle: { font: { size: 11, color: COLORS.muted }, align: { vertical: "center" } },
  section: {
    font: { bold: true, size: 12, color: COLORS.accent },
    border: { bottom: { line: "medium", color: COLORS.accent } },
    align: { vertical: "center" },
  },
  header: {
    font: { bold: true, color: "FFFFFF" },
    fill: COLORS.accent,
    border: { bottom: thin(COLORS.accent), right: thin(COLORS.accentMid) },
    align: { vertical: "center", wrap: true, indent: 1 },
  },
  headerRight: {
    font: { bold: true, color: "FFFFFF" },
    fill: COLORS.accent,
    border: { bottom: thin(COLORS.accent), right: thin(COLORS.accentMid) },
    align: { vertical: "center", horizontal: "right", wrap: true },
  },
  /** Heading of a column that the person fills in. */
  headerInput: {
    font: { bold: true, color: COLORS.accent },
    fill: COLORS.accentPale,
    border: { bottom: thin(COLORS.accent), right: thin(COLORS.rule) },
    align: { vertical: "center", wrap: true, indent: 1 },
  },
  total: {
    font: { bold: true },
    border: { top: thin(COLORS.accent), bottom: thin(COLORS.accent) },
    fill: COLORS.faint,
  },
  label: { font: { color: COLORS.ink }, align: { vertical: "center" } },
  labelBox: {
    font: { color: COLORS.accent },
    fill: COLORS.faint,
    border: box(COLORS.rule),
    align: { vertical: "center", indent: 1, wrap: true },
  },
  text: { align: { vertical: "center", wrap: true, indent: 1 } },
  textCenter: { align: { vertical: "center", horizontal: "center" } },
  number: { align: { vertical: "center", horizontal: "right" }, format: FORMATS.integer },
  /** What a person typed: blue, as finance expects. */
  input: { font: { color: COLORS.input }, align: { vertical: "center" } },
  /** A number or date typed beside texts: on their side. */
  inputLeft: {
    font: { color: COLORS.input },
    align: { vertical: "center", horizontal: "left" },
  },
  inputText: {
    font: { color: COLORS.input },
    align: { vertical: "center", wrap: true, indent: 1 },
  },
  inputBox: {
    font: { color: COLORS.input },
    fill: COLORS.inputPale,
    border: box(COLORS.rule),
    align: { vertical: "center", horizontal: "left", indent: 1, wrap: true },
  },
  inputBoxRight: {
    font: { color: COLORS.input },
    fill: COLORS.inputPale,
    border: box(COLORS.rule),
    align: { vertical: "center", horizontal: "right", indent: 1 },
  },
  /** The same in the rows of a table to fill in, ruled so that an empty one can be read across. */
  rowInput: {
    font: { color: COLORS.input },
    border: { bottom: hair(COLORS.rule) },
    align: { vertical: "center" },
  },
  rowInputText: {
    font: { color: COLORS.input },
    border: { bottom: hair(COLORS.rule) },
    align: { vertical: "center", wrap: true, indent: 1 },
  },
  rowFormula: {
    font: { color: "000000" },
    border: { bottom: hair(COLORS.rule) },
    align: { vertical: "center" },
  },
  rowText: {
    border: { bottom: hair(COLORS.rule) },
    align: { vertical: "center", wrap: true, indent: 1 },
  },
  /** Computed on its own sheet: black. */
  formula: { font: { color: "000000" }, align: { vertical: "center" } },
  formulaBox: {
    font: { color: "000000" },
    border: box(COLORS.rule),
    align: { vertical: "center", horizontal: "right", indent: 1 },
  },
  /** Taken from another sheet: green. */
  crossSheet: { font: { color: COLORS.crossSheet }, align: { vertical: "center" } },
  crossSheetBox: {
    font: { color: COLORS.crossSheet },
    border: box(COLORS.rule),
    align: { vertical: "center", horizontal: "right", indent: 1 },
  },
  /** A text of a table that is never wrapped, in line with wrapped neighbours. */
  cell: { align: { vertical: "center", horizontal: "left", indent: 1 } },
  cellLink: {
    font: { color: COLORS.link, underline: true },
    align: { vertical: "center", horizontal: "left", indent: 1 },
  },
  /** A figure of a table: a step away from the text at its right. */
  cellRight: { align: { vertical: "center", horizontal: "right", indent: 1 } },
  /** The same, taken from another sheet. */
  cellCross: {
    font: { color: COLORS.crossSheet },
    align: { vertical: "center", horizontal: "right", indent: 1 },
  },
  /** A technical key, in small grey, never wrapped. */
  key: {
    font: { color: COLORS.muted, size: 9 },
    align: { vertical: "center", horizontal: "left", indent: 1 },
  },
  muted: { font: { color: COLORS.muted }, align: { vertical: "center", wrap: true, indent: 1 } },
  mutedSmall: { font: { color: COLORS.muted, size: 9 }, align: { vertical: "center", wrap: true } },
  link: { font: { color: COLORS.link, underline: true }, align: { vertical: "center" } },
  tileLabel: {
    font: { color: COLORS.muted, size: 10 },
    fill: COLORS.faint,
    border: { top: { line: "medium", color: COLORS.accent } },
    align: { vertical: "center", indent: 1 },
  },
  tileValue: {
    font: { bold: true, size: 18, color: COLORS.accent },
    fill: COLORS.faint,
    align: { vertical: "center", horizontal: "left", indent: 1 },
  },
  tileNote: {
    font: { color: COLORS.muted, size: 9 },
    fill: COLORS.faint,
    align: { vertical: "center", horizontal: "left", indent: 1 },
  },
  onTrack: {
    font: { bold: true, color: COLORS.onTrack },
    fill: COLORS.onTrackPale,
    align: { vertical: "center" },
  },
  watch: {
    font: { bold: true, color: COLORS.watch },
    fill: COLORS.watchPale,
    align: { vertical: "center" },
  },
  offTrack: {
    font: { bold: true, color: COLORS.offTrack },
    fill: COLORS.offTrackPale,
    align: { vertical: "center" },
  },
  notAssessed: { font: { color: COLORS.notAssessed }, align: { vertical: "center" } },
} satisfies Record<string, PlanStyle>;

export type PlanStyleName = keyof typeof STYLES;

/** The style of that name; undefined when no style has it. */
export function planStyle(name: string): PlanStyle | undefined {
  return Object.hasOwn(STYLES, name) ? STYLES[name as PlanStyleName] : undefined;
}
