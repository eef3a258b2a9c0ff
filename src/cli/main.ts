import { availableParallelism } from "node:os";
import { constants } from "node:os";
import about from "../../package.json";
import { say } from "../language/language";
import type { Language } from "../language/language";
import type { Command } from "./arguments/command";
import { UsageError } from "./arguments/command";
import { environmentLanguage } from "./arguments/environmentLanguage";
import { parseArguments } from "./arguments/parseArguments";
import { DeliveryError } from "./actions/deliver";
import type { ExitCode } from "./context";
import { removeUnfinished } from "./files/writeWhole";
import { run } from "./run";
import { openTerminal } from "./terminal/terminal";
import type { Terminal } from "./terminal/terminal";
import { TERMINAL_TEXTS } from "./terminal/texts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

void main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  const systemLocale =
    process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : null;
  let language = environmentLanguage(process.env, systemLocale);
  // A reader of our output that has gone (`vigie … | head`) is no error.
  process.stdout.on("error", () => process.exit());
  let terminal = openTerminal(false);
  try {
    const command = parseArguments(argv, language);
    if ("language" in command) language = command.language;
    terminal = openTerminal(isSilent(command));
    process.exitCode = await interruptible(terminal, language, (signal) =>
      run(command, about.version, {
        terminal,
        signal,
        today: new Date().toISOString().slice(0, 10),
        now: () => performance.now(),
        reader: new URL("./reader.mjs", import.meta.url),
        cores: availableParallelism(),
      })
    );
  } catch (error) {
    process.exitCode = complain(error, argv, language, terminal);
  }
}

/** Runs until done or interrupted; an interrupted run leaves nothing half-written and ends the process. */
async function interruptible(
  terminal: Terminal,
  language: Language,
  work: (signal: AbortSignal) => Promise<ExitCode>
): Promise<ExitCode> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    controller.abort();
    removeUnfinished();
    terminal.complain(`vigie: ${say(TERMINAL_TEXTS.interrupted, language)}`);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** Says in the person's words what stopped the command; a stack is shown only when asked for. */
function complain(
  error: unknown,
  argv: readonly string[],
  language: Language,
  terminal: Terminal
): ExitCode {
  if (error instanceof UsageError) {
    const spoken = /--lang[= ]en\b/.test(argv.join(" ")) ? "en" : language;
    const command = error.about === null ? "" : `${error.about} `;
    terminal.complain(`vigie: ${say(error.text, spoken, error.values)}`);
    terminal.complain(`       ${say(TERMINAL_TEXTS.usageHint, spoken, { command })}`);
    return 2;
  }
  if (error instanceof DeliveryError) {
    const values = { out: error.file, detail: error.detail };
    terminal.complain(`vigie: ${say(TERMINAL_TEXTS.writeFailed, language, values)}`);
    return 3;
  }
  const detail = error instanceof Error ? error.message : String(error);
  terminal.complain(`vigie: ${say(TERMINAL_TEXTS.unexpected, language, { detail })}`);
  if (process.env.VIGIE_DEBUG && error instanceof Error) terminal.complain(error.stack ?? "");
  return 3;
}

function isSilent(command: Command): boolean {
  if (command.name === "help" || command.name === "version") return false;
  return command.quiet || command.json === "-";
}
