import type { Opened } from "../node/open";

/** A page element as far as a script that only wires buttons needs one. */
class Element {
  value = "";
  checked = false;
  innerHTML = "";
  innerText = "";
  textContent = "";
  disabled = false;
  readonly style: Record<string, string> = {};
  readonly children: Element[] = [];
  onclick: (() => unknown) | null = null;
  private readonly handlers = new Map<string, ((event: unknown) => unknown)[]>();

  constructor(readonly id: string) {}

  addEventListener(type: string, handler: (event: unknown) => unknown): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }
  removeEventListener(): void {}
  appendChild(child: Element): Element {
    this.children.push(child);
    return child;
  }
  private readonly attributes = new Map<string, string>();
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  /** Presses the element; answers what its handlers answer. */
  async click(): Promise<void> {
    await this.onclick?.();
    for (const handler of this.handlers.get("click") ?? []) await handler({ target: this });
  }
}

/** The few calls of jQuery that wire buttons and fill in text. */
function wrapped(target: Element): Record<string, unknown> {
  const chain: Record<string, unknown> = {
    on: (type: string, handler: () => unknown) => (target.addEventListener(type, handler), chain),
    off: () => chain,
    click: (handler?: () => unknown) => (
      handler ? target.addEventListener("click", handler) : void target.click(),
      chain
    ),
    val: (value?: string) => (value === undefined ? target.value : ((target.value = value), chain)),
    text: (value?: string) =>
      value === undefined ? target.textContent : ((target.textContent = value), chain),
    html: (value?: string) =>
      value === undefined ? target.innerHTML : ((target.innerHTML = value), chain),
    ...Object.fromEntries(
      [
        "append",
        "empty",
        "show",
        "hide",
        "attr",
        "prop",
        "css",
        "addClass",
        "removeClass",
        "ready",
      ].map((name) => [name, () => chain])
    ),
  };
  return chain;
}

/** The names that a script sees beside those of JavaScript. */
export function scriptScope({ Excel, Office, OfficeExtension }: Opened): Record<string, unknown> {
  const elements = new Map<string, Element>();
  const element = (id: string) => {
    const known = elements.get(id) ?? new Element(id);
    elements.set(id, known);
    return known;
  };
  const document = {
    getElementById: element,
    querySelector: (selector: string) => element(selector.replace(/^#/, "")),
    createElement: (tag: string) => new Element(tag),
    addEventListener: () => undefined,
    body: new Element("body"),
  };
  const $ = (selector: unknown) => wrapped(element(String(selector).replace(/^#/, "")));
  const window: Record<string, unknown> = { Excel, Office, OfficeExtension, document };
  return { Excel, Office, OfficeExtension, document, window, self: window, $, jQuery: $ };
}
