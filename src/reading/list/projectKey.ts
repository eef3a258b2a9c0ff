import { foldText } from "../../fields/plainText";

/** Stable key of a project: its id, else its name, without case, accents and stray spaces; the same in every layout. */
export function projectKey(id: string | null, name: string): string {
  const code = id === null ? "" : foldText(id);
  return code === "" ? foldText(name) : code;
}
