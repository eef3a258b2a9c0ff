import { defineFields } from "../defineFields";
import { names } from "../names";

/** Earned value, progress, reserves and benefits. */
export const EARNED_VALUE_FIELDS = defineFields([
  {
    id: "budgetAtCompletion",
    entities: ["project", "line", "milestone", "task"],
    unit: "currency",
    name: { fr: "Budget à l'achèvement (BAC)", en: "Budget at completion (BAC)" },
    synonyms: names(`
      BAC | budget à l'achèvement | budget à terminaison | BAT | budget de référence | budget total de référence
      CBTP total | coût budgété total | budget baseline | coût de référence | coût planifié | montant planifié
      budget at completion | baseline cost | baseline total cost | baseline costs total cost | budgeted cost
      budgeted total cost | baseline budget | performance measurement baseline | PMB | planned cost
      BL total cost | total budgeted cost | planned total cost | budget prévu
    `),
    synonymsIn: {
      task: names(
        "budget | coût total | montant | budget total | total cost | cost | budget cost | baseline"
      ),
      milestone: names("budget | montant | poids | amount | value"),
    },
    meaning: {
      fr: "Budget de référence de tout le travail, réserve de gestion exclue.",
      en: "Baseline budget of all the work, management reserve excluded.",
    },
  },
  {
    id: "plannedValue",
    entities: ["project", "line", "task"],
    unit: "currency",
    name: { fr: "Valeur planifiée (VP)", en: "Planned value (PV)" },
    synonyms: names(`
      VP | PV | valeur planifiée | valeur prévue | CBTP | coût budgété du travail prévu | BCWS | VP cumulée
      valeur planifiée cumulée | cumul planifié | planned value | planned value cost | scheduled value
      budgeted cost of work scheduled | PV cumulative | cumulative planned value | PV (BCWS)
      planned value (BCWS)
    `),
    meaning: {
      fr: "Budget du travail qui devait être fait à la date d'arrêté.",
      en: "Budget of the work scheduled by the status date.",
    },
  },
  {
    id: "earnedValue",
    entities: ["project", "line", "task"],
    unit: "currency",
    name: { fr: "Valeur acquise (VA)", en: "Earned value (EV)" },
    synonyms: names(`
      VA | EV | valeur acquise | valeur gagnée | CBTE | coût budgété du travail effectué | BCWP | VA cumulée
      valeur acquise cumulée | cumul acquis | earned value | earned value cost | EV cumulative
      budgeted cost of work performed | cumulative earned value | EV (BCWP) | earned value (BCWP)
    `),
    meaning: {
      fr: "Budget du travail réellement fait à la date d'arrêté.",
      en: "Budget of the work performed by the status date.",
    },
  },
  {
    id: "actualCost",
    entities: ["project", "line", "task"],
    unit: "currency",
    name: { fr: "Consommé", en: "Actual cost" },
    synonyms: names(`
      CR | coût réel | coûts réels | CRTE | coût réel du travail effectué | ACWP | AC | réalisé | réalisé cumulé
      consommé cumulé | consommé à date | consommé total | budget consommé | montant consommé | réalisé à date
      dépensé | dépenses | dépenses réelles | dépensé à date | total dépensé | coût réel cumulé | dépenses cumulées
      coût constaté | réel | réel à date | val./devise objet | actuals | actual | actual costs | actual spend
      spend to date | cost to date | actual to date | actual cost to date | actual total cost | spent
      total spend | expenditure | expenditure to date | incurred cost | costs incurred | actual cost (ACWP)
      actual cost of work performed | cumulative actual cost | AC (ACWP) | tracking actual cost | spend
    `),
    meaning: {
      fr: "Coût du travail fait à la date d'arrêté, provisions comprises.",
      en: "Cost incurred for the work done by the status date, accruals included.",
    },
  },
  {
    id: "costVariance",
    entities: ["project", "task"],
    unit: "currency",
    name: { fr: "Écart de coût (CV) publié", en: "Published cost variance (CV)" },
    synonyms: names(`
      CV | EC | écart de coût | écart de coûts | écart coût | cost variance | cost variance (CV) | VC
    `),
    meaning: { fr: "VA − CR, telle que publiée.", en: "EV − AC, as published." },
  },
  {
    id: "scheduleVariance",
    entities: ["project", "task"],
    unit: "currency",
    name: { fr: "Écart de délai (SV) publié", en: "Published schedule variance (SV)" },
    synonyms: names(`
      SV | ED | écart de délai | écart de planning | écart délai | schedule variance | schedule variance (SV)
    `),
    meaning: { fr: "VA − VP, telle que publiée.", en: "EV − PV, as published." },
  },
  {
    id: "varianceAtCompletion",
    entities: ["project", "line", "task"],
    unit: "currency",
    name: { fr: "Écart à terminaison (VAC) publié", en: "Published variance at completion (VAC)" },
    synonyms: names(`
      VAC | écart à terminaison | écart à l'achèvement | écart final | variance at completion
      variance at completion (VAC)
    `),
    meaning: { fr: "BAC − EAC, telle que publiée.", en: "BAC − EAC, as published." },
  },
  {
    id: "publishedCpi",
    entities: ["project", "task"],
    unit: "ratio",
    name: { fr: "IPC publié", en: "Published CPI" },
    synonyms: names(`
      CPI | IPC | indice de performance des coûts | indice de performance coût | cost performance index
      cost performance index (CPI) | CPI cumulative
    `),
    meaning: {
      fr: "Indice de performance des coûts, tel que publié par le projet.",
      en: "Cost performance index as the project published it.",
    },
  },
  {
    id: "publishedSpi",
    entities: ["project", "task"],
    unit: "ratio",
    name: { fr: "IPD publié", en: "Published SPI" },
    synonyms: names(`
      SPI | IPD | indice de performance des délais | indice de performance délai | schedule performance index
      schedule performance index (SPI) | SPI cumulative
    `),
    meaning: {
      fr: "Indice de performance des délais, tel que publié par le projet.",
      en: "Schedule performance index as the project published it.",
    },
  },
  {
    id: "publishedTcpi",
    entities: ["project", "task"],
    unit: "ratio",
    name: { fr: "TCPI publié", en: "Published TCPI" },
    synonyms: names(`
      TCPI | IPT | indice de performance à terminaison | to complete performance index
    `),
    meaning: {
      fr: "Indice de performance à tenir pour finir, tel que publié.",
      en: "To-complete performance index as published.",
    },
  },
  {
    id: "percentComplete",
    entities: ["project", "line", "task"],
    unit: "fraction",
    name: { fr: "Avancement", en: "Percent complete" },
    synonyms: names(`
      avancement % | % avancement | taux d'avancement | avancement physique | avancement global | pourcentage réalisé
      avancement du projet | % réalisé | taux de réalisation | % achevé | pourcentage d'avancement | % d'avancement
      avancement réel | progression | avancement technique | % complete | complete % | percentage complete
      percentage completed | percent completed | physical % complete | progress | progress % | activity % complete
      completion % | completion rate | work complete | physical progress | tracking percentage completed | % done
    `),
    meaning: {
      fr: "Part du travail réellement faite.",
      en: "Share of the work really done.",
    },
  },
  {
    id: "percentPlanned",
    entities: ["project", "task"],
    unit: "fraction",
    name: { fr: "Avancement prévu", en: "Planned percent complete" },
    synonyms: names(`
      avancement prévu | avancement théorique | avancement planifié | % prévu | % théorique | planned progress
      planned % complete | scheduled % | schedule % complete | baseline % complete
    `),
    meaning: {
      fr: "Part du travail qui devait être faite à la date d'arrêté.",
      en: "Share of the work that should be done by the status date.",
    },
  },
  {
    id: "percentSpent",
    entities: ["project", "line"],
    unit: "fraction",
    name: { fr: "Taux de consommation", en: "Percent spent" },
    synonyms: names(`
      % consommé | taux de consommation budgétaire | taux d'exécution | taux de consommation du budget
      % dépensé | % spent | spent % | budget consumed % | burn rate | % budget spent | utilisation %
    `),
    meaning: { fr: "Consommé rapporté au budget.", en: "Actual cost as a share of the budget." },
  },
  {
    id: "benefits",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Bénéfices attendus", en: "Benefits" },
    synonyms: names(`
      gains attendus | gains | bénéfices | gains financiers | économies attendues | économies | ROI attendu
      gains annuels attendus | total baseline benefits | monetised benefits | total benefits | expected benefits
      baseline benefits | budgeted benefits | planned benefits | benefits total baseline | forecast benefits
      savings | expected savings | departmental agreed monetised benefits
    `),
    meaning: {
      fr: "Gains monétisés attendus sur toute la vie.",
      en: "Monetised benefits expected over the whole life.",
    },
  },
  {
    id: "benefitsRealised",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Bénéfices réalisés", en: "Benefits realised" },
    synonyms: names(`
      gains réalisés | gains constatés | économies réalisées | realised benefits | benefits delivered
      benefits to date | actual benefits | savings achieved | benefits realized
    `),
    meaning: { fr: "Gains constatés à ce jour.", en: "Benefits realised to date." },
  },
  {
    id: "contingency",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Provision pour risques", en: "Contingency" },
    synonyms: names(`
      aléas | provision pour aléas | provision pour risques et aléas | PRA | marge pour risques | provision risques
      contingency reserve | risk contingency | contingency budget | risk allowance | optimism bias
    `),
    meaning: {
      fr: "Provision pour les risques identifiés, comprise dans la référence des coûts.",
      en: "Reserve for identified risks, inside the cost baseline.",
    },
  },
  {
    id: "managementReserve",
    entities: ["project"],
    unit: "currency",
    name: { fr: "Réserve de gestion", en: "Management reserve" },
    synonyms: names(`
      réserve de management | réserve | marge de management | réserve de direction | MR
    `),
    meaning: {
      fr: "Réserve pour l'imprévu, hors de la référence des coûts.",
      en: "Reserve for the unforeseen, outside the cost baseline.",
    },
  },
  {
    id: "capex",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "CAPEX", en: "CAPEX" },
    synonyms: names(`
      investissement | dépenses d'investissement | budget CAPEX | titre 5 | budget d'investissement | montant CAPEX
      capital expenditure | capital cost | capital | CAPEX budget | CDEL | capital budget
    `),
    meaning: { fr: "Part immobilisable du coût.", en: "The part of the cost that is capital." },
  },
  {
    id: "opex",
    entities: ["project", "line"],
    unit: "currency",
    name: { fr: "OPEX", en: "OPEX" },
    synonyms: names(`
      fonctionnement | dépenses de fonctionnement | budget OPEX | titre 3 | budget de fonctionnement | montant OPEX
      charges d'exploitation | operating expenditure | revenue expenditure | operating cost | OPEX budget | RDEL
      resource budget
    `),
    meaning: {
      fr: "Part du coût en charges d'exploitation.",
      en: "The part of the cost that is operating expense.",
    },
  },
]);
