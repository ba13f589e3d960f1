/**
 * Generates the Prisma client, only when the schema has changed since. Its command line insists on a
 * schema engine that it would download; generating needs none, so it is given /bin/true.
 * Plain JavaScript: it runs before anything of ours in TypeScript can.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(import.meta.dirname, "..");
const SCHEMA = join(ROOT, "prisma/schema");
const STAMP = join(ROOT, "lib/db/generated/.made-from");

function schemaHash() {
  const hash = createHash("sha256").update(
    readFileSync(join(ROOT, "node_modules/prisma/package.json")),
  );
  for (const name of readdirSync(SCHEMA).toSorted())
    hash.update(name).update(readFileSync(join(SCHEMA, name)));
  return hash.digest("hex");
}

/** @returns {boolean} whether there was anything to do */
export function generate() {
  const wanted = schemaHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return false;
  const run = spawnSync(
    join(ROOT, "node_modules/.bin/node"),
    [join(ROOT, "node_modules/prisma/build/index.js"), "generate"],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}\n${run.stderr}`);
  writeFileSync(STAMP, wanted);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.stderr.write(generate() ? "Prisma client generated\n" : "Prisma client is up to date\n");
}
