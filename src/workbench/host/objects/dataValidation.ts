import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, Handle, type Property, type ObjectType } from "../protocol/objectType";
import { Area, intersect } from "../model/area";
import type { ValidationModel } from "../model/parts";
import { requireAllowed } from "../model/protection";
import { invalidCells } from "../model/validity";
import { absolute } from "./namedItem";
import { rangeAreas } from "./rangeAreas";

type Areas = readonly Area[];

/** Rule keys and the type that each stands for. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const found = (areas: Areas): ValidationModel | undefined =>
  areas[0]!.sheet.validations.find((v) =>
    areas.every((area) => v.areas.some((own) => own.contains(area)))
  );

const touching = (areas: Areas) =>
  areas[0]!.sheet.validations.filter((v) =>
    v.areas.some((own) => areas.some((area) => intersect(own, area)))
  );

function typeOf(areas: Areas): string {
  const whole = found(areas);
  if (!whole) return touching(areas).length > 0 ? "Inconsistent" : "None";
  return TYPES[Object.keys(whole.rule)[0] ?? ""] ?? "None";
}

const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** The validation of exactly these cells, made when there is none: others are cut off them. */
function ensure(areas: Areas): ValidationModel {
  const { sheet } = areas[0]!;
  requireAllowed(sheet);
  const known = found(areas);
  if (known && known.areas.length === areas.length) return known;
  const made: ValidationModel = {
    areas: areas.map((area) => area.copy()),
    rule: structuredClone(known?.rule ?? {}),
    prompt: { ...(known?.prompt ?? NO_PROMPT) },
    errorAlert: { ...(known?.errorAlert ?? NO_ALERT) },
    ignoreBlanks: known?.ignoreBlanks ?? true,
  };
  remove(areas);
  sheet.validations.push(made);
  return made;
}

function remove(areas: Areas): void {
  const { sheet } = areas[0]!;
  for (const validation of touching(areas))
    validation.areas = validation.areas.flatMap((own) =>
      areas.reduce((rest, cut) => rest.flatMap((r) => without(r, cut)), [own])
    );
  sheet.validations = sheet.validations.filter((v) => v.areas.length > 0);
}

function without(area: Area, cut: Area): Area[] {
  const hole = intersect(area, cut);
  if (!hole) return [area];
  const parts: [number, number, number, number][] = [
    [area.top, area.left, hole.top - 1, area.right],
    [hole.bottom + 1, area.left, area.bottom, area.right],
    [hole.top, area.left, hole.bottom, hole.left - 1],
    [hole.top, hole.right + 1, hole.bottom, area.right],
  ];
  return parts.filter(([t, l, b, r]) => t <= b && l <= r).map((part) => area.reshape(...part));
}

/** A rule as given, ranges in it written as references. */
function ruleFrom(value: unknown): ValidationModel["rule"] {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, rule]) => rule
  );
  if (entries.length !== 1 || !(entries[0]![0] in TYPES)) throw invalidArgument();
  const [key, rule] = entries[0]!;
  const fields = Object.entries(rule as Record<string, unknown>).map(([name, field]) => [
    name,
    field instanceof Handle && field.self instanceof Area ? `=${absolute(field.self)}` : field,
  ]);
  return { [key]: Object.fromEntries(fields) as Record<string, unknown> };
}

const part = (key: "prompt" | "errorAlert", fallback: object): Property<Areas> => ({
  get: (areas) => found(areas)?.[key] ?? { ...fallback },
  set: (areas, value: object) => Object.assign(ensure(areas)[key], value),
});

function invalidOf(areas: Areas): Area[] {
  const validation = found(areas);
  return validation ? invalidCells(areas, validation) : [];
}

export const dataValidation: ObjectType<Areas> = defineObject<Areas>("DataValidation", {
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (areas) => found(areas)?.rule ?? {},
      set: (areas, value: unknown) => (ensure(areas).rule = ruleFrom(value)),
    },
    Prompt: part("prompt", NO_PROMPT),
    ErrorAlert: part("errorAlert", NO_ALERT),
    IgnoreBlanks: {
      get: (areas) => found(areas)?.ignoreBlanks ?? true,
      set: (areas, value: boolean) => (ensure(areas).ignoreBlanks = value),
    },
    Valid: {
      get: (areas) => {
        const bad = invalidOf(areas);
        if (bad.length === 0) return true;
        const count = bad.reduce((sum, area) => sum + area.cells, 0);
        return count === areas.reduce((sum, area) => sum + area.cells, 0) ? false : null;
      },
    },
  },
  methods: {
    Clear: (areas) => {
      requireAllowed(areas[0]!.sheet);
      remove(areas);
    },
    GetInvalidCells: (areas) => {
      const bad = invalidOf(areas);
      if (bad.length === 0) throw itemNotFound();
      return rangeAreas.of({ areas: bad });
    },
    GetInvalidCellsOrNullObject: (areas) => {
      const bad = invalidOf(areas);
      return bad.length === 0 ? null : rangeAreas.of({ areas: bad });
    },
  },
});
