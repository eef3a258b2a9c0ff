/**
 * What a loaded file may hold and a saved one then lacks. Beside these: rich text inside a cell becomes
 * plain, gradients become no fill, theme colours become plain ones, row styles reach the last column used.
 */
const KINDS: readonly [RegExp, string][] = [
  [/^xl\/charts\//i, "charts"],
  [/^xl\/media\//i, "pictures"],
  [/^xl\/drawings\/drawing\d*\.xml$/i, "drawings"],
  [/^xl\/pivot(tables|cache)\//i, "pivot tables"],
  [/^xl\/slicers?(caches)?\//i, "slicers"],
  [/^xl\/timelines?/i, "timelines"],
  [/^xl\/externallinks\//i, "links to other workbooks (their cached values)"],
  [/^xl\/vbaproject\.bin$/i, "macros"],
  [/^xl\/(queryTables|connections)/i, "queries and connections"],
  [/^xl\/(activeX|ctrlProps|embeddings)\//i, "form controls and embedded objects"],
  [/^xl\/webextensions\//i, "add-in panes"],
  [/^xl\/printersettings\//i, "printer settings"],
  [/^xl\/richdata\//i, "linked data types"],
  [/^_xmlsignatures\//i, "signatures"],
];

/** Words for what of a package, by the names of its parts, does not outlive loading and saving. */
export function lost(names: readonly string[]): string[] {
  return KINDS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(
    ([, word]) => word
  );
}
