import { invalidArgument } from "../protocol/errors";
import type { Area } from "./area";
import { styleNamed } from "./namedStyles";
import { noteFormatted } from "./lookTarget";
import { requireAllowed } from "./protection";

/** Dresses cells in a named style. */
export function applyStyle(areas: readonly Area[], name: string): void {
  for (const area of areas) {
    const { book } = area.sheet;
    requireAllowed(area.sheet, "allowFormatCells");
    const style = styleNamed(book.styles, name);
    if (!style) throw invalidArgument();
    area.sheet.looks.change(area, () => book.looks.intern({ ...style.look, style: style.name }));
    noteFormatted(area);
  }
}
