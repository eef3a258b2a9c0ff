import { defineObject, stored, type ObjectType } from "../protocol/objectType";
import type { Duplicates } from "../model/duplicates";

export const removeDuplicatesResult: ObjectType<Duplicates> = defineObject<Duplicates>(
  "RemoveDuplicatesResult",
  {
    properties: { Removed: stored("removed"), UniqueRemaining: stored("uniqueRemaining") },
  }
);
