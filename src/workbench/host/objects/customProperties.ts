import { invalidArgument } from "../protocol/errors";
import { defineObject, type ObjectType } from "../protocol/objectType";
import type { CustomProperty } from "../model/parts";
import type { SheetModel } from "../model/sheet";

interface Owner {
  readonly sheet: SheetModel;
}
interface PropertySelf extends Owner {
  readonly property: CustomProperty;
}

const find = ({ sheet }: Owner, key: unknown) => {
  const property = sheet.customProperties.find(
    (p) => p.key.toLowerCase() === String(key).toLowerCase()
  );
  return property ? customProperty.of({ sheet, property }) : null;
};

export const customProperty: ObjectType<PropertySelf> = defineObject<PropertySelf>(
  "WorksheetCustomProperty",
  {
    identity: ({ property }) => ({ _Id: property.key }),
    properties: {
      Key: { get: ({ property }) => property.key },
      Value: {
        get: ({ property }) => property.value,
        set: ({ property }, value: string) => (property.value = String(value)),
      },
    },
    methods: {
      Delete: ({ sheet, property }) =>
        void sheet.customProperties.splice(sheet.customProperties.indexOf(property), 1),
    },
  }
);

export const customPropertyCollection: ObjectType<Owner> = defineObject<Owner>(
  "WorksheetCustomPropertyCollection",
  {
    items: ({ sheet }) =>
      sheet.customProperties.map((property) => customProperty.of({ sheet, property })),
    item: find,
    methods: {
      Add: (self, key: string, value: string) => {
        if (typeof key !== "string" || key === "" || key.length > 255) throw invalidArgument();
        const found = find(self, key);
        if (found) {
          found.self.property.value = value;
          return found;
        }
        const property = { key, value };
        self.sheet.customProperties.push(property);
        return customProperty.of({ sheet: self.sheet, property });
      },
      GetCount: ({ sheet }) => sheet.customProperties.length,
      GetItemOrNullObject: find,
    },
  }
);
