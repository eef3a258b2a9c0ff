import { defineObject, type ObjectType } from "../protocol/objectType";
import type { Events } from "../model/events";

export const runtime: ObjectType<Events> = defineObject<Events>("Runtime", {
  properties: {
    EnableEvents: {
      get: (events) => events.enabled,
      set: (events, value: boolean) => (events.enabled = value),
    },
  },
});
