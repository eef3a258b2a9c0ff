import { xmlText } from "./fileText";

/** The strings of a workbook, each once, numbered as met. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  /** The part `xl/sharedStrings.xml`, in pieces. */
  *xml(): Generator<string> {
    yield (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.uses}" uniqueCount="${this.numbers.size}">`
    );
    for (const text of this.numbers.keys()) {
      const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
      yield `<si><t${space}>${xmlText(text)}</t></si>`;
    }
    yield "</sst>";
  }
}
