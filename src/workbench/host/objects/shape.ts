import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineObject, Handle, type Property, type ObjectType } from "../protocol/objectType";
import type { ShapeModel } from "../model/shape";
import type { SheetModel } from "../model/sheet";
import { registrations } from "./registrations";
import { line, shapeFill, shapeLineFormat, textFrame } from "./shapeParts";

type Plain =
  | "name"
  | "left"
  | "top"
  | "width"
  | "height"
  | "rotation"
  | "visible"
  | "altTextTitle"
  | "altTextDescription"
  | "lockAspectRatio"
  | "placement"
  | "geometricShapeType";
const kept = (key: Plain): Property<ShapeModel> => ({
  get: (self) => self[key],
  set: (self, value: never) => ((self as Record<Plain, unknown>)[key] = value),
});

const siblings = (self: ShapeModel) => self.parent?.members ?? self.sheet.shapes;
const only = (self: ShapeModel, type: ShapeModel["type"]) => {
  if (self.type !== type) throw itemNotFound();
};

export const shape: ObjectType<ShapeModel> = defineObject<ShapeModel>("Shape", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: kept("name"),
    DisplayName: { get: ({ name }) => name },
    Left: kept("left"),
    Top: kept("top"),
    Width: kept("width"),
    Height: kept("height"),
    Rotation: kept("rotation"),
    Visible: kept("visible"),
    AltTextTitle: kept("altTextTitle"),
    AltTextDescription: kept("altTextDescription"),
    LockAspectRatio: kept("lockAspectRatio"),
    Placement: kept("placement"),
    GeometricShapeType: kept("geometricShapeType"),
    Type: { get: ({ type }) => type },
    Level: { get: (self) => (self.parent ? 1 : 0) },
    ConnectionSiteCount: { get: ({ type }) => (type === "Line" ? 0 : 4) },
    ZOrderPosition: { get: (self) => siblings(self).indexOf(self) },
  },
  objects: {
    Fill: (self) => shapeFill.of(self),
    LineFormat: (self) => shapeLineFormat.of(self),
    TextFrame: (self) => textFrame.of(self),
    GeometricShape: (self) => (only(self, "GeometricShape"), geometricShape.of(self)),
    Image: (self) => (only(self, "Image"), image.of(self)),
    Line: (self) => (only(self, "Line"), line.of(self)),
    Group: (self) => (only(self, "Group"), shapeGroup.of(self)),
    ParentGroup: (self) => {
      if (!self.parent) throw itemNotFound();
      return shape.of(self.parent);
    },
  },
  methods: {
    ...registrations,
    CopyTo: (self, destination?: Handle<SheetModel> | string | null) => {
      const sheet =
        destination instanceof Handle
          ? destination.self
          : destination
            ? self.sheet.book.sheetOf(destination)
            : self.sheet;
      if (!sheet) throw invalidArgument();
      const copy: ShapeModel = {
        ...self,
        id: self.sheet.book.newGuid(),
        sheet,
        detail: { ...self.detail },
        parent: null,
        members: [],
        left: self.left + 12,
        top: self.top + 12,
      };
      sheet.shapes.push(copy);
      return shape.of(copy);
    },
    Delete: (self) => {
      const list = siblings(self);
      list.splice(list.indexOf(self), 1);
    },
    GetAsImage: (self) => {
      if (self.type !== "Image") throw apiNotFound("Shape.getAsImage");
      return self.image;
    },
    IncrementLeft: (self, by: number) => void (self.left += by),
    IncrementTop: (self, by: number) => void (self.top += by),
    IncrementRotation: (self, by: number) =>
      void (self.rotation = (((self.rotation + by) % 360) + 360) % 360),
    ScaleHeight: (self, factor: number) => void scale(self, "height", factor),
    ScaleWidth: (self, factor: number) => void scale(self, "width", factor),
    SetZOrder: (self, position: string) => {
      const list = siblings(self);
      const at = list.indexOf(self);
      const to = {
        BringForward: at + 1,
        BringToFront: list.length - 1,
        SendBackward: at - 1,
        SendToBack: 0,
      }[position];
      if (to === undefined) throw invalidArgument();
      list.splice(at, 1);
      list.splice(Math.max(0, Math.min(to, list.length)), 0, self);
    },
  },
});

function scale(self: ShapeModel, side: "width" | "height", factor: number): void {
  if (typeof factor !== "number" || factor <= 0) throw invalidArgument();
  self[side] *= factor;
  if (self.lockAspectRatio) self[side === "width" ? "height" : "width"] *= factor;
}

