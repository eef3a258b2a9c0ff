import type { Text } from "../../language/language";

/** `vigie --help`. */
export const GENERAL_HELP: Text = {
  fr: `Vigie consolide les classeurs des projets en un portefeuille Excel, calcule les
indicateurs (valeur acquise, écarts de budget) et signale les écarts, cellule par cellule.

Usage
  vigie consolidate <fichiers ou dossiers…> --out portefeuille.xlsx
  vigie check <fichier>
  vigie inspect <fichier>

Commandes
  consolidate   lit toutes les fiches et écrit le classeur du portefeuille
  check         contrôle une fiche : ce qui a été compris, indicateurs, constats
  inspect       montre comment un classeur a été compris, et ce qui n'a pas été lu

Options de toutes les commandes
  --lang fr|en       langue des messages et du portefeuille
                     (sinon celle de LC_ALL, LC_MESSAGES ou LANG ; sinon le français)
  --json <fichier>   résultat complet en JSON (contrat : docs/json.md)
  -q, --quiet        n'affiche rien, hors erreurs
  -h, --help         cette aide ; vigie <commande> --help pour le détail
  -V, --version      numéro de version

Codes de retour
  0  terminé
  1  terminé, mais des fichiers sont refusés ou des constats bloquants subsistent
  2  commande mal formulée
  3  rien n'a pu être consolidé

Exemples
  vigie consolidate retours/ --out portefeuille.xlsx --period 2026-10
  vigie check retours/PRJ-07.xlsx
`,
  en: `Vigie consolidates project workbooks into one Excel portfolio, computes indicators
(earned value, budget variances) and flags deviations cell by cell.

Usage
  vigie consolidate <files or folders…> --out portfolio.xlsx
  vigie check <file>
  vigie inspect <file>

Commands
  consolidate   reads every project sheet and writes the portfolio workbook
  check         checks one file: what was understood, indicators, findings
  inspect       shows how a workbook was understood, and what was left unread

Options of every command
  --lang fr|en       language of the messages and of the portfolio
                     (otherwise that of LC_ALL, LC_MESSAGES or LANG; otherwise French)
  --json <file>      the complete result as JSON (contract: docs/json.md)
  -q, --quiet        prints nothing but errors
  -h, --help         this help; vigie <command> --help for the details
  -V, --version      version number

Exit codes
  0  done
  1  done, but files were rejected or blocking findings stand
  2  wrong usage
  3  nothing could be consolidated

Examples
  vigie consolidate returns/ --out portfolio.xlsx --period 2026-10
  vigie check returns/PRJ-07.xlsx
`,
};

/** `vigie consolidate --help`. */
export const CONSOLIDATE_HELP: Text = {
  fr: `vigie consolidate <fichiers ou dossiers…> --out portefeuille.xlsx [options]

Lit les fiches données (les dossiers avec leurs sous-dossiers) et écrit un classeur de
portefeuille : synthèse, projets, lignes de budget, jalons, risques, constats, sources.
Chaque fichier offert figure au registre avec son sort et son motif ; les fichiers de
verrou (~$…), les fichiers cachés et le portefeuille lui-même sont laissés de côté.
Tout ou rien : en cas d'échec ou de Ctrl-C, le fichier --out reste tel qu'il était.

Options
  -o, --out <.xlsx>      portefeuille à écrire (obligatoire)
  --into <.xlsx>         dernier portefeuille : colonnes et réponses ajoutées y sont
                         reprises, les évolutions et l'historique en sont tirés ; peut
                         être le même fichier que --out
  --data <dossier>       le portefeuille entier en tables, Parquet et CSV, décrites par
                         schema.json (Power BI, DuckDB, base de données ; docs/data.md)
  --period <AAAA-MM>     période ; sinon celle que donnent le plus de fiches (la plus
                         récente à égalité), sinon le mois en cours
  --currency <XXX>       devise des totaux ; sinon celle du plus grand nombre de projets
  --rate <XXX=taux>      valeur d'une unité de XXX dans la devise des totaux ; répétable
  --expected <liste>     projets attendus (CSV, texte ou classeur ; un code par ligne) :
                         ceux qui n'ont rien envoyé figurent au registre, « manquant »
  --json <fichier>       résultat complet en JSON (« - » : sortie standard)
  --threads <n>          nombre de fichiers lus à la fois ; sinon un par cœur
  --timings              durée de chaque étape
  --lang fr|en           langue des messages et du portefeuille
  -q, --quiet            n'affiche rien, hors erreurs

Codes de retour
  0  terminé
  1  terminé, mais des fichiers sont refusés ou des constats bloquants subsistent
  2  commande mal formulée
  3  rien n'a pu être consolidé (le fichier --out n'est pas touché)

Exemples
  Le premier portefeuille :
    vigie consolidate retours/2026-09/ --out portefeuille.xlsx --period 2026-09
  Le mois suivant, en gardant vos colonnes et vos réponses :
    vigie consolidate retours/2026-10/ --into portefeuille.xlsx --out portefeuille.xlsx
  Des montants en dollars et en livres, totaux en euros, projets attendus :
    vigie consolidate retours/ --out p.xlsx --currency EUR --rate USD=0,92 \\
      --rate GBP=1,15 --expected attendus.csv
`,
  en: `vigie consolidate <files or folders…> --out portfolio.xlsx [options]

Reads the project sheets given (folders with their subfolders) and writes one portfolio
workbook: summary, projects, budget lines, milestones, risks, findings, sources.
Every file offered is in the ledger with its fate and the reason; lock files (~$…), hidden
files and the portfolio itself are left out.
All or nothing: on failure or Ctrl-C, the --out file stays as it was.

Options
  -o, --out <.xlsx>      portfolio to write (required)
  --into <.xlsx>         last portfolio: columns and answers that people added are carried
                         over, changes and history are drawn from it; may be the same
                         file as --out
  --data <folder>        the whole portfolio as tables, Parquet and CSV, described by
                         schema.json (Power BI, DuckDB, databases; docs/data.md)
  --period <YYYY-MM>     period; otherwise the one that most reports state (the latest of
                         equals), otherwise the current month
  --currency <XXX>       currency of the totals; otherwise that of most projects
  --rate <XXX=rate>      what one unit of XXX is worth in the totals' currency; repeatable
  --expected <list>      projects that must report (CSV, text or workbook; one id a line):
                         those that sent nothing are in the ledger as "missing"
  --json <file>          the complete result as JSON ("-": standard output)
  --threads <n>          files read at a time; otherwise one for each core
  --timings              how long each step took
  --lang fr|en           language of the messages and of the portfolio
  -q, --quiet            prints nothing but errors

Exit codes
  0  done
  1  done, but files were rejected or blocking findings stand
  2  wrong usage
  3  nothing could be consolidated (the --out file is not touched)

Examples
  The first portfolio:
    vigie consolidate returns/2026-09/ --out portfolio.xlsx --period 2026-09
  The month after, keeping your own columns and answers:
    vigie consolidate returns/2026-10/ --into portfolio.xlsx --out portfolio.xlsx
  Amounts in dollars and pounds, totals in euros, expected projects:
    vigie consolidate returns/ --out p.xlsx --currency EUR --rate USD=0.92 \\
      --rate GBP=1.15 --expected expected.csv
`,
};

