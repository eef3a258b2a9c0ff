const transform = { "^.+\\.tsx?$": ["@swc/jest", { module: { type: "commonjs" } }] };

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
  testTimeout: 60000,
};
