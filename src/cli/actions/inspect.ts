import { consolidate } from "../../portfolio/consolidate";
import type { InspectCommand } from "../arguments/command";
import type { Context, ExitCode } from "../context";
import { resultJson, resultText } from "../json/result";
import { chooseSettings } from "../settings/chooseSettings";
import { inspectLines } from "../terminal/inspectView";
import { complainOfLedger, readOne } from "./check";
import { deliver } from "./deliver";
import { heed } from "./read";

/** `vigie inspect`: how a workbook was understood, and what was left unread. */
export async function runInspect(command: InspectCommand, context: Context): Promise<ExitCode> {
  const { terminal, today } = context;
  const file = await readOne(command, context);
  const given = { ...command, period: null, currency: null, rates: {}, expected: [] };
  const portfolio = consolidate([file], chooseSettings(given, [file], today));
  const reading = "reading" in file ? file.reading : undefined;
  const json = resultText(resultJson("inspect", portfolio, [], reading));
  await heed(context.signal);
  deliver([], command.json, json);
  if (reading) {
    for (const line of inspectLines(reading, command.language, terminal)) terminal.line(line);
  }
  if (portfolio.projects.length > 0) return 0;
  complainOfLedger(portfolio.ledger[0], command, context);
  return 3;
}
