import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

/**
 * Prisma's schema engine as WebAssembly, from npm. The usual engine is a binary that the CLI downloads
 * from elsewhere, which a closed network refuses. The package is internal to Prisma, so only this file
 * knows it, and its version is pinned exactly.
 */
const ROOT = join(import.meta.dirname, "..");
const FILTERS = { externalTables: [], externalEnums: [] };

async function schemaEngine(connectionString: string) {
  const folder = join(ROOT, "node_modules/@prisma/schema-engine-wasm");
  const bindings = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const module = await WebAssembly.compile(await readFile(join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  return bindings.SchemaEngine.new({ datamodels: null }, () => {}, adapter);
}

async function schemaFiles(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      content: await readFile(join(folder, name), "utf8"),
    })),
  );
}

/**
 * The SQL that leads from one folder of schema files (null: nothing) to prisma/schema.
 * It compares files only; the engine wants a connection all the same.
 */
export async function writeMigration(
  connectionString: string,
  from: string | null,
): Promise<string> {
  const engine = await schemaEngine(connectionString);
  const to = { tag: "schemaDatamodel", files: await schemaFiles(join(ROOT, "prisma/schema")) };
  const start = from
    ? { tag: "schemaDatamodel", files: await schemaFiles(from) }
    : { tag: "empty" };
  const { stdout } = await engine.diff({
    from: start,
    to,
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: FILTERS,
  });
  return stdout ?? "";
}
