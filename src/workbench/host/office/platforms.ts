import apiSets from "./apiSets.json";

/** What a version of Excel has: the highest version of each requirement set, and its limits. */
export interface Platform {
  readonly name: string;
  /** `Office.context.platform`. */
  readonly office: "OfficeOnline" | "PC" | "iOS" | "Mac";
  readonly sets: Readonly<Record<string, string>>;
  /** Bytes that a request and a response may have; null: no limit. */
  readonly payload: number | null;
}

const COMMON = {
  DialogApi: "1.2",
  RibbonApi: "1.2",
  SharedRuntime: "1.1",
  IdentityAPI: "1.3",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  Selection: "1.1",
  MatrixBindings: "1.1",
  TableBindings: "1.1",
  TextBindings: "1.1",
  BindingEvents: "1.1",
  DocumentEvents: "1.1",
};
/** Excel on the web takes 5 MB a request and 5 MB a response. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

/** The platforms that the stand-in can play, as Microsoft lists what each supports. */
export const PLATFORMS = {
  web: {
    name: "Excel on the web",
    office: "OfficeOnline",
    payload: WEB_PAYLOAD,
    sets: { ...COMMON, ExcelApi: "1.20", ExcelApiOnline: "1.1" },
  },
  desktop: {
    name: "Microsoft 365 on Windows",
    office: "PC",
    payload: null,
    sets: { ...COMMON, ExcelApi: "1.20", ExcelApiDesktop: "1.1" },
  },
  ltsc2021: {
    name: "Office LTSC 2021 on Windows",
    office: "PC",
    payload: null,
    sets: { ...COMMON, ExcelApi: "1.14" },
  },
  ltsc2024: {
    name: "Office LTSC 2024 on Windows",
    office: "PC",
    payload: null,
    sets: { ...COMMON, ExcelApi: "1.17" },
  },
  ipad: {
    name: "Excel on iPad",
    office: "iOS",
    payload: null,
    sets: { ...COMMON, SharedRuntime: "0", ExcelApi: "1.20" },
  },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof PLATFORMS;

/** -1, 0 or 1 as a version is lower than, equal to or higher than another ("1.9" is lower than "1.10"). */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

export function isSetSupported(platform: Platform, name: string, version = "1.1"): boolean {
  const set = Object.entries(platform.sets).find(
    ([known]) => known.toLowerCase() === name.toLowerCase()
  );
  return set !== undefined && compareVersions(set[1], String(version)) >= 0;
}

/** The requirement set of every documented member: "Range.CopyFrom" needs ["ExcelApi", "1.9"]. */
const NEEDS = new Map<string, readonly [string, string]>();
for (const [set, types] of Object.entries(apiSets as Record<string, Record<string, string>>)) {
  const [name, version] = set.split(" ") as [string, string];
  for (const [type, members] of Object.entries(types))
    for (const member of members.split(" ")) NEEDS.set(`${type}.${member}`, [name, version]);
}

/** Whether a platform has a member: unknown when Microsoft documents no such member. */
export function memberOn(
  platform: Platform,
  type: string,
  member: string
): "available" | "missing" | "unknown" {
  const need = NEEDS.get(`${type}.${member}`);
  if (!need) return "unknown";
  return isSetSupported(platform, ...need) ? "available" : "missing";
}
