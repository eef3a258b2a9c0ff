import type { ExcelHost } from "../host";
import { isSetSupported } from "./platforms";
import { documentStandIn } from "./document";

/** What the stand-in for the loader (`office.js`) adds to the client's own `Office`. */
export interface OfficeOptions {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

/** The parts of Office that the loader brings in Excel: context, readiness, actions, the add-in's own pane. */
export function officeStandIn(
  host: ExcelHost,
  options: OfficeOptions = {}
): Record<string, unknown> {
  const actions = new Map<string, (event: { completed(): void }) => void>();
  let pane: "Taskpane" | "Hidden" = "Taskpane";
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  const show = (mode: typeof pane) => {
    pane = mode;
    for (const handler of visibility) handler({ visibilityMode: mode });
    return Promise.resolve();
  };
  const info = { host: "Excel", platform: host.platform.office };
  const office = {
    onReady: (callback?: (told: typeof info) => unknown) =>
      Promise.resolve(info).then((told) => {
        callback?.(told);
        return told;
      }),
    initialize: undefined,
    context: {
      displayLanguage: options.displayLanguage ?? "en-US",
      contentLanguage: options.contentLanguage ?? "en-US",
      get platform() {
        return host.platform.office;
      },
      host: "Excel",
      partitionKey: "stand-in",
      diagnostics: {
        host: "Excel",
        version: "16.0.18000.20000",
        get platform() {
          return host.platform.office;
        },
      },
      officeTheme: {
        bodyBackgroundColor: "#FFFFFF",
        bodyForegroundColor: "#242424",
        controlBackgroundColor: "#F5F5F5",
        controlForegroundColor: "#242424",
        isDarkTheme: false,
        themeId: 4,
      },
      requirements: {
        isSetSupported: (name: string, version?: string | number) =>
          isSetSupported(host.platform, name, version === undefined ? "1.1" : String(version)),
      },
      document: documentStandIn(host),
      ui: { displayDialogAsync: () => undefined, messageParent: () => undefined },
    },
    actions: {
      associate: (id: string, action: (event: { completed(): void }) => void) =>
        void actions.set(id, action),
    },
    addin: {
      showAsTaskpane: () => show("Taskpane"),
      hide: () => show("Hidden"),
      getVisibilityMode: () => pane,
      onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
        visibility.add(handler);
        return Promise.resolve(() => Promise.resolve(void visibility.delete(handler)));
      },
      setStartupBehavior: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve("None"),
    },
    ribbon: { requestUpdate: () => Promise.resolve() },
    select: () => undefined,
    useShortNamespace: () => undefined,
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: {
      Text: "text",
      Matrix: "matrix",
      Table: "table",
      Html: "html",
      XmlSvg: "xmlsvg",
    },
    EventType: {
      DocumentSelectionChanged: "documentSelectionChanged",
      SettingsChanged: "settingsChanged",
      BindingDataChanged: "bindingDataChanged",
      BindingSelectionChanged: "bindingSelectionChanged",
      ActiveViewChanged: "activeViewChanged",
    },
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    GoToType: { Binding: "binding", NamedItem: "namedItem", Slide: "slide", Index: "index" },
    FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
    BindingType: { Text: "text", Matrix: "matrix", Table: "table" },
    /** The commands that the add-in offers its ribbon, for tests to press. */
    __actions: actions,
  };
  return office;
}
