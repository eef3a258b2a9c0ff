import { describeFinding as findingWords } from "../audit/describeFinding";
import type { Finding } from "../audit/finding";
import { say } from "../language/language";
import type { Language } from "../language/language";
import type { LedgerReason } from "../portfolio/portfolio";
import { LEDGER_REASONS } from "../plan/words/reasons";

/** What a finding says and advises, in one language. */
export function describeFinding(
  finding: Finding,
  language: Language
): { readonly message: string; readonly advice: string } {
  const { message, advice } = findingWords(finding, language);
  return { message, advice };
}

/** Why a file ended as it did, in the words of the portfolio's own ledger. */
export function describeReason({ code, values }: LedgerReason, language: Language): string {
  return say(LEDGER_REASONS[code], language, values);
}
