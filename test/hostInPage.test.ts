import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";

/* eslint-disable @typescript-eslint/no-explicit-any -- names of the page, where Microsoft's client is untyped */
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const root = path.resolve(__dirname, "..");
const client = path.join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");
const wasm = path.join(root, "node_modules/@ironcalc/wasm/wasm_bg.wasm");

/** Builds the stand-in as one script that a page can load, as `standIn`. */
function bundle(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        target: "web",
        context: root,
        entry: "./src/workbench/host/page/open.ts",
        output: {
          path: folder,
          filename: "host.js",
          publicPath: "/",
          library: { name: "standIn", type: "window" },
        },
        resolve: { extensions: [".ts", ".js"] },
        module: { rules: [{ test: /\.ts$/, loader: "swc-loader" }] },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve(path.join(folder, "host.js"));
      }
    );
  });
}

const describeInPage = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) {
  console.warn(
    `SKIPPED: no browser at ${CHROMIUM}, the stand-in is not tried in a page (set CHROMIUM_PATH)`
  );
}

describeInPage("the stand-in in a page", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "vigie-page-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it("answers Microsoft's own client: values, a table, a formula, an event, a file", async () => {
    const script = await bundle(folder);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.setContent("<!doctype html><title>stand-in</title>");
    await page.addScriptTag({ path: script });
    expect(errors).toEqual([]);
    await page.evaluate(() => (window as any).standIn.prepareWindow());
    await page.addScriptTag({ path: client });
    const found = await page.evaluate(async (base64: string) => {
      const { standIn } = window as any;
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const { host, Excel } = standIn.openInPage(bytes);
      const heard: string[] = [];
      const read = await Excel.run(async (context: any) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(async (event: any) => void heard.push(event.address));
        await context.sync();
        sheet.getRange("A1:B3").values = [
          ["Project", "Budget"],
          ["ERP", 100],
          ["CRM", 1 / 3],
        ];
        sheet.tables.add("A1:B3", true).name = "Projects";
        sheet.getRange("D1").formulas = [["=SUM(Projects[Budget])"]];
        const range = sheet.getRange("A2:D2");
        const sum = sheet.getRange("D1");
        range.load("values");
        sum.load("values,formulas");
        await context.sync();
        return { values: range.values, sum: sum.values[0][0], formula: sum.formulas[0][0] };
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const file: Uint8Array = await standIn.saveBook(host.book);
      return { ...read, heard, signature: [...file.slice(0, 2)] };
    }, readFileSync(wasm).toString("base64"));
    expect(errors).toEqual([]);
    expect(found.values).toEqual([["ERP", 100, "", ""]]);
    expect(found.sum).toBeCloseTo(100 + 1 / 3, 12);
    expect(found.formula).toBe("=SUM(Projects[Budget])");
    expect(found.heard).toEqual(["A1:B3", "D1"]);
    expect(found.signature).toEqual([0x50, 0x4b]);
  });
});
