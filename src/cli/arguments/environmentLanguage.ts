import type { Language } from "../../language/language";

/**
 * The language of the person's environment: LC_ALL, LC_MESSAGES, then LANG, as every Unix program reads
 * them; on Windows, where they are not set, the system's own. French where nothing tells ("C", "POSIX").
 */
export function environmentLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string | null
): Language {
  const locale =
    environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || systemLocale || "";
  if (/^(|c|posix)([._@].*)?$/i.test(locale)) return "fr";
  return /^fr/i.test(locale) ? "fr" : "en";
}