/** `vigie check --help`. */
export const CHECK_HELP: Text = {
  fr: `vigie check <fichier> [--period 2026-10] [--json résultat.json] [--lang fr|en]

Contrôle une fiche projet (ou tout autre classeur) avant de l'envoyer : chaque valeur
comprise avec sa cellule d'origine, les indicateurs calculés, les constats avec ce qui a
été trouvé, ce qui est attendu et comment corriger. Le fichier n'est jamais modifié.

Options
  --period <AAAA-MM>     période contrôlée ; sinon celle de la fiche, sinon le mois en cours
  --currency, --rate     comme pour consolidate
  --json [fichier]       résultat en JSON, même contrat que consolidate ; sans nom de
                         fichier, sur la sortie standard
  --lang fr|en           langue des messages
  -q, --quiet            n'affiche rien, hors erreurs

Codes de retour
  0  aucun constat bloquant
  1  des constats bloquants subsistent
  2  commande mal formulée
  3  le fichier n'a pas pu être lu, ou aucun projet n'y est reconnu

Exemple
  vigie check PRJ-07.xlsx --period 2026-10
`,
  en: `vigie check <file> [--period 2026-10] [--json result.json] [--lang fr|en]

Checks a project sheet (or any other workbook) before it is sent: every value understood
with the cell it comes from, the indicators computed, the findings with what was found,
what is expected and how to put it right. The file is never changed.

Options
  --period <YYYY-MM>     period checked; otherwise the sheet's own, otherwise this month
  --currency, --rate     as for consolidate
  --json [file]          the result as JSON, same contract as consolidate; without a file
                         name, on the standard output
  --lang fr|en           language of the messages
  -q, --quiet            prints nothing but errors

Exit codes
  0  no blocking finding
  1  blocking findings stand
  2  wrong usage
  3  the file could not be read, or no project was recognised in it

Example
  vigie check PRJ-07.xlsx --period 2026-10
`,
};

/** `vigie inspect --help`. */
export const INSPECT_HELP: Text = {
  fr: `vigie inspect <fichier> [--json [fichier]] [--lang fr|en]

Montre comment un classeur a été compris : les feuilles, la disposition trouvée dans
chacune, les titres rapprochés du catalogue des champs (avec la note et le second choix),
ce qui n'a pas été lu et pourquoi. À utiliser quand une valeur manque ou surprend.

Options
  --json [fichier]       résultat en JSON, même contrat que consolidate avec une section
                         « reading » ; sans nom de fichier, sur la sortie standard
  --lang fr|en           langue des messages
  -q, --quiet            n'affiche rien, hors erreurs

Codes de retour
  0  le classeur a été lu et au moins un projet reconnu
  2  commande mal formulée
  3  le fichier n'a pas pu être lu, ou aucun projet n'y est reconnu

Exemple
  vigie inspect PRJ-07.xlsx
`,
  en: `vigie inspect <file> [--json [file]] [--lang fr|en]

Shows how a workbook was understood: the sheets, the layout found in each, the headings
matched to the field catalogue (with the score and the runner-up), what was left unread
and why. For when a value is missing or surprising.

Options
  --json [file]          the result as JSON, same contract as consolidate with a "reading"
                         section; without a file name, on the standard output
  --lang fr|en           language of the messages
  -q, --quiet            prints nothing but errors

Exit codes
  0  the workbook was read and at least one project recognised
  2  wrong usage
  3  the file could not be read, or no project was recognised in it

Example
  vigie inspect PRJ-07.xlsx
`,
};
