import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { openDatabase } from "@/bin/support/database";
import { ROOT, typescript, typescriptEnvironment } from "@/bin/support/install.mjs";
import { explain, Stop } from "@/bin/support/steps.mjs";

/** Runs a TypeScript file on the database of this checkout and lets go of it afterwards. */
async function main(): Promise<number> {
  const [file, ...args] = process.argv.slice(2);
  if (!file)
    throw new Stop(
      "用法：node bin/run.mjs 文件.ts 参数…",
      "Usage: node bin/run.mjs FILE.ts arguments…",
    );
  const database = await openDatabase();
  try {
    const child = spawn(process.execPath, typescript(resolve(ROOT, file), args), {
      cwd: process.env.INIT_CWD ?? process.cwd(), // the folder in which the person typed the command
      stdio: "inherit",
      env: typescriptEnvironment({ DATABASE_URL: database.url }),
    });
    process.on("SIGINT", () => {}); // Ctrl-C reaches the child by itself
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    return await new Promise<number>((done, failed) => {
      child.once("error", failed);
      child.once("exit", (code) => done(code ?? 1));
    });
  } finally {
    await database.close();
  }
}

process.exitCode = await main().catch(explain);
