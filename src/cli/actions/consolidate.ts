import { existsSync, statSync } from "node:fs";
import { consolidate } from "../../portfolio/consolidate";
import { extractPrevious, isPortfolio } from "../../portfolio/extractPrevious";
import { inheritSettings } from "../../portfolio/inheritSettings";
import type { OfferedFile, Portfolio, PortfolioSettings } from "../../portfolio/portfolio";
import type { KeptCell, PreviousPortfolio } from "../../portfolio/previous";
import { describePortfolio } from "../../plan/describePortfolio";
import { nodeDeflater } from "../../xlsx/write/nodeDeflater";
import { writePlan } from "../../xlsx/write/writePlan";
import { say } from "../../language/language";
import type { ConsolidateCommand } from "../arguments/command";
import { UsageError } from "../arguments/command";
import { USAGE_TEXTS } from "../arguments/usageTexts";
import type { Context, ExitCode } from "../context";
import { gatherFiles, realPath } from "../files/gatherFiles";
import type { Gathered } from "../files/gatherFiles";
import { pathsFrom } from "../files/pathsFrom";
import { dataFiles } from "../files/dataFiles";
import { checkDataFolder, checkOutput } from "../files/outputs";
import type { WholeFile } from "../files/writeWhole";
import { resultJson, resultText } from "../json/result";
import { chooseSettings } from "../settings/chooseSettings";
import { readExpected } from "../settings/expected";
import { summaryLines } from "../terminal/summary";
import { TERMINAL_TEXTS } from "../terminal/texts";
import { heed, readAll, readHere } from "./read";
import { deliver } from "./deliver";
import { timingsLine } from "./timings";

/** `vigie consolidate`: files and folders in, one portfolio workbook out. */
export async function runConsolidate(
  command: ConsolidateCommand,
  context: Context
): Promise<ExitCode> {
  const { terminal, signal, now } = context;
  const start = now();
  checkPlaces(command);
  const previous = await readPrevious(command);
  const expected = await readExpected(command.expected, command.language);
  const outputs = [command.out, command.json ?? "-", command.data ?? "-"]
    .filter((file) => file !== "-")
    .map(realPath);
  const into = command.into === null ? [] : [realPath(command.into)];
  const gathered = gatherFiles(command.inputs, new Set([...outputs, ...into]));
  if (gathered.files.length + gathered.unreadable.length === 0) {
    const inputs = command.inputs.join(", ");
    terminal.complain(`vigie: ${say(TERMINAL_TEXTS.noFileFound, command.language, { inputs })}`);
  }

  const thresholds = previous?.settings.thresholds;
  const files = await readEverything(gathered, command, context, thresholds);
  const read = now();
  terminal.progress(say(TERMINAL_TEXTS.consolidating, command.language));
  await heed(signal);
  const settings = settingsOf(command, files, expected, previous, context.today);
  const portfolio = consolidate(files, settings, previous);
  const consolidated = now();
  terminal.progress(say(TERMINAL_TEXTS.writing, command.language));
  await heed(signal);

  const writes = portfolio.projects.length > 0;
  const results: WholeFile[] = [];
  const notices: string[] = [];
  if (writes) {
    const linkTo = pathsFrom(command.out, gathered.files);
    const plan = describePortfolio(portfolio, previous, { linkTo });
    notices.push(...(plan.notices ?? []));
    results.push({ path: command.out, content: await writePlan(plan, undefined, nodeDeflater) });
  }
  if (writes && command.data !== null) results.push(...dataFiles(command.data, portfolio));
  // Made only when it is asked for: that of a large portfolio costs more than the portfolio.
  const json =
    command.json === null ? [] : resultText(resultJson("consolidate", portfolio, gathered.leftOut));
  await heed(signal);
  deliver(results, command.json, json);
  const end = now();

  const run = { portfolio, leftOut: gathered.leftOut, elapsed: end - start };
  for (const line of summaryLines(run, terminal)) terminal.line(line);
  for (const notice of notices) terminal.line(`  ${terminal.paint(`◆ ${notice}`, "yellow")}`);
  if (command.timings) {
    const steps = {
      reading: read - start,
      consolidating: consolidated - read,
      writing: end - consolidated,
    };
    terminal.line(timingsLine(steps, settings.language));
  }
  if (!writes) {
    const text = say(TERMINAL_TEXTS.nothingConsolidated, settings.language, { out: command.out });
    terminal.complain(`vigie: ${text}`);
    return 3;
  }
  terminal.line(`→ ${terminal.paint(command.out, "bold")}`);
  if (command.data !== null) terminal.line(`→ ${terminal.paint(command.data, "bold")}`);
  return exitCodeOf(portfolio);
}

