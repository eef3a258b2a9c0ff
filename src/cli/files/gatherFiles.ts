import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent, Stats } from "node:fs";
import path from "node:path";

/** A file to read. */
export interface GatheredFile {
  /** Absolute path. */
  readonly path: string;
  /**
   * The name by which people and the portfolio know it, with "/": relative to the folder that was given,
   * or the bare name of a file that was given. Made longer only where two would be the same.
   */
  readonly file: string;
}

/** Why something that lay in a folder was not offered to reading. */
export type LeftOutReason =
  "lockFile" | "hidden" | "system" | "document" | "notAFile" | "output" | "givenTwice";

export interface Gathered {
  /** In a fixed order: as given, and within a folder by name, whatever the machine's language. */
  readonly files: readonly GatheredFile[];
  readonly leftOut: readonly { readonly file: string; readonly reason: LeftOutReason }[];
  /** Folders that could not be listed; they end in the ledger. */
  readonly unreadable: readonly { readonly file: string; readonly detail: string }[];
}

interface Candidate {
  readonly path: string;
  readonly relative: string;
}

/**
 * Lists every file to read: files as given, folders with their subfolders.
 * @param inputs paths that exist
 * @param outputs absolute real paths of files and folders that must never be read as a source (the portfolio itself,
 *   the JSON, the data)
 */
export function gatherFiles(inputs: readonly string[], outputs: ReadonlySet<string>): Gathered {
  const found: Candidate[] = [];
  const leftOut: { file: string; reason: LeftOutReason }[] = [];
  const unreadable: { file: string; detail: string }[] = [];
  const seen = new Set<string>();

  const offer = (candidate: Candidate): void => {
    const real = realPath(candidate.path);
    if (outputs.has(real)) leftOut.push({ file: candidate.relative, reason: "output" });
    else if (seen.has(real)) leftOut.push({ file: candidate.relative, reason: "givenTwice" });
    else {
      seen.add(real);
      found.push(candidate);
    }
  };

  const visit = (
    folder: string,
    relative: string,
    given: string,
    above: readonly string[]
  ): void => {
    const real = realPath(folder);
    if (above.includes(real)) return;
    const entries = list(folder);
    if (typeof entries === "string") {
      unreadable.push({ file: relative || given, detail: entries });
      return;
    }
    for (const entry of entries) {
      const inside = path.join(folder, entry.name);
      const name = relative === "" ? entry.name : `${relative}/${entry.name}`;
      const reason = reasonToLeaveOut(entry.name);
      if (reason !== null) leftOut.push({ file: name, reason });
      else if (outputs.has(realPath(inside))) leftOut.push({ file: name, reason: "output" });
      else if (kindOf(entry, inside) === "folder") visit(inside, name, given, [...above, real]);
      else if (kindOf(entry, inside) === "other") leftOut.push({ file: name, reason: "notAFile" });
      else offer({ path: path.resolve(inside), relative: name });
    }
  };

  for (const input of inputs) {
    if (statSync(input).isDirectory()) visit(input, "", input, []);
    else offer({ path: path.resolve(input), relative: path.basename(input) });
  }
  return { files: named(found), leftOut, unreadable };
}

/** The real path of a file that may not exist yet: that of its folder, and its name. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(path.resolve(file));
    return folder === path.resolve(file)
      ? folder
      : path.join(realPath(folder), path.basename(file));
  }
}

/**
 * Names told apart where two files would be known by the same one: by as many folders above as it takes,
 * the same wherever the command was run from.
 */
function named(found: readonly Candidate[]): GatheredFile[] {
  const names = found.map(({ relative }) => relative.normalize("NFC"));
  for (let above = 1, clash = true; clash; above++) {
    const holders = new Map<string, Set<string>>();
    found.forEach((candidate, i) => {
      const holder = holders.get(names[i]!) ?? new Set();
      holders.set(names[i]!, holder.add(candidate.path.normalize("NFC")));
    });
    clash = false;
    found.forEach((candidate, i) => {
      if (holders.get(names[i]!)!.size === 1) return;
      clash = true;
      names[i] = longerName(candidate, above);
    });
  }
  return found.map(({ path: absolute }, i) => {
    // The same letters composed and decomposed are two files to some disks and one name to people.
    const before = names.slice(0, i).filter((name) => name === names[i]).length;
    return { path: absolute, file: before === 0 ? names[i]! : `${names[i]!} (${before + 1})` };
  });
}

/** The name with `above` folders before it; the whole path when there are no more. */
function longerName({ path: absolute, relative }: Candidate, above: number): string {
  const parts = absolute.split(path.sep);
  const own = relative.split("/").length;
  return parts
    .slice(-(own + above))
    .join("/")
    .normalize("NFC");
}

function reasonToLeaveOut(name: string): LeftOutReason | null {
  if (name.startsWith("~$") || /^\.~lock\..*#$/.test(name)) return "lockFile";
  if (name.startsWith(".")) return "hidden";
  if (/^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name)) return "system";
  // What explains a folder, never what a project sends; a PDF or a Word file may be a return, and is rejected.
  return /\.(md|log|url|lnk)$/i.test(name) ? "document" : null;
}

function list(folder: string): Dirent[] | string {
  try {
    // Compared by code unit: the order must not depend on the machine's language.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}

/** Pipes, sockets and devices are "other": opening one could wait for ever. A dead link counts as a file: reading says so. */
function kindOf(entry: Dirent, inside: string): "file" | "folder" | "other" {
  const found = entry.isSymbolicLink() ? statOf(inside) : entry;
  if (found === null || found.isFile()) return "file";
  return found.isDirectory() ? "folder" : "other";
}

function statOf(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}