const part = (name: string) =>
  defineObject<ShapeModel>(name, {
    identity: ({ id }) => ({ Id: id }),
    properties: { Id: { get: ({ id }) => id }, format: { get: () => "PNG", inAll: false } },
    objects: { Shape: (self) => shape.of(self) },
  });
export const geometricShape = part("GeometricShape");
export const image = part("Image");

export const shapeGroup: ObjectType<ShapeModel> = defineObject<ShapeModel>("ShapeGroup", {
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  objects: {
    Shape: (self) => shape.of(self),
    Shapes: (self) => groupShapes.of(self),
  },
  methods: {
    Ungroup: (self) => {
      const list = siblings(self);
      for (const member of self.members) member.parent = null;
      list.splice(list.indexOf(self), 1, ...self.members);
      self.members.length = 0;
    },
  },
});

const collection = {
  find: (list: ShapeModel[], key: unknown) => {
    const found =
      list.find((one) => one.id === key) ??
      list.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
    return found ? shape.of(found) : null;
  },
  must: (list: ShapeModel[], key: unknown) => {
    const found = collection.find(list, key);
    if (!found) throw itemNotFound();
    return found;
  },
  at: (list: ShapeModel[], index: number) => {
    const found = list[index];
    if (!found) throw invalidArgument();
    return shape.of(found);
  },
};

export const groupShapes: ObjectType<ShapeModel> = defineObject<ShapeModel>(
  "GroupShapeCollection",
  {
    items: ({ members }) => members.map((one) => shape.of(one)),
    item: ({ members }, key) => collection.find(members, key),
    methods: {
      GetCount: ({ members }) => members.length,
      GetItem: ({ members }, key: unknown) => collection.must(members, key),
      GetItemAt: ({ members }, index: number) => collection.at(members, index),
      GetItemOrNullObject: ({ members }, key: unknown) => collection.find(members, key),
    },
  }
);

function add(
  sheet: SheetModel,
  type: ShapeModel["type"],
  label: string,
  more: Partial<ShapeModel> = {}
): Handle<ShapeModel> {
  const made: ShapeModel = {
    id: sheet.book.newGuid(),
    sheet,
    type,
    name: `${label} ${sheet.shapes.length + 1}`,
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    rotation: 0,
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    lockAspectRatio: false,
    placement: "TwoCell",
    geometricShapeType: null,
    detail: {},
    parent: null,
    members: [],
    begin: null,
    end: null,
    image: "",
    ...more,
  };
  sheet.shapes.push(made);
  return shape.of(made);
}

export const shapeCollection: ObjectType<SheetModel> = defineObject<SheetModel>("ShapeCollection", {
  items: ({ shapes }) => shapes.map((one) => shape.of(one)),
  item: ({ shapes }, key) => collection.find(shapes, key),
  methods: {
    AddGeometricShape: (sheet, geometricShapeType: string) =>
      add(sheet, "GeometricShape", geometricShapeType, { geometricShapeType }),
    AddGroup: (sheet, values: unknown[]) => {
      const members = values.map((value) =>
        value instanceof Handle
          ? (value.self as ShapeModel)
          : collection.must(sheet.shapes, value).self
      );
      sheet.shapes = sheet.shapes.filter((one) => !members.includes(one));
      const left = Math.min(...members.map((m) => m.left));
      const top = Math.min(...members.map((m) => m.top));
      const group = add(sheet, "Group", "Group", {
        left,
        top,
        width: Math.max(...members.map((m) => m.left + m.width)) - left,
        height: Math.max(...members.map((m) => m.top + m.height)) - top,
        members,
      });
      for (const member of members) member.parent = group.self;
      return group;
    },
    AddImage: (sheet, base64: string) =>
      add(sheet, "Image", "Picture", { image: base64, lockAspectRatio: true }),
    AddLine: (
      sheet,
      startLeft = 0,
      startTop = 0,
      endLeft = 100,
      endTop = 100,
      connectorType = "Straight"
    ) =>
      add(sheet, "Line", "Straight Connector", {
        left: Math.min(startLeft, endLeft),
        top: Math.min(startTop, endTop),
        width: Math.abs(endLeft - startLeft),
        height: Math.abs(endTop - startTop),
        detail: { "line.connectorType": connectorType },
      }),
    AddTextBox: (sheet, text = "") =>
      add(sheet, "GeometricShape", "TextBox", {
        geometricShapeType: "Rectangle",
        detail: { "text.text": text },
      }),
    GetCount: ({ shapes }) => shapes.length,
    GetItem: ({ shapes }, key: unknown) => collection.must(shapes, key),
    GetItemAt: ({ shapes }, index: number) => collection.at(shapes, index),
    GetItemOrNullObject: ({ shapes }, key: unknown) => collection.find(shapes, key),
  },
});
