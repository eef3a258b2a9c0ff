import { formatUnit } from "./formatUnit";
import { headingUnit, withoutUnit } from "./headingUnit";
import { isPlaceholder } from "./placeholders";
import { parseStatus } from "./status";

describe("headingUnit", () => {
  it.each([
    ["Coût estimé (M€)", "EUR", 6],
    ["Budget k€", "EUR", 3],
    ["BUDGET KE", "EUR", 3],
    ["Budget (KE)", "EUR", 3],
    ["Montants en milliers d'euros", "EUR", 3],
    ["Coût total en millions d’euros", "EUR", 6],
    ["Budget total (en k€ HT)", "EUR", 3],
    ["Financial Year Baseline (£m) (including Non-Government Costs)", "GBP", 6],
    ["2019/20 TOTAL Baseline £m (incl. Non-Govt Costs)", "GBP", 6],
    ["Budget [kCHF]", "CHF", 3],
    ["Cost ($m)", "USD", 6],
    ["Cost, US$ millions", "USD", 6],
    ["Montant K EUR", "EUR", 3],
    ["Budget MEUR", "EUR", 6],
    ["Budget (€)", "EUR", null],
    ["Actual cost (EUR)", "EUR", null],
    ["Coût\nestimé\n(M€)", "EUR", 6],
    ["Budget (€000s)", "EUR", 3],
  ])("reads %j", (heading, currency, scale) => {
    const unit = headingUnit(heading);
    expect([unit?.currency ?? null, unit?.scale ?? null]).toEqual([currency, scale]);
  });

  it("reads percent and time", () => {
    expect(headingUnit("Financial Year Variance (%)")?.percent).toBe(true);
    expect(headingUnit("% avancement")?.percent).toBe(true);
    expect(headingUnit("Charge (JH)")?.time).toBe("days");
    expect(headingUnit("Durée (mois)")?.time).toBe("months");
    expect(headingUnit("Durée du projet en années")?.time).toBe("years");
  });

  it.each([
    "Projet",
    "Department",
    "Departmental narrative on budget/forecast variance for 2021/22 (if variance is more than 5%)",
    "Project - End Date (Latest Approved End Date)",
    "Mode de gestion en cours",
    "Date d'entrée en service",
  ])("finds none in %j", (heading) => expect(headingUnit(heading)).toBeNull());

  it("takes the unit out of the name", () => {
    expect(withoutUnit("Coût estimé (M€)")).toBe("Coût estimé ( )");
  });
});

describe("formatUnit", () => {
  it("reads symbols and scales of number formats", () => {
    expect(formatUnit('#,##0.00 "k€"')).toMatchObject({ currency: "EUR", scale: 3 });
    expect(formatUnit("#,##0.00 [$€-40C]")).toMatchObject({ currency: "EUR", scale: null });
    expect(formatUnit("£#,##0.00;[Red]-£#,##0.00")).toMatchObject({ currency: "GBP", scale: null });
    expect(formatUnit("0.0%")).toMatchObject({ percent: true });
    expect(formatUnit("#,##0.00")).toBeNull();
    expect(formatUnit("General")).toBeNull();
  });

  it("knows that a format which shortens what is shown leaves the value whole", () => {
    expect(formatUnit('#,##0.0,,"M€"')).toMatchObject({ currency: "EUR", scale: 0 });
    expect(formatUnit('#,##0,"k€"')).toMatchObject({ currency: "EUR", scale: 0 });
  });
});

describe("parseStatus", () => {
  it.each([
    ["Green", "onTrack"],
    ["Amber/Green", "onTrack"],
    ["Amber", "watch"],
    ["Amber ", "watch"],
    ["AMBER / RED", "offTrack"],
    ["Red", "offTrack"],
    ["Vert", "onTrack"],
    ["Orange", "watch"],
    ["Rouge", "offTrack"],
    ["☀", "onTrack"],
    ["⛅", "watch"],
    ["⛈️", "offTrack"],
    ["Nuageux", "watch"],
    ["Ensoleillé", "onTrack"],
    ["Orageux", "offTrack"],
    ["En bonne voie", "onTrack"],
    ["Reset", "notAssessed"],
    ["Exempt", "notAssessed"],
    ["Rouge : dérive du planning", "offTrack"],
    ["● Maîtrisé", "onTrack"],
  ])("reads %j", (text, status) => expect(parseStatus(text)).toBe(status));

  it("takes prose for no status", () => {
    expect(parseStatus("The project is not in a position to provide this information")).toBeNull();
    expect(parseStatus("Greenwich")).toBeNull();
  });
});

describe("isPlaceholder", () => {
  it.each(["N/A", "n.d.", "NC", "TBD", "-", "–", "…", "à définir", "Non communiqué", "?", "NA"])(
    "knows %j",
    (text) => expect(isPlaceholder(text)).toBe(true)
  );
  it.each(["Exempt under Section 43 of the Freedom of Information Act 2000", "NATO", "0", "12"])(
    "leaves %j",
    (text) => expect(isPlaceholder(text)).toBe(false)
  );
});
