import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gatherFiles } from "./gatherFiles";

const root = realpathSync(mkdtempSync(path.join(tmpdir(), "vigie-gather-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const name of ["a/x.xlsx", "a/sub/y.xlsx", "b/x.xlsx", "a/Thumbs.db", "a/.git/config"]) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), "");
}
const at = (name: string) => path.join(root, name);
const names = (inputs: string[], outputs: string[] = []) =>
  gatherFiles(inputs, new Set(outputs)).files.map(({ file }) => file);

test("names are relative to the folder given", () => {
  expect(names([at("a")])).toEqual(["sub/y.xlsx", "x.xlsx"]);
  expect(names([at("a/x.xlsx")])).toEqual(["x.xlsx"]);
});

test("two files of one name are told apart by the folders above", () => {
  expect(names([at("a"), at("b")])).toEqual(["sub/y.xlsx", "a/x.xlsx", "b/x.xlsx"]);
});

test("one name in two encodings stays two files", () => {
  for (const form of ["NFC", "NFD"] as const) {
    mkdirSync(at("n"), { recursive: true });
    writeFileSync(at(`n/${"été".normalize(form)}.xlsx`), "");
  }
  expect(names([at("n")]).sort()).toEqual(
    ["été.xlsx", "été.xlsx (2)"].map((n) => n.normalize("NFC")).sort()
  );
});

test("a file given twice is read once, and said", () => {
  const { files, leftOut } = gatherFiles([at("a/x.xlsx"), at("a")], new Set());
  expect(files.map(({ file }) => file)).toEqual(["x.xlsx", "sub/y.xlsx"]);
  expect(leftOut).toEqual([
    { file: ".git", reason: "hidden" },
    { file: "Thumbs.db", reason: "system" },
    { file: "x.xlsx", reason: "givenTwice" },
  ]);
});

test("the output is never a source", () => {
  expect(names([at("a")], [at("a/x.xlsx")])).toEqual(["sub/y.xlsx"]);
});
