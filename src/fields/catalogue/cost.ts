import { defineFields } from "../defineFields";
import { names } from "../names";

/** Budgets, spend and forecasts. */
export const COST_FIELDS = defineFields([
  {
    id: "currency",
    entities: ["project", "line", "risk"],
    unit: "text",
    name: { fr: "Devise", en: "Currency" },
    synonyms: names(`
      monnaie | devise de reporting | code devise | unité monétaire | currency code | reporting currency
      local currency | ccy
    `),
    meaning: {
      fr: "Devise dans laquelle les montants sont exprimés (code ISO 4217 de préférence).",
      en: "The currency of the amounts (ISO 4217 code by preference).",
    },
  },
  {
    id: "estimatedCost",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Coût estimé", en: "Estimated cost" },
    synonyms: names(`
      coût estimé du projet | coût actualisé | coût estimé actualisé | coût réactualisé | coût prévisionnel | coût prévisionnel du projet | coût total estimé | estimation
      coût du projet | coût | coût total | montant estimé | montant du projet | chiffrage | montant total
      coût total prévisionnel | coût global | coût objectif | montant | investissement prévu
      estimated total cost | cost estimate | project cost | total project cost | total cost | estimate
      estimated cost of project | cost | project value | investment cost | estimated budget
    `),
    meaning: {
      fr: "Coût total du projet tel qu'estimé aujourd'hui, hors exploitation sauf mention contraire.",
      en: "Total cost of the project as estimated today, running costs excluded unless it says otherwise.",
    },
  },
  {
    id: "costBand",
    entities: ["project"],
    unit: "text",
    name: { fr: "Tranche de coût", en: "Cost band" },
    synonyms: names(`
      coût estimé par tranche | tranche de budget | tranche budgétaire | fourchette de coût | classe de coût
      cost range | cost bracket | budget band | value band
    `),
    meaning: {
      fr: "Fourchette dans laquelle tombe le coût, quand il n'est pas donné exactement.",
      en: "The range the cost falls in, where it is not given exactly.",
    },
  },
  {
    id: "wholeLifeCost",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Coût complet", en: "Whole-life cost" },
    synonyms: names(`
      coût complet du projet | coût de possession | coût global de possession | TCO | coût sur le cycle de vie
      total baseline whole life costs | baseline whole life cost | budgeted whole life cost | WLC
      whole life costs | total whole life cost | whole life cost total baseline | life cycle cost
      total cost of ownership | lifetime cost | lifecycle cost | total lifecycle cost | baseline WLC | total WLC | departmental agreed whole life cost
    `),
    meaning: {
      fr: "Coût sur toute la vie : projet puis exploitation.",
      en: "Cost over the whole life: project, then running costs.",
    },
  },
  {
    id: "originalBudget",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Budget initial", en: "Original budget" },
    synonyms: names(`
      budget d'origine | budget voté | budget voté initial | budget primitif | BP | montant initial | budget approuvé
      budget autorisé | coût initial | coût initial estimé | budget contractuel | enveloppe initiale | budget notifié
      montant voté | budget de départ | initial budget | approved budget | original approved budget
      original cost | initial cost | original estimate | initial approved budget | authorised budget
    `),
    meaning: {
      fr: "Budget voté au lancement, avant tout avenant.",
      en: "The budget approved at the outset, before any change.",
    },
  },
  {
    id: "approvedChanges",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Avenants approuvés", en: "Approved changes" },
    synonyms: names(`
      avenants | avenant | révisions budgétaires | modifications approuvées | DM | décisions modificatives
      virements | changements approuvés | approved change requests | change requests | changes | budget changes
      approved variations | variations | amendments | transfers
    `),
    meaning: {
      fr: "Somme des modifications de budget approuvées depuis l'origine.",
      en: "Sum of the budget changes approved since the outset.",
    },
  },
  {
    id: "currentBudget",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Budget révisé", en: "Current budget" },
    synonyms: names(`
      budget | budget actuel | budget en vigueur | budget courant | budget total | budget du projet | budget alloué
      budget actualisé | budget réactualisé | budget global | enveloppe | enveloppe budgétaire | budget réestimé
      crédits ouverts | AE | autorisations d'engagement | budget mis à jour | dernier budget | budget total projet
      revised budget | current approved budget | latest budget | total budget | project budget | allocated budget
      budget amount | allocation | budget total amount | updated budget | working budget
    `),
    meaning: {
      fr: "Budget initial plus avenants approuvés.",
      en: "Original budget plus approved changes.",
    },
  },
  {
    id: "committedCost",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Engagé", en: "Committed" },
    synonyms: names(`
      engagements | montant engagé | engagé cumulé | budget engagé | engagé à date | AE consommées | total engagé
      commandé | montant commandé | commandes | bons de commande | EJ | engagements juridiques
      committed cost | commitments | commitment | amount committed | total committed | open commitments
      purchase orders | PO value | encumbrance | encumbered | obligations | ordered
    `),
    meaning: {
      fr: "Montant des commandes passées, facturées ou non.",
      en: "Value of the orders placed, invoiced or not.",
    },
  },
  {
    id: "invoicedCost",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Facturé", en: "Invoiced" },
    synonyms: names(`
      montant facturé | factures | total facturé | payé | montant payé | mandaté | décaissé | liquidé | réglé
      CP consommés | crédits de paiement consommés | invoiced amount | billed | amount billed | paid
      amount paid | payments | paid to date | invoices
    `),
    meaning: { fr: "Montant des factures reçues.", en: "Value of the invoices received." },
  },
  {
    id: "accruedCost",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Provisions (FNP)", en: "Accrued" },
    synonyms: names(`
      FNP | factures non parvenues | charges à payer | CAP | provisions | provisionné | provisions comptables
      accruals | accrual | accrued cost | estimated actuals | GRNI | goods received not invoiced
    `),
    meaning: {
      fr: "Travail réalisé et pas encore facturé.",
      en: "Work done and not yet invoiced.",
    },
  },
  {
    id: "estimateToComplete",
    entities: ["project", "line", "milestone", "task"],
    unit: "currency",
    name: { fr: "Reste à faire", en: "Estimate to complete" },
    synonyms: names(`
      RAF | reste à faire (RAF) | reste à dépenser | RAD | coût restant | reste à consommer
      CRTE moins CRTR | coût restant estimé | ETC | ETC (€) | estimation du reste à faire | reste à payer
      estimate to complete (ETC) | cost to complete | remaining cost | remaining total cost | cost to go
      forecast to complete | tracking remaining cost | to go
    `),
    meaning: {
      fr: "Ce qu'il reste à dépenser pour finir, selon le chef de projet.",
      en: "What is still to be spent to finish, as the manager sees it.",
    },
  },
  {
    id: "estimateAtCompletion",
    entities: ["project", "line", "milestone", "task"],
    unit: "currency",
    name: { fr: "Atterrissage", en: "Forecast at completion" },
    synonyms: names(`
      atterrissage prévu | atterrissage projet | atterrissage total | atterrissage budgétaire | EAC | EAC (€)
      coût à terminaison | coût estimé à terminaison | coût estimé à l'achèvement | CEA | CAT | CPF
      coût final estimé | coût final prévu | coût prévu à terminaison | prévision à terminaison | prévision totale
      prévu à fin d'affaire | coût à fin d'affaire | dernière prévision | réestimé | coût réestimé | projection finale
      estimate at completion | estimate at completion (EAC) | estimated cost at completion | final cost
      at completion total cost | forecast final cost | FFC | forecast cost | forecast outturn cost | outturn cost
      total forecast | latest estimate | LE | cost at completion | projected final cost | forecast
      anticipated final cost | AFC | forecast total cost
    `),
    meaning: {
      fr: "Coût total prévu à la fin : consommé plus reste à faire.",
      en: "Total cost expected at the end: actual plus estimate to complete.",
    },
  },
  {
    id: "budgetVariance",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Écart budgétaire", en: "Budget variance" },
    synonyms: names(`
      écart | écart budget | écart de coût total | écart budget / atterrissage | écart budget réalisé | écart en valeur
      écart absolu | écart prévision budget | dépassement | dérive budgétaire | écart (€) | delta | delta budget
      variance | variance to budget | variance against budget | budget vs actual | over/under | overrun
      budget deviation | cost overrun | variance amount
    `),
    meaning: {
      fr: "Écart publié entre budget et prévision (ou consommé), en valeur ; le signe varie selon les maisons.",
      en: "Published difference between budget and forecast (or actual); houses differ on the sign.",
    },
  },
  {
    id: "budgetVariancePercent",
    entities: ["project", "line"],
    unit: "fraction",
    name: { fr: "Écart budgétaire (%)", en: "Budget variance (%)" },
    synonyms: names(`
      écart % | écart en % | écart budgétaire en % | écart relatif | taux d'écart | dérive % | taux de dépassement
      variance % | % variance | percent variance | variance percentage | variance pct | % over budget
      budget variance percent | cost variance to budget % | cost variance %
    `),
    meaning: {
      fr: "Écart publié rapporté au budget.",
      en: "Published variance as a share of the budget.",
    },
  },
  {
    id: "remainingBudget",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "Disponible", en: "Remaining budget" },
    synonyms: names(`
      budget disponible | budget restant | solde | solde disponible | reste disponible | solde budgétaire
      reliquat | available budget | available | budget remaining | balance | budget balance | uncommitted budget
      unspent budget
    `),
    meaning: {
      fr: "Part du budget ni dépensée ni engagée.",
      en: "The part of the budget neither spent nor committed.",
    },
  },
]);
