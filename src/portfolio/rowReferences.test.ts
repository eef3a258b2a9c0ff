import { markRowReferences, putRowReferences } from "./rowReferences";

const at = {
  table: "Projects",
  left: 0,
  ids: [
    { id: "key", heading: "Clé" },
    { id: "currentBudget", heading: "Budget révisé" },
    { id: "user:Mon taux", heading: "Mon taux" },
  ],
  row: 6,
};

describe("references to the own row of a table", () => {
  it.each([
    ["B7*1.2", "{{currentBudget}}*1.2"],
    ["$B7-C7", "{{currentBudget}}-{{user:Mon taux}}"],
    ["Projects[[#This Row],[Budget révisé]]/2", "{{currentBudget}}/2"],
    ["[@[Budget révisé]]*[@Clé]", "{{currentBudget}}*{{key}}"],
    ['IF(B7>0,"B7",LOG10(2))', 'IF({{currentBudget}}>0,"B7",LOG10(2))'],
    ["B8+B$7+Z7+'Autre feuille'!B7+Rates!B7", "B8+B$7+Z7+'Autre feuille'!B7+Rates!B7"],
    ["SUM(Projects[Budget révisé])", "SUM(Projects[Budget révisé])"],
    ["SUM(B7:B9)", "SUM(B7:B9)"],
    ["SUM(A7:$C7)", "SUM({{key}}:{{user:Mon taux}})"],
  ])("%s", (formula, marked) => {
    expect(markRowReferences(formula, at)).toBe(marked);
  });

  it("are written back to the column's heading of the day", () => {
    const heading = (id: string) => (id === "currentBudget" ? "Budget [k€] #1" : undefined);
    expect(putRowReferences("{{currentBudget}}*2", "Projects", heading)).toBe(
      "Projects[[#This Row],[Budget '[k€'] '#1]]*2"
    );
    expect(putRowReferences("{{gone}}*2", "Projects", heading)).toBeNull();
  });
});
