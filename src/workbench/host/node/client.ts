import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ClientLibraries } from "../office/newerClasses";

/** The client's own file, as published. */
const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** A file of an installed package: sought upwards from the program and from the current folder. */
function packageFile(name: string): string {
  for (const start of [path.dirname(process.argv[1] ?? "."), process.cwd()]) {
    for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
      const file = path.join(folder, "node_modules", name);
      if (existsSync(file)) return file;
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new Error(`${name} is not installed: run npm ci`);
}

let source: string | null = null;

/**
 * Runs Microsoft's client in Node and answers what it defines. Each call gives a client of its own,
 * so that several workbooks can be open side by side. The file is run as it is, as the body of a
 * function whose `window` is an empty object: it needs no browser to speak to a host.
 */
export function loadClient(): ClientLibraries {
  source ??= readFileSync(packageFile(CLIENT), "utf8");
  const window: Record<string, unknown> = {
    Microsoft: { Office: {} },
    Type: Function,
    navigator: { userAgent: "" },
    location: { href: "", search: "" },
  };
  window.window = window;
  // In a page, names declared at the top are properties of `window` and those are names in scope;
  // `with` gives the client just that.
  for (const [, name] of source.matchAll(/^var (\w+)/gm)) window[name!] ??= undefined;
  const run = new Function("window", `with (window) {\n${source}\n}`) as (window: unknown) => void;
  run.call(window, window);
  const { Excel, Office, OfficeExtension } = window;
  return { Excel, Office, OfficeExtension, window };
}

/** The formula engine's WebAssembly, from the package. */
export function engineBytes(): Buffer {
  return readFileSync(packageFile("@ironcalc/wasm/wasm_bg.wasm"));
}