/** 1 when files were rejected or blocking findings stand, else 0. */
export function exitCodeOf({ ledger, findings }: Portfolio): ExitCode {
  const rejected = ledger.some(({ status }) => status === "rejected");
  return rejected || findings.some(({ severity }) => severity === "critical") ? 1 : 0;
}

function checkPlaces({ inputs, out, json, data }: ConsolidateCommand): void {
  for (const given of inputs) {
    if (!existsSync(given)) throw new UsageError(USAGE_TEXTS.notFound, { given }, "consolidate");
  }
  const files = inputs.filter((input) => !statSync(input).isDirectory());
  checkOutput(out, files, "consolidate");
  if (json !== null && json !== "-") checkOutput(json, files, "consolidate");
  if (data !== null) checkDataFolder(data, "consolidate");
}

/** The last portfolio; and a refusal to write over a workbook that holds what nobody could bring back. */
async function readPrevious(command: ConsolidateCommand): Promise<PreviousPortfolio | undefined> {
  const { into, out, language } = command;
  if (into === null || realPath(into) !== realPath(out)) await protectOut(command);
  if (into === null) return undefined;
  if (!existsSync(into)) throw new UsageError(USAGE_TEXTS.notFound, { given: into }, "consolidate");
  const book = await readHere(into, language);
  if (typeof book === "string") {
    throw new UsageError(USAGE_TEXTS.intoUnreadable, { given: into, reason: book }, "consolidate");
  }
  if (!isPortfolio(book)) {
    throw new UsageError(USAGE_TEXTS.intoNotPortfolio, { given: into }, "consolidate");
  }
  return extractPrevious(book);
}

async function protectOut({ out, language }: ConsolidateCommand): Promise<void> {
  if (!existsSync(out) || statSync(out).size === 0) return;
  const book = await readHere(out, language);
  if (typeof book === "string" || !isPortfolio(book)) {
    throw new UsageError(USAGE_TEXTS.outNotPortfolio, { given: out }, "consolidate");
  }
  if (holdsAdditions(extractPrevious(book))) {
    throw new UsageError(USAGE_TEXTS.outHoldsNotes, { given: out }, "consolidate");
  }
}

/** True when a person added a column, a note, a sheet or an answer. */
function holdsAdditions({ additions, sheets }: PreviousPortfolio): boolean {
  const answers = additions.flatMap(({ inputs }) => Object.values(inputs).flatMap(Object.values));
  return (
    sheets.length > 0 ||
    additions.some(({ columns, notes }) => columns.length > 0 || notes.length > 0) ||
    answers.some(({ value, formula }: KeptCell) => formula !== null || (value ?? "") !== "")
  );
}

async function readEverything(
  gathered: Gathered,
  command: ConsolidateCommand,
  context: Context,
  thresholds: PortfolioSettings["thresholds"] | undefined
): Promise<OfferedFile[]> {
  const { language, threads } = command;
  const read = await readAll(gathered.files, language, threads, context, thresholds);
  const unreadable = gathered.unreadable.map(({ file, detail }): OfferedFile => ({
    file,
    hash: null,
    rejected: { code: "unreadable", values: { detail } },
  }));
  return [...read, ...unreadable];
}

function settingsOf(
  command: ConsolidateCommand,
  files: readonly OfferedFile[],
  expected: readonly string[],
  previous: PreviousPortfolio | undefined,
  today: string
): PortfolioSettings {
  const given = { ...command, expected };
  const defaults = chooseSettings(given, files, today);
  const asked: { -readonly [Key in keyof PortfolioSettings]?: PortfolioSettings[Key] } = {};
  if (command.asked !== null) asked.language = command.asked;
  if (command.currency !== null) asked.currency = command.currency;
  if (command.expected !== null) asked.expected = expected;
  if (Object.keys(command.rates).length > 0) {
    asked.rates = { ...previous?.settings.rates, ...command.rates };
  }
  return inheritSettings(asked, previous, defaults);
}
