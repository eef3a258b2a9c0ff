import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** A cell's cached result as a file stores it. */
export interface CachedResult {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: string | number | boolean | null;
  /** Set when the stored result is an error such as "#NAME?". */
  readonly error: string | null;
}

/** A formula whose stored result is not what an independent recalculation gives. */
export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly written: CachedResult["value"];
  readonly recalculated: CachedResult["value"];
}

/** True where LibreOffice can be run; says loudly once when it cannot, so that a skipped test is seen. */
export const canRecalculate: boolean = (() => {
  if (spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0) return true;
  console.warn("SKIPPED: LibreOffice (soffice) is not installed, formulas are not recalculated.");
  return false;
})();

const RECALCULATE_ALWAYS =
  '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/**
 * The workbooks as LibreOffice saves them after computing every formula from scratch, in the same order.
 * One run of the program for all of them: starting it costs more than converting a small workbook.
 */
export function recalculate(books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), "recalculation-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user/registrymodifications.xcu"), RECALCULATE_ALWAYS);
    const names = books.map((bytes, i) => {
      writeFileSync(path.join(folder, `book${i}.xlsx`), bytes);
      return `book${i}.xlsx`;
    });
    const out = path.join(folder, "out");
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        ...names.map((name) => path.join(folder, name)),
      ],
      { stdio: "ignore", timeout: 120_000 }
    );
    return names.map((name) => new Uint8Array(readFileSync(path.join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Formulas of a workbook whose stored result differs from the recalculated one. Numbers may differ by
 * one part in 10^9: the two programs add in different orders.
 *
 * @param recalculated the same workbook after {@link recalculate}; done here when absent
 */
export function disagreements(
  bytes: Uint8Array,
  recalculated: Uint8Array = recalculate([bytes])[0]!
): Disagreement[] {
  const after = new Map(cachedResults(recalculated).map((r) => [`${r.sheet}!${r.cell}`, r]));
  return cachedResults(bytes).flatMap(({ sheet, cell, formula, value }) => {
    const result = after.get(`${sheet}!${cell}`);
    const computed = result?.error ?? result?.value ?? null;
    return same(value, computed)
      ? []
      : [{ sheet, cell, formula, written: value, recalculated: computed }];
  });
}

function same(a: CachedResult["value"], b: CachedResult["value"]): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  // LibreOffice stores TRUE() as a boolean, or as 1 in cells formatted as numbers.
  if (typeof a === "boolean" && typeof b === "number") return Number(a) === b;
  return (a ?? "") === (b ?? "");
}

/**
 * Every formula of an .xlsx file with its stored result. A reader of its own on purpose: what we write
 * is not checked by what we read with.
 */
export function cachedResults(bytes: Uint8Array): CachedResult[] {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    (match) =>
      [...(match[1] ?? "").matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)]
        .map((t) => unescape(t[1]!))
        .join("")
  );
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ])
  );
  return [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].flatMap(([tag]) => {
    const xml = text(targets.get(attribute(tag, "r:id")) ?? "");
    const sheet = unescape(attribute(tag, "name"));
    return [...xml.matchAll(/<c ([^>]*[^/])>([\s\S]*?)<\/c>/g)].flatMap(([, attributes, inner]) => {
      const f = /<f[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner!);
      if (!f) return [];
      const type = attribute(`${attributes} `, "t");
      const stored = /<v>([\s\S]*?)<\/v>/.exec(inner!)?.[1];
      return [
        {
          sheet,
          cell: attribute(`${attributes} `, "r"),
          formula: unescape(f[1] ?? ""),
          ...result(type, stored, strings),
        },
      ];
    });
  });
}

function result(
  type: string,
  stored: string | undefined,
  strings: readonly string[]
): Pick<CachedResult, "value" | "error"> {
  if (stored === undefined) return { value: null, error: null };
  switch (type) {
    case "s":
      return { value: strings[Number(stored)] ?? null, error: null };
    case "str":
      return { value: unescape(stored), error: null };
    case "b":
      return { value: stored === "1", error: null };
    case "e":
      return { value: null, error: stored };
    default:
      return { value: Number(stored), error: null };
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function unescape(text: string): string {
  return text
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
