import { readFileSync } from "node:fs";
import path from "node:path";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.resolve(__dirname, "../package-lock.json"), "utf8"));

/**
 * A registry that holds only some platforms makes npm write a lock file without the packages of the
 * others; `npm ci` then refuses it on every machine.
 */
test("the lock file knows the optional packages of every platform", () => {
  const packages = lock.packages as Readonly<Record<string, Locked>>;
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`]
    )
  );
  expect(missing).toEqual([]);
});
