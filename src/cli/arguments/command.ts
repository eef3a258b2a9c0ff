import type { Language } from "../../language/language";
import type { Text, TextValues } from "../../language/language";

/** What the person asked for, checked: nothing after this point questions an argument. */
export type Command =
  ConsolidateCommand | CheckCommand | InspectCommand | HelpCommand | VersionCommand;

/** Options that every command with a result takes. */
export interface CommonOptions {
  /** Language of the messages: as asked, else the environment's. */
  readonly language: Language;
  /** File for the JSON result, "-" for the standard output, null for none. */
  readonly json: string | null;
  readonly quiet: boolean;
}

export interface ReadingOptions extends CommonOptions {
  /** "2026-10", or null: what the reports say. */
  readonly period: string | null;
  /** ISO 4217, or null: the currency of most reports. */
  readonly currency: string | null;
  /** Units of the portfolio's currency for one unit of the key. */
  readonly rates: Readonly<Record<string, number>>;
}

export interface ConsolidateCommand extends ReadingOptions {
  readonly name: "consolidate";
  readonly inputs: readonly string[];
  readonly out: string;
  /** Language asked for with --lang, or null: then the last portfolio keeps its own. */
  readonly asked: Language | null;
  readonly into: string | null;
  /** Folder for the portfolio as tables (Parquet and CSV), or null for none. */
  readonly data: string | null;
  readonly expected: string | null;
  /** Worker threads, or null: as many as the machine has cores. */
  readonly threads: number | null;
  readonly timings: boolean;
}

export interface CheckCommand extends ReadingOptions {
  readonly name: "check";
  readonly file: string;
}

export interface InspectCommand extends CommonOptions {
  readonly name: "inspect";
  readonly file: string;
}

export type CommandName = "consolidate" | "check" | "inspect";

export interface HelpCommand {
  readonly name: "help";
  readonly language: Language;
  readonly about: CommandName | null;
}

export interface VersionCommand {
  readonly name: "version";
}

/** The arguments cannot be carried out. The message says which one and what would do. */
export class UsageError extends Error {
  constructor(
    readonly text: Text,
    readonly values: TextValues,
    readonly about: CommandName | null
  ) {
    super(text.en);
    this.name = "UsageError";
  }
}
