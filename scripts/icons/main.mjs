// Draws every icon at every size with the system's Chromium: `npm run icons`.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { DRAWINGS, SIZES } from "./drawings.mjs";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../assets/icons");
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  for (const [name, drawing] of Object.entries(DRAWINGS)) {
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`
    );
    await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
  }
  await page.close();
}
await browser.close();
