/**
 * What a conditional format of ours is known by: its formula without places, and its colours. Places change when
 * people insert rows; ids do not outlive the file.
 */
export function formatSignature(formula: string, font: string, fill: string): string {
  const shape = formula.replace(/^=/, "").replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "@");
  const color = (text: string) => text.replace("#", "").toUpperCase();
  return `${shape}|${color(font)}|${color(fill)}`;
}

/** A signature, and those that it has while Excel is still being told what it is. */
export function halfMade(signature: string): string[] {
  const fill = signature.lastIndexOf("|");
  const font = signature.lastIndexOf("|", fill - 1);
  return [signature, `${signature.slice(0, fill)}|`, `${signature.slice(0, font)}||`, "||"];
}
