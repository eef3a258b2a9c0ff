import { invalidArgument } from "../protocol/errors";
import { defineObject, Handle, type Property, type ObjectType } from "../protocol/objectType";
import { colorOrNone } from "../model/colors";
import type { ShapeModel } from "../model/shape";
import { shape } from "./shape";

/** Properties kept under a prefix in a shape's detail, each with its default. */
const kept = (
  prefix: string,
  defaults: Record<string, unknown>
): Record<string, Property<ShapeModel>> =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => {
      const key = `${prefix}.${name}`;
      const isColor = name.endsWith("Color");
      return [
        name,
        {
          get: ({ detail }: ShapeModel) => (key in detail ? detail[key] : fallback),
          set: ({ detail }: ShapeModel, value: unknown) =>
            (detail[key] = isColor ? colorOrNone(value) : value),
        },
      ];
    })
  );

export const shapeFill: ObjectType<ShapeModel> = defineObject<ShapeModel>("ShapeFill", {
  properties: {
    ...kept("fill", { ForegroundColor: "#156082", Transparency: 0 }),
    Type: { get: ({ detail }) => (detail["fill.cleared"] ? "NoFill" : "Solid") },
  },
  methods: {
    Clear: ({ detail }) => void (detail["fill.cleared"] = true),
    SetSolidColor: ({ detail }, value: string) => {
      detail["fill.ForegroundColor"] = colorOrNone(value);
      delete detail["fill.cleared"];
    },
  },
});

export const shapeLineFormat: ObjectType<ShapeModel> = defineObject<ShapeModel>("ShapeLineFormat", {
  properties: kept("line", {
    Visible: true,
    Color: "#042433",
    Style: "Single",
    Weight: 1,
    DashStyle: "Solid",
    Transparency: 0,
  }),
});

export const textFrame: ObjectType<ShapeModel> = defineObject<ShapeModel>("TextFrame", {
  properties: {
    ...kept("frame", {
      LeftMargin: 7.2,
      RightMargin: 7.2,
      TopMargin: 3.6,
      BottomMargin: 3.6,
      HorizontalAlignment: "Left",
      HorizontalOverflow: "Overflow",
      VerticalAlignment: "Top",
      VerticalOverflow: "Overflow",
      Orientation: "Horizontal",
      ReadingOrder: "LeftToRight",
      AutoSizeSetting: "AutoSizeNone",
    }),
    HasText: { get: ({ detail }) => Boolean(detail["text.text"]) },
  },
  objects: { TextRange: (self) => textRange.of({ self, start: 0, length: null }) },
  methods: { DeleteText: ({ detail }) => void (detail["text.text"] = "") },
});

interface TextSelf {
  readonly self: ShapeModel;
  readonly start: number;
  readonly length: number | null;
}
const textOf = ({ detail }: ShapeModel) => String(detail["text.text"] ?? "");

export const textRange: ObjectType<TextSelf> = defineObject<TextSelf>("TextRange", {
  properties: {
    Text: {
      get: ({ self, start, length }) => textOf(self).substr(start, length ?? undefined),
      set: ({ self, start, length }, text: string) => {
        const all = textOf(self);
        self.detail["text.text"] =
          length === null ? text : all.slice(0, start) + text + all.slice(start + length);
      },
    },
  },
  objects: {
    Font: ({ self, start, length }) =>
      shapeFont.of({ self, key: length === null ? "font" : `font ${start} ${length}` }),
  },
  methods: {
    GetSubstring: ({ self, start }, from: number, length?: number) =>
      textRange.of({
        self,
        start: start + from,
        length: length ?? textOf(self).length - start - from,
      }),
  },
});

const FONT = {
  Size: 11,
  Name: "Aptos Narrow",
  Color: "#FFFFFF",
  Bold: false,
  Italic: false,
  Underline: "None",
};

export const shapeFont: ObjectType<{ self: ShapeModel; key: string }> = defineObject<{
  self: ShapeModel;
  key: string;
}>("ShapeFont", {
  properties: Object.fromEntries(
    Object.entries(FONT).map(([name, fallback]) => [
      name,
      {
        get: ({ self, key }) =>
          self.detail[`${key}.${name}`] ?? self.detail[`font.${name}`] ?? fallback,
        set: ({ self, key }, value: unknown) =>
          (self.detail[`${key}.${name}`] = name === "Color" ? colorOrNone(value) : value),
      } satisfies Property<{ self: ShapeModel; key: string }>,
    ])
  ),
});

const connect = (end: "begin" | "end") => (self: ShapeModel, other: Handle, site: number) => {
  if (!(other instanceof Handle)) throw invalidArgument();
  self[end] = { shape: other.self as ShapeModel, site };
};
const connected = (end: "begin" | "end") => (self: ShapeModel) => {
  const to = self[end];
  return to ? shape.of(to.shape) : null;
};

export const line: ObjectType<ShapeModel> = defineObject<ShapeModel>("Line", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    connectorType: {
      get: ({ detail }) => detail["line.connectorType"] ?? "Straight",
      set: ({ detail }, value: string) => (detail["line.connectorType"] = value),
    },
    ...kept("line", {
      BeginArrowheadLength: "Medium",
      BeginArrowheadStyle: "None",
      BeginArrowheadWidth: "Medium",
      EndArrowheadLength: "Medium",
      EndArrowheadStyle: "None",
      EndArrowheadWidth: "Medium",
    }),
    IsBeginConnected: { get: ({ begin }) => begin !== null },
    BeginConnectedSite: { get: ({ begin }) => begin?.site ?? null },
    IsEndConnected: { get: ({ end }) => end !== null },
    EndConnectedSite: { get: ({ end }) => end?.site ?? null },
  },
  objects: {
    Shape: (self) => shape.of(self),
    BeginConnectedShape: connected("begin"),
    EndConnectedShape: connected("end"),
  },
  methods: {
    ConnectBeginShape: connect("begin"),
    ConnectEndShape: connect("end"),
    DisconnectBeginShape: (self) => void (self.begin = null),
    DisconnectEndShape: (self) => void (self.end = null),
  },
});
