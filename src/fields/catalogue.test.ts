import { FIELDS, fieldById, fieldsOf, isFieldId } from "./catalogue";
import type { Entity, Field } from "./field";
import { foldText } from "./plainText";

const fields: readonly Field[] = FIELDS;
const entities: readonly Entity[] = ["project", "line", "milestone", "risk", "task"];

describe("the field catalogue", () => {
  it("gives every field a unique id in lowerCamelCase, a name and a meaning in both languages", () => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { id, name, meaning } of fields) {
      expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      for (const text of [name.fr, name.en, meaning.fr, meaning.en])
        expect(text.trim()).not.toBe("");
    }
  });

  it("lists no synonym twice in a field", () => {
    for (const { id, synonyms } of fields) {
      const folded = synonyms.map(foldText);
      expect([id, folded.filter((name, i) => folded.indexOf(name) !== i)]).toEqual([id, []]);
    }
  });

  it("keeps the ids that the JSON contract promises", () => {
    const promised =
      "projectId projectName department programme sponsor phase startDate finishDate finishDateBaseline " +
      "finishDateForecast durationYears declaredStatus estimatedCost wholeLifeCost yearBudget yearForecast " +
      "yearVariancePercent originalBudget currentBudget budgetAtCompletion plannedValue earnedValue actualCost " +
      "committedCost estimateToComplete estimateAtCompletion percentComplete benefits commentary";
    for (const id of promised.split(" ")) expect(isFieldId(id)).toBe(true);
    expect(fieldById("estimatedCost").name.fr).toBe("Coût estimé");
  });

  it.each(entities)("has fields for a %s", (entity) => {
    expect(fieldsOf(entity).length).toBeGreaterThan(5);
  });
});
