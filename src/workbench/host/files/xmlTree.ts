import { walkXml, type Attributes } from "../../../xlsx/read/xml";

/** An element of a small part of a file, prefixes dropped. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Element[];
  text: string;
}

const DEPTH = 100;

/**
 * Reads a part as a tree. Elements inside `apart` (cells, which are many) are not put into the tree:
 * they are given to `onApart` as they open.
 */
export function readTree(
  xml: string,
  part: string,
  apart?: string,
  onApart?: (name: string, attributes: Attributes) => void
): Element | null {
  const open: Element[] = [];
  let root: Element | null = null;
  let inside = false;
  walkXml(xml, part, DEPTH, {
    open(name, attributes) {
      if (inside) return onApart?.(name, attributes);
      const element: Element = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
      if (name === apart) inside = true;
    },
    text(text) {
      if (!inside && open.length > 0) open.at(-1)!.text += text;
    },
    close(name) {
      if (inside && name !== apart) return;
      inside = false;
      open.pop();
    },
  });
  return root;
}

export const child = (element: Element | null | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

export const children = (element: Element | null | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** All elements of a name, at any depth. */
export function descendants(element: Element | null | undefined, name: string): Element[] {
  return (
    element?.children.flatMap((one) => [
      ...(one.name === name ? [one] : []),
      ...descendants(one, name),
    ]) ?? []
  );
}

/** An attribute as a number; undefined when it is not there or none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name) ?? null;
  return text === null || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
