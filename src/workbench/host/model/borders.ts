import { requireAllowed } from "./protection";
import { Area } from "./area";
import { noteFormatted, type LookTarget } from "./lookTarget";

export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Edge = (typeof EDGES)[number];

/** One border of a range, of every rectangle in it. */
export interface BorderTarget {
  readonly edge: Edge;
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Which side of which cells a border of a rectangle is. */
function sides(area: Area, edge: Edge): { side: string; area: Area }[] {
  const { sheet, top, left, bottom, right } = area;
  const part = (side: string, t: number, l: number, b: number, r: number) =>
    t <= b && l <= r ? [{ side, area: new Area(sheet, t, l, b, r) }] : [];
  switch (edge) {
    case "EdgeTop":
      return part("top", top, left, top, right);
    case "EdgeBottom":
      return part("bottom", bottom, left, bottom, right);
    case "EdgeLeft":
      return part("left", top, left, bottom, left);
    case "EdgeRight":
      return part("right", top, right, bottom, right);
    case "InsideHorizontal":
      return [
        ...part("bottom", top, left, bottom - 1, right),
        ...part("top", top + 1, left, bottom, right),
      ];
    case "InsideVertical":
      return [
        ...part("right", top, left, bottom, right - 1),
        ...part("left", top, left + 1, bottom, right),
      ];
    case "DiagonalDown":
      return part("diagonalDown", top, left, bottom, right);
    case "DiagonalUp":
      return part("diagonalUp", top, left, bottom, right);
  }
}

const STYLE_SIDE: Readonly<Record<Edge, string>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "insideVertical",
  InsideHorizontal: "insideHorizontal",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

export function borderTarget(target: LookTarget, edge: Edge): BorderTarget {
  if (target.areas.length === 0) {
    const prefix = `border.${STYLE_SIDE[edge]}.`;
    return {
      edge,
      get: (key) => target.get(prefix + key),
      set: (key, value) => target.set({ [prefix + key]: value }),
    };
  }
  const parts = () => target.areas.flatMap((area) => sides(area, edge));
  return {
    edge,
    get: (key) => {
      const values = parts().map(({ side, area }) =>
        area.sheet.looks.common(area, `border.${side}.${key}`)
      );
      if (values.length === 0) return key === "style" ? "None" : null;
      return values.every((value) => value === values[0]) ? values[0] : null;
    },
    set: (key, value) => {
      for (const { side, area } of parts()) {
        requireAllowed(area.sheet, "allowFormatCells");
        area.sheet.looks.change(area, (look) => {
          const prefix = `border.${side}.`;
          const patch: Record<string, unknown> = { [prefix + key]: value };
          // A colour or weight given to a side without a line draws one, as in Excel.
          if (key !== "style" && (look?.[`${prefix}style`] ?? "None") === "None")
            patch[`${prefix}style`] = "Continuous";
          return area.sheet.book.looks.patch(look, patch);
        });
      }
      for (const area of target.areas) noteFormatted(area);
    },
  };
}

/** Sets one property of every border that is drawn. */
export function borderEdges(target: LookTarget, key: string, value: unknown): void {
  for (const edge of EDGES) {
    const border = borderTarget(target, edge);
    if (border.get("style") !== "None") border.set(key, value);
  }
}
