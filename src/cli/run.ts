import type { Command } from "./arguments/command";
import { CHECK_HELP, CONSOLIDATE_HELP, GENERAL_HELP, INSPECT_HELP } from "./arguments/helpTexts";
import { runCheck } from "./actions/check";
import { runConsolidate } from "./actions/consolidate";
import { runInspect } from "./actions/inspect";
import type { Context, ExitCode } from "./context";

const HELP = { consolidate: CONSOLIDATE_HELP, check: CHECK_HELP, inspect: INSPECT_HELP };

/** Carries out a command. */
export async function run(command: Command, version: string, context: Context): Promise<ExitCode> {
  switch (command.name) {
    case "version":
      context.terminal.line(`vigie ${version}`);
      return 0;
    case "help": {
      const text = command.about === null ? GENERAL_HELP : HELP[command.about];
      context.terminal.line(text[command.language].trimEnd());
      return 0;
    }
    case "consolidate":
      return runConsolidate(command, context);
    case "check":
      return runCheck(command, context);
    case "inspect":
      return runInspect(command, context);
  }
}
