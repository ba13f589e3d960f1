/**
 * `node bin/run.mjs FILE.ts arguments…`: runs one of our TypeScript files with the database at hand, whether
 * the server runs or not. Says nothing on stdout: that belongs to the file.
 */
import { handOver, install } from "./support/install.mjs";
import { explain } from "./support/steps.mjs";

try {
  await install();
  const { generate } = await import("./generate.mjs");
  generate();
  process.exitCode = await handOver("bin/support/with-database.ts", process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}
