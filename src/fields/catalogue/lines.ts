import { defineFields } from "../defineFields";
import { names } from "../names";

/** Fields of budget lines and purchase or ledger exports. */
export const LINE_FIELDS = defineFields([
  {
    id: "lineId",
    entities: ["line"],
    unit: "text",
    name: { fr: "N° de ligne", en: "Line id" },
    synonyms: names(`
      n° ligne | numéro de ligne | id ligne | code ligne | ligne n° | n° pièce référence | document d'achat
      n° de pièce | n° de commande | référence | réf | n° | code | id | line number | line no | line ref
      budget line id | cost code | PO number | document number | item no | WBS code | code OTP
      élément d'OTP | OTP
    `),
    meaning: { fr: "Identifiant de la ligne de budget.", en: "Identifier of the budget line." },
  },
  {
    id: "lineName",
    entities: ["line"],
    unit: "text",
    name: { fr: "Libellé", en: "Line" },
    synonyms: names(`
      poste | poste de dépense | poste de coût | ligne budgétaire | ligne de budget | intitulé | désignation | nature
      nature de dépense | nature des dépenses | lot | objet de la dépense | libellé de la ligne | postes | lignes
      texte de la commande d'achat | désign.nat.comptable | prestation | composante | sous-projet | rubrique budgétaire
      line item | budget line | cost item | item | cost element | description of cost | budget item | work package
      expense | name | title | element | phases
    `),
    meaning: { fr: "Ce que paie la ligne de budget.", en: "What the budget line pays for." },
  },
  {
    id: "costType",
    entities: ["line"],
    unit: "text",
    name: { fr: "Nature (CAPEX/OPEX)", en: "Cost type (CAPEX/OPEX)" },
    synonyms: names(`
      CAPEX/OPEX | CAPEX / OPEX | type de coût | type de dépense | investissement/fonctionnement | titre
      nature comptable | type CAPEX OPEX | I/F | capital/revenue | cost type | expenditure type
      capital or revenue | CAPEX or OPEX | type of cost
    `),
    meaning: {
      fr: "Investissement ou fonctionnement.",
      en: "Capital or operating expense.",
    },
  },
  {
    id: "account",
    entities: ["line"],
    unit: "text",
    name: { fr: "Compte", en: "Account" },
    synonyms: names(`
      compte comptable | compte général | n° de compte | compte budgétaire | imputation | imputation budgétaire
      centre de coût | centre de coûts | centre financier | code analytique | account code | GL account
      general ledger account | cost centre | cost center | nominal code | budget code | account number
    `),
    meaning: {
      fr: "Compte ou imputation de la dépense.",
      en: "Account or cost centre of the spend.",
    },
  },
  {
    id: "supplier",
    entities: ["line", "project"],
    unit: "text",
    name: { fr: "Fournisseur", en: "Supplier" },
    synonyms: names(`
      prestataire | titulaire | titulaire du marché | nom du fournisseur | nom 1 | société prestataire
      intégrateur | éditeur | supplier name | vendor | vendor name | contractor | provider | main supplier
      prime contractor
    `),
    meaning: {
      fr: "Entreprise qui fournit la prestation.",
      en: "The company that supplies the work.",
    },
  },
  {
    id: "quantity",
    entities: ["line"],
    unit: "count",
    name: { fr: "Quantité", en: "Quantity" },
    synonyms: names(`
      qté | quantité totale | quantité commandée | nombre | nb | unités d'œuvre | UO | qty | units | volume
      number of units
    `),
    meaning: { fr: "Nombre d'unités.", en: "Number of units." },
  },
  {
    id: "unitPrice",
    entities: ["line"],
    unit: "currency",
    name: { fr: "Prix unitaire", en: "Unit price" },
    synonyms: names(`
      PU | P.U. | prix unitaire HT | coût unitaire | PU HT | unit cost | price per unit | price | rate per unit
    `),
    meaning: { fr: "Prix d'une unité.", en: "Price of one unit." },
  },
  {
    id: "personDays",
    entities: ["line", "task", "project"],
    unit: "days",
    name: { fr: "Jours-homme (JH)", en: "Person-days" },
    synonyms: names(`
      JH | jours homme | jours hommes | charge | charge JH | charges JH | charge en JH | charge totale | J/H
      nombre de jours homme | charge prévue | jours.homme | workload | work | effort | man days | person days
      effort (days) | days of effort | working days effort | FTE days
    `),
    meaning: { fr: "Charge, en jours-homme.", en: "Effort, in person-days." },
  },
  {
    id: "dayRate",
    entities: ["line", "task"],
    unit: "currency",
    name: { fr: "TJM", en: "Day rate" },
    synonyms: names(`
      taux journalier | taux journalier moyen | tarif journalier | coût jour | coût journalier | CJM
      daily rate | rate per day | rate | average day rate
    `),
    meaning: { fr: "Prix d'un jour-homme.", en: "Price of one person-day." },
  },
]);
