import {
  defineObject,
  type Declaration,
  type Handle,
  type ObjectType,
  type Property,
} from "../protocol/objectType";
import { colorOrNone } from "../model/colors";
import { part, type Bag } from "../model/chart";

/** A property kept in a chart part, with the value it has until it is set. Colours are normalised. */
export function keptIn(name: string, fallback: unknown): Property<Bag> {
  const isColor = name.endsWith("Color");
  return {
    get: (bag) => (name in bag ? bag[name] : fallback),
    set: (bag, value: unknown) =>
      (bag[name] = isColor && value !== null ? colorOrNone(value) : value),
  };
}

/** Properties of a chart part by name, each with its default. */
export function keptProperties(defaults: Record<string, unknown>): Record<string, Property<Bag>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => [name, keptIn(name, fallback)])
  );
}

/** A part of a chart: kept, not drawn. `parts` are the parts inside it. */
export function chartPart(
  name: string,
  defaults: Record<string, unknown>,
  parts: Record<string, () => ObjectType<Bag>> = {},
  methods: Declaration<Bag>["methods"] = {}
): ObjectType<Bag> {
  return defineObject<Bag>(name, {
    properties: keptProperties(defaults),
    objects: Object.fromEntries(
      Object.entries(parts).map(([key, type]) => [
        key,
        (bag: Bag): Handle => type().of(part(bag, key)),
      ])
    ),
    methods,
  });
}
