import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

/** Rooms in the order data moves (DESIGN section 3). A room may import from itself and from the rooms before it. */
const ROOMS = [
  "language",
  "book",
  "fields",
  "reading",
  "indicators",
  "audit",
  "portfolio",
  "data",
  "plan",
  "xlsx",
];
/** Rooms that stand on all of the above; none of them may import another except as listed. */
const OUTER = {
  excel: [],
  cli: [],
  functions: ["excel"],
  commands: ["excel"],
  taskpane: ["excel", "commands"],
  workbench: ["excel", "taskpane", "commands", "functions"],
};
const PURE = [
  "language",
  "book",
  "fields",
  "reading",
  "indicators",
  "audit",
  "portfolio",
  "data",
  "plan",
];

const forbid = (rooms) => [
  "error",
  {
    patterns: [
      {
        group: rooms.flatMap((room) => [`**/../${room}/**`, `../${room}`]),
        message: "Data moves one way: see CONTRIBUTING, 'The house'.",
      },
    ],
  },
];
const everyRoom = [...ROOMS, ...Object.keys(OUTER)];
const oneWay = [
  ...ROOMS.map((room, i) => ({ room, allowed: ROOMS.slice(0, i + 1) })),
  ...Object.entries(OUTER).map(([room, more]) => ({ room, allowed: [...ROOMS, room, ...more] })),
].map(({ room, allowed }) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: { "no-restricted-imports": forbid(everyRoom.filter((other) => !allowed.includes(other))) },
}));

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "off",
    },
  },
  ...oneWay,
  {
    // Pure rooms: no input or output, no Office, no DOM, no clock.
    files: PURE.map((room) => `src/${room}/**/*.ts`),
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "process",
        "fetch",
        "localStorage",
        "Office",
        "Excel",
        "setTimeout",
        "setInterval",
        "console",
        "performance",
        "Buffer",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now" },
        { object: "Math", property: "random" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "No clock in a pure room: take the date as a parameter.",
        },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    // Every rule of the plugin: its "recommended" is a list of configurations, some of them only warnings.
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])
    ),
  }
);
