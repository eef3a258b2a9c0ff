import type { SheetModel } from "./sheet";

/** A drawing object: kept, not drawn. Distances in points. */
export interface ShapeModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly type: "GeometricShape" | "Image" | "Group" | "Line" | "Unsupported";
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  visible: boolean;
  altTextTitle: string;
  altTextDescription: string;
  lockAspectRatio: boolean;
  placement: string;
  geometricShapeType: string | null;
  /** Everything else, by "part.property": "fill.foregroundColor", "textFrame.autoSizeSetting" … */
  readonly detail: Record<string, unknown>;
  parent: ShapeModel | null;
  readonly members: ShapeModel[];
  begin: { shape: ShapeModel; site: number } | null;
  end: { shape: ShapeModel; site: number } | null;
  image: string;
}
