import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { nodeInflater } from "../src/xlsx/read/nodeInflater";
import { readBook } from "../src/xlsx/read/readBook";
import { readFloor, unzipOnly } from "./readingFloor";

/** Someone who reads all files once; answers the seconds it took, or null when it is not on this machine. */
export interface Contender {
  readonly name: string;
  /** Runs a round: more for the quick ones, whose time a passing load spoils most. */
  readonly laps: number;
  run(files: readonly Uint8Array[], folder: string): Promise<number | null>;
}

const QUICK = 5;
const SLOW = 1;

/** One that reads file by file in this process, on this one thread. */
function inProcess(
  name: string,
  read: (file: Uint8Array) => unknown,
  laps: number = QUICK
): Contender {
  return {
    name,
    laps,
    async run(files) {
      const start = performance.now();
      for (const file of files) await read(file);
      return (performance.now() - start) / 1000;
    },
  };
}

const OPENPYXL = `
import sys, os, time, openpyxl
files = sorted(os.path.join(sys.argv[1], f) for f in os.listdir(sys.argv[1]))
start = time.perf_counter()
for f in files:
    book = openpyxl.load_workbook(f, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
print(time.perf_counter() - start)
`;

/** Debian's python3-openpyxl; the time is taken inside Python, so that its start does not count. */
const openpyxl: Contender = {
  name: "openpyxl read-only",
  laps: SLOW,
  async run(_, folder) {
    const python = "/usr/bin/python3";
    if (!existsSync(python)) return null;
    const { status, stdout } = spawnSync(python, ["-c", OPENPYXL, folder], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : null;
  },
};

export const OURS = "Vigie, Node's zlib (command line)";
export const OURS_PLAIN = "Vigie, fflate (browser)";
export const FLOOR = "floor: unzip + plain scan";
export const LIBRARIES = ["hucre", "SheetJS", "ExcelJS"] as const;
export const OPENPYXL_NAME = openpyxl.name;

/** All contenders; the libraries are loaded as their users load them. */
export async function contenders(): Promise<Contender[]> {
  const [hucre, sheetjs, exceljs] = await Promise.all([
    import("hucre/xlsx"),
    import("@e965/xlsx"),
    import("exceljs"),
  ]);
  const { Workbook } = exceljs.default;
  return [
    inProcess("unzip alone", unzipOnly),
    inProcess(FLOOR, readFloor),
    inProcess(OURS, (file) => readBook(file, "x.xlsx", {}, nodeInflater)),
    inProcess(OURS_PLAIN, (file) => readBook(file, "x.xlsx")),
    inProcess("hucre", (file) => hucre.readXlsx(file), SLOW),
    inProcess(
      "SheetJS",
      (file) =>
        sheetjs.read(file, { type: "array", dense: true, cellText: false, cellHTML: false }),
      SLOW
    ),
    inProcess("ExcelJS", (file) => new Workbook().xlsx.load(file.buffer as ArrayBuffer), SLOW),
    openpyxl,
  ];
}
