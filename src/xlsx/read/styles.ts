import { walkXml } from "./xml";

/** Number formats that files mean by number alone, as English Excel shows them. */
const BUILTIN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates and times of East Asian editions (27 to 36, 50 to 58); what matters is that they are dates. */
function builtinFormat(id: number): string {
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) {
    return "yyyy-mm-dd";
  }
  if (id >= 32 && id <= 35) return "h:mm:ss";
  if (id === 55 || id === 56) return "yyyy-mm";
  return BUILTIN[id] ?? "General";
}

/** Number formats of a book: the codes, and for each cell style its place among them. */
export interface NumberFormats {
  readonly codes: string[];
  readonly ofStyle: Uint16Array;
}

/** The index of a format is 16 bits wide; Excel itself stops far below. */
export const MOST_FORMATS = 65_535;
/** Excel's own limit; what is longer is not a format that anything can show. */
const LONGEST_CODE = 255;

export const NO_FORMATS: NumberFormats = { codes: ["General"], ofStyle: new Uint16Array(0) };

/** Reads the number formats from the styles part. @throws ReadError damaged when it is not well-formed. */
export function readNumberFormats(xml: string, part: string, depthLimit: number): NumberFormats {
  const custom = new Map<number, string>();
  const styleIds: number[] = [];
  let inCellStyles = false;
  walkXml(xml, part, depthLimit, {
    open(element, attributes) {
      if (element === "numFmt" && !inCellStyles) {
        const id = Number(attributes.get("numFmtId"));
        const code = attributes.get("formatCode") ?? "General";
        if (!custom.has(id)) custom.set(id, code.length <= LONGEST_CODE ? code : "General");
      } else if (element === "cellXfs") inCellStyles = true;
      else if (element === "xf" && inCellStyles) styleIds.push(Number(attributes.get("numFmtId")));
    },
    close(element) {
      if (element === "cellXfs") inCellStyles = false;
    },
  });
  const codes = ["General"];
  const indexes = new Map<string, number>([["General", 0]]);
  const ofStyle = Uint16Array.from(styleIds, (id) => {
    const code = custom.get(id) ?? builtinFormat(id);
    let index = indexes.get(code);
    if (index === undefined) {
      index = codes.length < MOST_FORMATS ? codes.push(code) - 1 : 0;
      indexes.set(code, index);
    }
    return index;
  });
  return { codes, ofStyle };
}
