/**
 * The product's own drawings, as SVG on a 32-unit grid. One stroke weight, two colours, so that they stay
 * readable at 16 pixels.
 */
const BLUE = "#0b3a75";
const GOLD = "#f2b233";
const RED = "#c4314b";
const svg = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inner}</svg>`;
const line = (d, colour = BLUE, width = 3) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Every icon by file name stem. `vigie` is the product's mark, the others are ribbon commands. */
export const DRAWINGS = {
  /** A V for Vigie; the light between its arms is the lookout. */
  vigie: svg(
    `<rect width="32" height="32" rx="7" fill="${BLUE}"/>` +
      line("M7 10 L16 26 L25 10", "#fff", 4) +
      `<circle cx="16" cy="9" r="4" fill="${GOLD}"/>`
  ),
  /** Three sheets that become one. */
  consolidate: svg(
    line("M4 5 H11 M4 16 H11 M4 27 H11") +
      line("M11 5 C17 5 15 16 20 16 M11 27 C17 27 15 16 20 16 M11 16 H20", GOLD, 2.5) +
      `<rect x="20.5" y="8.5" width="9" height="15" rx="1.5" fill="none" stroke="${BLUE}" stroke-width="3"/>`
  ),
  /** A sheet looked through, and found right. */
  check: svg(
    `<rect x="3.5" y="4.5" width="20" height="23" rx="2" fill="none" stroke="${BLUE}" stroke-width="3"/>` +
      line("M8 11 H19 M8 17 H13", BLUE, 2.5) +
      line("M15 21 L20 26 L29 14", GOLD, 4)
  ),
  /** A flag taken off its cell. */
  "clear-flags": svg(
    line("M7 4 V28") +
      line("M7 5 H24 L19 11 L24 17 H7", GOLD, 2.5) +
      line("M17 21 L27 29 M27 21 L17 29", RED, 3)
  ),
};

/** Pixel sizes that Excel asks for on its platforms. */
export const SIZES = [16, 20, 32, 64, 80, 96];
