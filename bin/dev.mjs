/** `npm run dev`: the site built page by page as it is asked for, on the same data as `npm start`. */
import { handOver, install } from "./support/install.mjs";
import { explain } from "./support/steps.mjs";

try {
  await install();
  const { generate } = await import("./generate.mjs");
  generate();
  process.exitCode = await handOver("bin/support/serve.ts", ["--dev", ...process.argv.slice(2)]);
} catch (error) {
  process.exitCode = explain(error);
}
