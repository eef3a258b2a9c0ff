import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { walkXml } from "./xml";
import { decodeXml } from "./xmlText";

/** One relationship of a part to another part or, when external, to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type URI ("worksheet"), the same in transitional and strict packages. */
  readonly type: string;
  /** Part name without a slash in front; for an external target the URL as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part ("" for the package itself); none when it has no relationship part. */
export async function relationshipsOf(
  pack: Package,
  part: string,
  limits: ReadLimits
): Promise<Relationship[]> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = await pack.read(name);
  if (!bytes) return [];
  const found: Relationship[] = [];
  walkXml(decodeXml(bytes), name, limits.depth, {
    open(element, attributes) {
      if (element !== "Relationship") return;
      const external = attributes.get("TargetMode")?.toLowerCase() === "external";
      const target = attributes.get("Target") ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolvePart(folder, target),
        external,
      });
    },
  });
  return found;
}

/** The part that `target` means when written in a part of `folder` ("xl/"). */
function resolvePart(folder: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const path = plain.startsWith("/") ? plain : folder + plain;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const joined = steps.join("/");
  try {
    return joined.includes("%") ? decodeURIComponent(joined) : joined;
  } catch {
    return joined;
  }
}
