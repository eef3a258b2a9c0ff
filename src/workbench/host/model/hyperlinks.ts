import { intersect, type Area } from "./area";
import { wireValue, writeCell } from "./content";
import { requireAllowed } from "./protection";
import type { Hyperlink } from "./parts";

/** The link of a range's cells; null when there is none. */
export function hyperlinkOf(area: Area): Hyperlink | null {
  const found = area.sheet.hyperlinks.find((link) => intersect(link.area, area));
  if (!found) return null;
  const shown = wireValue(area.sheet.cells.value(found.area.top, found.area.left));
  return { ...found.link, textToDisplay: String(shown) };
}

/** Gives a range a link: its text is written, and it looks like a link. Null removes it. */
export function setHyperlink(area: Area, link: Hyperlink | null): void {
  requireAllowed(area.sheet, "allowInsertHyperlinks");
  area.sheet.hyperlinks = area.sheet.hyperlinks.filter((other) => !area.contains(other.area));
  if (link === null) return;
  area.sheet.hyperlinks.push({ area: area.copy(), link: { ...link } });
  const text = link.textToDisplay ?? link.address ?? link.documentReference;
  const empty = area.sheet.cells.value(area.top, area.left) === undefined;
  if (text !== undefined && (link.textToDisplay !== undefined || empty))
    writeCell(area.sheet, area.top, area.left, text);
  area.sheet.looks.patch(area, {
    "font.underline": "Single",
    "font.color": "#467886",
    style: "Hyperlink",
  });
}

export function removeHyperlinks(area: Area): void {
  area.sheet.hyperlinks = area.sheet.hyperlinks.filter((link) => !intersect(link.area, area));
}
