import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "@/bin/support/child";
import { ROOT } from "@/bin/support/install.mjs";
import { Stop } from "@/bin/support/steps.mjs";

/** What the built site is made of. Tests and the generated client change nothing in it by themselves. */
const FOLDERS = ["app", "components", "lib", "public", "prisma/schema"];
const FILES = [
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
const STANDALONE = join(ROOT, ".next/standalone");
const STAMP = join(ROOT, ".next/built-from");

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && path !== "lib/db/generated") yield* sources(path);
    else if (entry.isFile() && !entry.name.includes(".test.")) yield path;
  }
}

function sourceHash(): string {
  const hash = createHash("sha256").update(ROOT); // the built server knows the folder it was built in
  const files = [
    ...FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) => [
      ...sources(folder),
    ]),
    ...FILES,
  ];
  for (const file of files.toSorted())
    if (existsSync(join(ROOT, file))) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

/** Whether the site has to be built: never built, broken off, or built from other sources. */
export function isBuilt(): boolean {
  return (
    existsSync(join(STANDALONE, "server.js")) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === sourceHash()
  );
}

/** Builds the site and lays the static files beside its server. Throws a Stop with the compiler's words. */
export async function build(stop: AbortSignal): Promise<void> {
  const hash = sourceHash();
  rmSync(STAMP, { force: true });
  const { code, said } = await runQuietly(
    [join(ROOT, "node_modules/next/dist/bin/next"), "build"],
    stop,
    {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: "",
    },
  );
  stop.throwIfAborted();
  if (code !== 0) {
    if (said.includes("ENOSPC"))
      throw new Stop(
        "磁盘空间不足，无法构建网站。请腾出至少 1 GB 后再启动。",
        "No disk space left for the build: free at least 1 GB and start again.",
      );
    throw new Stop(`网站构建失败：\n${said}`, "next build failed.");
  }
  cpSync(join(ROOT, ".next/static"), join(STANDALONE, ".next/static"), { recursive: true });
  if (existsSync(join(ROOT, "public")))
    cpSync(join(ROOT, "public"), join(STANDALONE, "public"), { recursive: true });
  writeFileSync(STAMP, hash);
}
