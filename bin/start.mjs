/** `npm start`: from a fresh checkout to a served site. Runs on any Node from 20.19 on, before a package is there. */
import { handOver, install } from "./support/install.mjs";
import { explain } from "./support/steps.mjs";

try {
  await install();
  const { generate } = await import("./generate.mjs");
  generate();
  process.exitCode = await handOver("bin/support/serve.ts", process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}
