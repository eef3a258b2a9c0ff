const transform = {
  "^.+\\.(tsx?|mjs)$|(saxen|@ironcalc|hyparquet(-writer)?)/.+\\.js$": [
    "@swc/jest",
    { module: { type: "commonjs" } },
  ],
};

export default {
  testMatch: [
    "<rootDir>/src/**/*.test.ts",
    "<rootDir>/src/**/*.test.tsx",
    "<rootDir>/test/**/*.test.ts",
  ],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/", "<rootDir>/out/"],
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/buildCommandLine.mjs",
  transform,
  // These packages are ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|@xarsh|saxen|@ironcalc|hyparquet|hyparquet-writer)/)",
  ],
  testTimeout: 60000,
};
