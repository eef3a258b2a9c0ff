import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const typescript = {
  rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }],
};
const resolve = { extensions: [".ts", ".tsx", ".mjs", ".js"] };

/** The command line: one file for Node, everything bundled, so that `npx vigie` needs nothing else. */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { vigie: "./src/cli/main.ts" },
  output: { path: path.join(root, "dist/cli"), filename: "[name].mjs", module: true, chunkFormat: "module", library: { type: "module" } },
  experiments: { outputModule: true },
  optimization: { minimize: false },
  module: typescript,
  resolve,
  performance: { hints: false },
  stats: "errors-warnings",
};

export default [cli];
