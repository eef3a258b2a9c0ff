import path from "node:path";
import type { GatheredFile } from "./gatherFiles";

/**
 * From the name by which people know a source file to its path relative to the folder where the portfolio
 * will lie, so that links work there and both can be moved together (absolute only on another drive).
 */
export function pathsFrom(out: string, files: readonly GatheredFile[]): (file: string) => string {
  const folder = path.dirname(path.resolve(out));
  const paths = new Map(
    files.map((file) => [file.file, path.relative(folder, file.path).replaceAll("\\", "/")])
  );
  return (file) => paths.get(file) ?? file;
}
