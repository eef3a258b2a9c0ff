import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));

/** What every bundle for Node has in common: ES modules, readable output, no more than warnings said. */
const forNode = (name, entry) => ({
  name,
  mode: "production",
  target: "node20",
  entry,
  output: {
    path: path.join(root, "dist", name),
    filename: "[name].mjs",
    chunkFilename: "[name].mjs",
    module: true,
    chunkFormat: "module",
    library: { type: "module" },
    clean: false,
  },
  experiments: { outputModule: true },
  optimization: { minimize: false },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }],
    // The bundle itself must know where it lies: the worker's bundle lies beside it.
    parser: { javascript: { importMeta: false } },
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** The first line that makes the bin a program; `scripts/installBin.mjs` gives it the right to run. */
const shebang = new webpack.BannerPlugin({
  banner: "#!/usr/bin/env node",
  raw: true,
  test: /^vigie\.mjs$/,
});

/** The command line and, beside it, the worker that reads workbooks; `npx vigie` needs nothing else. */
const cli = {
  ...forNode("cli", { vigie: "./src/cli/main.ts", reader: "./src/cli/pool/reader.ts" }),
  plugins: [shebang],
};

/** `npm run bench`. The readers it is compared with stay outside, loaded from node_modules as their users do. */
const bench = {
  ...forNode("bench", {
    bench: "./bench/main.ts",
    audit: "./bench/audit.ts",
    scale: "./bench/scale.ts",
  }),
  externals: {
    exceljs: "module exceljs",
    "@e965/xlsx": "module @e965/xlsx",
    hucre: "module hucre",
    "hucre/xlsx": "module hucre/xlsx",
  },
};

/** `npm run sample`: makes the sample portfolio and the templates in `assets/`. */
const scripts = forNode("scripts", { sample: "./scripts/sample/main.ts" });

/** The stand-in for Excel and its runner (`npm run host`). Microsoft's client is loaded from node_modules at run time, never bundled. */
const host = {
  ...forNode("host", { host: "./src/workbench/host/run/main.ts" }),
  externals: { "@ironcalc/wasm": "module @ironcalc/wasm" },
};

export default [cli, bench, scripts, host];
