/**
 * `npm test`: everything that has to hold. `npm test -- e2e` runs the journeys alone; `--all` (and CI=true) also
 * starts the site in a clean copy. The last line counts what passed and failed.
 */
import { handOver, install } from "./support/install.mjs";
import { explain } from "./support/steps.mjs";

try {
  await install();
  const { generate } = await import("./generate.mjs");
  generate();
  process.exitCode = await handOver("bin/support/check.ts", process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}
