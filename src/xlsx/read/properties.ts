import type { Book } from "../../book/book";
import type { ReadLimits } from "./limits";
import type { Package } from "./package";
import { ReadError } from "./readError";
import { relationshipsOf } from "./relationships";
import { walkXml } from "./xml";
import { decodeXml } from "./xmlText";

/** Custom document properties in which our templates carry their id and version. */
export const TEMPLATE_PROPERTY = "VigieTemplate";
export const TEMPLATE_VERSION_PROPERTY = "VigieTemplateVersion";

/** Our template's id and version, when the file carries them. */
export async function readTemplate(pack: Package, limits: ReadLimits): Promise<Book["template"]> {
  const part = (await relationshipsOf(pack, "", limits)).find(
    ({ type, external }) =>
      type === "custom-properties" || (type === "customProperties" && !external)
  )?.target;
  const bytes = part === undefined ? null : await pack.read(part);
  if (part === undefined || !bytes) return null;
  const properties = new Map<string, string>();
  let name: string | null = null;
  try {
    walkXml(decodeXml(bytes), part, limits.depth, {
      open(element, attributes) {
        if (element === "property") name = attributes.get("name");
      },
      text(text) {
        if (name !== null) properties.set(name, (properties.get(name) ?? "") + text);
      },
      close(element) {
        if (element === "property") name = null;
      },
    });
  } catch (error) {
    // Properties say nothing of the data; a broken part costs only the template's name.
    if (error instanceof ReadError && error.code === "damaged") return null;
    throw error;
  }
  const id = properties.get(TEMPLATE_PROPERTY)?.trim();
  if (!id) return null;
  return { id, version: properties.get(TEMPLATE_VERSION_PROPERTY)?.trim() ?? "" };
}
