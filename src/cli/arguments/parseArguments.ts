import { parseArgs } from "node:util";
import type { Language } from "../../language/language";
import type { Command, CommandName, CommonOptions, ReadingOptions } from "./command";
import { UsageError } from "./command";
import {
  parseCurrency,
  parseLanguage,
  parsePeriod,
  parseRates,
  parseThreads,
} from "./optionValues";
import { nearestOption, OPTIONS } from "./options";
import { USAGE_TEXTS } from "./usageTexts";

/** What was typed: the words that are not options, and each option's values in order. */
interface Typed {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly (string | null)[]>;
}

/**
 * Reads the arguments after `vigie` into a command.
 * @param language the language of the environment, which `--lang` overrides
 * @throws UsageError when they cannot be carried out
 */
export function parseArguments(argv: readonly string[], language: Language): Command {
  const typed = readWords(argv);
  const [first, ...words] = typed.words;
  const about = isCommand(first) ? first : null;
  const spoken = parseLanguage(last(typed, "lang"), language);
  if (typed.options.has("version") && about === null) return { name: "version" };
  if (typed.options.has("help")) return { name: "help", language: spoken, about };
  if (first === "help") {
    return { name: "help", language: spoken, about: isCommand(words[0]) ? words[0] : null };
  }
  if (first === undefined) throw new UsageError(USAGE_TEXTS.noCommand, {}, null);
  if (about === null) throw new UsageError(USAGE_TEXTS.unknownCommand, { given: first }, null);
  refuseOthersOptions(typed, about);
  const common = commonOptions(typed, spoken, about);
  switch (about) {
    case "consolidate":
      return consolidateCommand(typed, words, common);
    case "check":
      return { name: "check", ...readingOptions(typed, common), file: oneFile(words, about) };
    case "inspect":
      return { name: "inspect", ...common, file: oneFile(words, about) };
  }
}

function consolidateCommand(
  typed: Typed,
  inputs: readonly string[],
  common: CommonOptions
): Command {
  const out = last(typed, "out");
  if (inputs.length === 0) throw new UsageError(USAGE_TEXTS.noInput, {}, "consolidate");
  if (out === null) throw new UsageError(USAGE_TEXTS.noOut, {}, "consolidate");
  if (!/\.xlsx$/i.test(out)) {
    throw new UsageError(USAGE_TEXTS.outNotXlsx, { given: out }, "consolidate");
  }
  if (common.json === out) {
    throw new UsageError(USAGE_TEXTS.sameOutputs, { given: out }, "consolidate");
  }
  return {
    name: "consolidate",
    ...readingOptions(typed, common),
    inputs,
    out,
    asked: last(typed, "lang") === null ? null : common.language,
    into: last(typed, "into"),
    data: last(typed, "data"),
    expected: last(typed, "expected"),
    threads: parseThreads(last(typed, "threads")),
    timings: typed.options.has("timings"),
  };
}

function commonOptions(typed: Typed, language: Language, about: CommandName): CommonOptions {
  const json = typed.options.has("json") ? (last(typed, "json") ?? "-") : null;
  if (json === "-" && about === "consolidate" && last(typed, "json") === null) {
    throw new UsageError(USAGE_TEXTS.valueMissing, { given: "--json" }, about);
  }
  return { language, json, quiet: typed.options.has("quiet") };
}

function readingOptions(typed: Typed, common: CommonOptions): ReadingOptions {
  return {
    ...common,
    period: parsePeriod(last(typed, "period")),
    currency: parseCurrency(last(typed, "currency")),
    rates: parseRates(typed.options.get("rate") ?? []),
  };
}

function oneFile(words: readonly string[], command: CommandName): string {
  if (words.length !== 1) {
    throw new UsageError(USAGE_TEXTS.oneFile, { command, count: words.length }, command);
  }
  return words[0]!;
}

/** Splits words from options; `node:util` knows the syntax (`--a=b`, `-o b`, `--`), the rest is said in our words. */
function readWords(argv: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args: withJsonValue(argv),
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { takes, short }]) => [
        name,
        {
          type: takes === "flag" ? ("boolean" as const) : ("string" as const),
          multiple: true,
          ...(short === undefined ? {} : { short }),
        },
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, (string | null)[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const value = checkedValue(token.name, token.rawName, token.value);
    options.set(token.name, [...(options.get(token.name) ?? []), value]);
  }
  return { words, options };
}

function checkedValue(name: string, given: string, value: string | undefined): string | null {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name]! : null;
  if (option === null) {
    const near = nearestOption(given);
    throw near === null
      ? new UsageError(USAGE_TEXTS.unknownOption, { given }, null)
      : new UsageError(USAGE_TEXTS.unknownOptionNear, { given, near: `--${near}` }, null);
  }
  if (option.takes === "flag" && value !== undefined) {
    throw new UsageError(USAGE_TEXTS.valueNotTaken, { given }, null);
  }
  if (option.takes === "value" && (value === undefined || value === "" || value.startsWith("--"))) {
    throw new UsageError(USAGE_TEXTS.valueMissing, { given }, null);
  }
  return value === undefined || value === "" ? null : value;
}

/**
 * `--json` may stand without a value (then the result goes to the standard output). The word after it is
 * its value unless it is an option or names a workbook: `vigie inspect --json fiche.xlsx` must never take
 * the person's own file for the place to write to.
 */
function withJsonValue(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.flatMap((word, i) => {
    if (word !== "--json" || (end >= 0 && i > end)) return [word];
    const next = argv[i + 1];
    const isValue = next !== undefined && (next === "-" || !next.startsWith("-"));
    return isValue && !WORKBOOK.test(next) ? [word] : ["--json="];
  });
}

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods|csv|tsv)$/i;

function refuseOthersOptions(typed: Typed, command: CommandName): void {
  for (const name of typed.options.keys()) {
    if (!OPTIONS[name]!.commands.includes(command)) {
      throw new UsageError(
        USAGE_TEXTS.otherCommandsOption,
        { given: `--${name}`, command },
        command
      );
    }
  }
}

function last(typed: Typed, name: string): string | null {
  return typed.options.get(name)?.at(-1) ?? null;
}

function isCommand(word: string | undefined): word is CommandName {
  return word === "consolidate" || word === "check" || word === "inspect";
}
