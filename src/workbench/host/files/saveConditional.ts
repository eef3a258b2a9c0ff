import { cellName } from "../../../book/address";
import type { ConditionalFormatModel } from "../model/parts";
import type { SheetModel } from "../model/sheet";
import { BOUNDS, CELL_OPERATORS, iconSetName, NEWER_ICONS, PRESETS, TEXT_RULES } from "./ruleNames";
import { barExtension, extension, iconExtension } from "./saveConditional2010";
import { fileRule, iconBounds, opaque } from "./ruleValues";
import type { Dxfs } from "./saveDxf";
import { escapeXml } from "./xmlTree";

type Detail = ConditionalFormatModel["detail"];

const formula = (text: string) => `<formula>${text}</formula>`;

/** What the conditional formats of a sheet come to: elements of the sheet, and an extension of Excel 2010. */
export interface ConditionalXml {
  readonly rules: string;
  readonly extension: string;
}

export function conditionalXml(sheet: SheetModel, dxfs: Dxfs): ConditionalXml {
  const extensions: string[] = [];
  const place = sheet.book.sheets.indexOf(sheet);
  const rules = sheet.conditionalFormats.map((format, i) => {
    const id = ruleId(place, i);
    const ranges = format.areas.map((area) => area.local).join(" ");
    const rule = ruleXml(format, i + 1, id, dxfs);
    if (format.type === "DataBar") extensions.push(barExtension(format, id, ranges));
    if (rule === null) {
      extensions.push(iconExtension(format, i + 1, id, ranges));
      return "";
    }
    return `<conditionalFormatting sqref="${ranges}">${rule}</conditionalFormatting>`;
  });
  return { rules: rules.join(""), extension: extension(extensions) };
}

/** By which a rule and its extension know each other: by place, so that equal sheets give equal files. */
function ruleId(sheet: number, rule: number): string {
  const hex = (n: number, digits: number) => n.toString(16).toUpperCase().padStart(digits, "0");
  return `{00000000-0004-0000-${hex(sheet, 4)}-${hex(rule, 12)}}`;
}

/** One rule; null when only the extension can hold it. */
function ruleXml(
  format: ConditionalFormatModel,
  priority: number,
  id: string,
  dxfs: Dxfs
): string | null {
  const { type, detail } = format;
  const first = format.areas[0]!;
  const cell = cellName({ row: first.top, col: first.left });
  const rule = (detail.rule ?? {}) as Record<string, unknown>;
  const open = (kind: string, attributes: Record<string, unknown> = {}) => {
    const dxf = ["colorScale", "dataBar", "iconSet"].includes(kind) ? null : dxfs.number(detail);
    const all = {
      type: kind,
      ...(dxf === null ? {} : { dxfId: dxf }),
      priority,
      ...(format.stopIfTrue ? { stopIfTrue: 1 } : {}),
      ...attributes,
    };
    return `<cfRule ${Object.entries(all)
      .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
      .join(" ")}>`;
  };
  const close = "</cfRule>";
  switch (type) {
    case "Custom":
      return open("expression") + formula(fileRule(detail["rule.formula"])) + close;
    case "CellValue":
      return (
        open("cellIs", { operator: CELL_OPERATORS[String(rule.operator)] ?? "equal" }) +
        formula(fileRule(rule.formula1)) +
        (rule.formula2 ? formula(fileRule(rule.formula2)) : "") +
        close
      );
    case "ContainsText": {
      const known = TEXT_RULES[String(rule.operator)] ?? TEXT_RULES.Contains!;
      const text = String(rule.text ?? "");
      const quoted = text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
      return (
        open(known.type, { operator: known.operator, text }) +
        formula(escapeXml(known.formula(quoted, cell))) +
        close
      );
    }
    case "TopBottom":
      return (
        open("top10", {
          ...(String(rule.type).endsWith("Percent") ? { percent: 1 } : {}),
          ...(String(rule.type).startsWith("Bottom") ? { bottom: 1 } : {}),
          rank: rule.rank ?? 10,
        }) + close
      );
    case "PresetCriteria": {
      const preset = PRESETS[String(rule.criterion)] ?? PRESETS.Blanks!;
      return (
        open(preset.type, preset.attributes) +
        (preset.formula ? formula(escapeXml(preset.formula(cell))) : "") +
        close
      );
    }
    case "ColorScale":
      return open("colorScale") + colorScale(detail) + close;
    case "DataBar":
      return open("dataBar") + dataBar(detail, id) + close;
    case "IconSet": {
      const name = iconSetName(String(detail.style ?? "ThreeTrafficLights1"));
      return NEWER_ICONS.has(name) ? null : open("iconSet") + iconSet(name, detail) + close;
    }
    default:
      return null;
  }
}

interface Point {
  readonly type?: string;
  readonly color?: string;
  readonly formula?: string | null;
}

function bound(type: string, value: unknown, more = ""): string {
  const kind = BOUNDS[type] ?? "num";
  const shown = kind === "min" || kind === "max" ? "" : ` val="${fileRule(value)}"`;
  return `<cfvo type="${kind}"${shown}${more}/>`;
}

function colorScale(detail: Detail): string {
  const criteria = (detail.criteria ?? {
    minimum: { type: "LowestValue", color: "#FFEF9C" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  }) as Record<"minimum" | "midpoint" | "maximum", Point | undefined>;
  const points = [criteria.minimum, criteria.midpoint, criteria.maximum].filter((p): p is Point =>
    Boolean(p)
  );
  const bounds = points.map((point) => bound(point.type ?? "Number", point.formula));
  const colors = points.map((point) => `<color rgb="${opaque(point.color ?? "#FFFFFF")}"/>`);
  return `<colorScale>${bounds.join("")}${colors.join("")}</colorScale>`;
}

function dataBar(detail: Detail, id: string): string {
  const at = (key: string, automatic: string) => {
    const rule = (detail[key] ?? {}) as { type?: string; formula?: string };
    return !rule.type || rule.type === "Automatic"
      ? `<cfvo type="${automatic}"/>`
      : bound(rule.type, rule.formula);
  };
  const color = opaque(detail["positive.fillColor"] || "#638EC6");
  const only = detail.showDataBarOnly ? ' showValue="0"' : "";
  return `<dataBar${only}>${at("lowerBoundRule", "min")}${at("upperBoundRule", "max")}<color rgb="${color}"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>${id}</x14:id></ext></extLst>`;
}

function iconSet(name: string, detail: Detail): string {
  const bounds = iconBounds(name, detail).map(
    ({ kind, value, gte }) => `<cfvo type="${kind}" val="${value}"${gte ? "" : ' gte="0"'}/>`
  );
  const attributes = `${detail.showIconOnly ? ' showValue="0"' : ""}${detail.reverseIconOrder ? ' reverse="1"' : ""}`;
  return `<iconSet iconSet="${name}"${attributes}>${bounds.join("")}</iconSet>`;
}
