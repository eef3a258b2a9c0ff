import { existsSync, statSync } from "node:fs";
import { consolidate } from "../../portfolio/consolidate";
import type { OfferedFile } from "../../portfolio/portfolio";
import type { CheckCommand, InspectCommand } from "../arguments/command";
import { UsageError } from "../arguments/command";
import { USAGE_TEXTS } from "../arguments/usageTexts";
import type { Context, ExitCode } from "../context";
import { gatherFiles } from "../files/gatherFiles";
import { checkOutput } from "../files/outputs";
import { resultJson, resultText } from "../json/result";
import { chooseSettings } from "../settings/chooseSettings";
import { checkLines } from "../terminal/checkView";
import { remarkLines } from "../terminal/inspectView";
import { describeReason } from "../words";
import { exitCodeOf } from "./consolidate";
import { deliver } from "./deliver";
import { heed, readAll } from "./read";

/** `vigie check`: one file, what it says, its indicators and findings. */
export async function runCheck(command: CheckCommand, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const file = await readOne(command, context);
  const settings = chooseSettings({ ...command, expected: [] }, [file], context.today);
  const portfolio = consolidate([file], settings);
  const json = resultText(resultJson("check", portfolio, []));
  await heed(context.signal);
  deliver([], command.json, json);
  for (const line of checkLines(portfolio, terminal)) terminal.line(line);
  if ("reading" in file) {
    for (const line of remarkLines(file.reading, settings.language, terminal)) terminal.line(line);
  }
  if (portfolio.projects.length === 0) {
    complainOfLedger(portfolio.ledger[0], command, context);
    return 3;
  }
  return exitCodeOf(portfolio);
}

/** Reads the one file of a command in a thread of its own, so that it cannot take the command with it. */
export async function readOne(
  command: CheckCommand | InspectCommand,
  context: Context
): Promise<OfferedFile> {
  const { file: given, json, name } = command;
  if (!existsSync(given)) throw new UsageError(USAGE_TEXTS.notFound, { given }, name);
  if (statSync(given).isDirectory()) {
    throw new UsageError(USAGE_TEXTS.notAFile, { given, command: name }, name);
  }
  if (json !== null && json !== "-") checkOutput(json, [given], name);
  const { files } = gatherFiles([given], new Set());
  const [file] = await readAll(files, command.language, 1, context);
  return file!;
}

/** Says on the standard error why nothing came of the file. */
export function complainOfLedger(
  entry:
    | { readonly file: string; readonly reason: Parameters<typeof describeReason>[0] | null }
    | undefined,
  { language }: CheckCommand | InspectCommand,
  { terminal }: Context
): void {
  if (!entry?.reason) return;
  terminal.complain(`vigie: ${entry.file}: ${describeReason(entry.reason, language)}`);
}
