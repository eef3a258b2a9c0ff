import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "saxen";

/**
 * What can be known of manifest.xml without Microsoft's online validator: that it parses, that its elements
 * stand in the documented order, that everything it names exists, and that its texts fit and are translated.
 */
const ROOT = path.resolve(__dirname, "..");
const FILE = path.join(ROOT, "manifest.xml");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new Parser();
  parser.on("openTag", (name: string, attributes: () => Record<string, string>) => {
    const element: Element = { name, attributes: { ...attributes() }, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closeTag", () => void open.pop());
  parser.on("text", (text: string) => void (open.at(-1)!.text += text.trim()));
  parser.on("error", (error: Error) => {
    throw error;
  });
  parser.parse(xml);
  return root.children[0]!;
}

const manifest = parse(readFileSync(FILE, "utf8"));
const all = (name: string, from: Element = manifest): Element[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
const localPath = (url: string) => path.join(ROOT, decodeURIComponent(new URL(url).pathname));

/** Child order documented for each element (learn.microsoft.com, "Office Add-ins XML manifest"). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo"],
  DesktopFormFactor: ["GetStarted", "SupportsSharedFolders", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName", "Title"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("manifest.xml", () => {
  test("is read by Microsoft's own parser", () => {
    // In a process of its own: the parser's dependencies are ES modules, which jest does not load.
    const script =
      'import m from "office-addin-manifest"; console.log(JSON.stringify(await m.OfficeAddinManifest.readManifestFile("manifest.xml")))';
    const info = JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        cwd: ROOT,
        encoding: "utf8",
      })
    );
    expect(info.officeAppType).toBe("TaskPaneApp");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test("has every element in the documented order", () => {
    for (const [name, order] of Object.entries(ORDER)) {
      const elements = name === manifest.name ? [manifest] : all(name);
      expect(elements.length).toBeGreaterThan(0);
      for (const element of elements) {
        const places = element.children.map((child) => order.indexOf(child.name));
        expect({
          name,
          unknown: element.children
            .filter((child) => !order.includes(child.name))
            .map((c) => c.name),
        }).toEqual({
          name,
          unknown: [],
        });
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  test("resolves every resource id, once", () => {
    const resources = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap((name) => all(name))
      .flatMap((r) => r.attributes.id ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    const used = new Set<string>();
    const visit = (element: Element): void => {
      if (element.attributes.resid) used.add(element.attributes.resid);
      element.children.forEach(visit);
    };
    visit(manifest);
    expect([...used].filter((id) => !resources.includes(id))).toEqual([]);
    expect(resources.filter((id) => !used.has(id))).toEqual([]);
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("points to icons that exist and have the size it says", () => {
    const sizeById = new Map(
      all("bt:Image")
        .filter((i) => i.attributes.resid)
        .map((i) => [i.attributes.resid!, Number(i.attributes.size)])
    );
    const images = all("bt:Image").filter((image) => image.attributes.id);
    expect(images.length).toBeGreaterThanOrEqual(12);
    for (const image of images) {
      const file = localPath(image.attributes.DefaultValue!);
      expect(existsSync(file)).toBe(true);
      const bytes = readFileSync(file);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(
        Array(2).fill(sizeById.get(image.attributes.id!))
      );
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      expect(readFileSync(localPath(all(name)[0]!.attributes.DefaultValue!)).readUInt32BE(16)).toBe(
        size
      );
    }
    for (const icon of all("Icon"))
      expect(icon.children.map((i) => i.attributes.size)).toEqual(["16", "32", "80"]);
  });

  test("keeps texts within the documented lengths, in French and English", () => {
    const limits = [
      ...all("DisplayName").map((e) => [e, 125] as const),
      ...manifest.children.filter((e) => e.name === "Description").map((e) => [e, 250] as const),
      ...all("bt:ShortStrings")
        .flatMap((e) => e.children)
        .map((e) => [e, 125] as const),
      ...all("bt:LongStrings")
        .flatMap((e) => e.children)
        .map((e) => [e, 250] as const),
    ];
    expect(limits.length).toBeGreaterThan(10);
    for (const [element, limit] of limits) {
      const french = element.children.find((child) => child.attributes.Locale === "fr-FR");
      expect(french).toBeDefined();
      for (const text of [element.attributes.DefaultValue!, french!.attributes.Value!]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("uses only secure addresses and no more permission than it needs", () => {
    const urls = [
      ...all("bt:Url"),
      ...all("bt:Image"),
      ...all("IconUrl"),
      ...all("SourceLocation"),
    ].flatMap((e) => e.attributes.DefaultValue ?? []);
    for (const url of urls) expect(new URL(url).protocol).toBe("https:");
    expect(all("Permissions")[0]!.text).toBe("ReadWriteDocument");
    expect(all("Set").map((s) => [s.attributes.Name, s.attributes.MinVersion])).toEqual([
      ["ExcelApi", "1.13"],
    ]);
  });

  test("offers the pane and three commands", () => {
    expect(all("Control").map((c) => c.attributes.id)).toEqual([
      "Vigie.Pane",
      "Vigie.Consolidate",
      "Vigie.Check",
      "Vigie.ClearFlags",
    ]);
    expect(all("FunctionName").map((f) => f.text)).toEqual([
      "consolidate",
      "checkSheet",
      "clearFlags",
    ]);
  });
});
