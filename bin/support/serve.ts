import { statfsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, isBuilt } from "@/bin/support/build";
import { runQuietly } from "@/bin/support/child";
import { dataDir, openDatabase, troubleStop } from "@/bin/support/database";
import { ROOT, typescript, typescriptEnvironment } from "@/bin/support/install.mjs";
import { discardHalfDemo, kindOfData, setUpToken } from "@/bin/support/office";
import { explain, say, step, Stop } from "@/bin/support/steps.mjs";
import {
  type Address,
  addressesOf,
  addressFor,
  checkAddress,
  startWeb,
  stopWeb,
  waitForWeb,
} from "@/bin/support/web";
import { makeDataDir, readSecrets } from "@/lib/db/embedded/data-folder";
import { troubleFrom } from "@/lib/db/embedded/trouble";
import type { EmbeddedDatabase } from "@/lib/db/embedded/open";
import { paths } from "@/lib/paths";
import { migrate } from "@/prisma/migrate";

const LEAST_SPACE = 300 << 20;

/** Raised by Ctrl-C, SIGTERM and the end of whoever started us. */
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
  process.on(signal, () => stop.abort());
process.channel?.unref();

type Options = { own: boolean; dev: boolean };

function readArguments(): Options {
  try {
    const { values } = parseArgs({
      options: { own: { type: "boolean" }, dev: { type: "boolean" } },
    });
    return { own: values.own ?? false, dev: values.dev ?? false };
  } catch (error) {
    throw new Stop(
      `命令写法有误：${(error as Error).message}。写法：npm start，或 npm start -- --own`,
      "Usage: npm start [-- --own]",
    );
  }
}

/** DATA_DIR with room for more, and its secrets. */
function prepareFolder(): { sessionSecret: string } {
  try {
    makeDataDir(dataDir());
    const { bavail, bsize } = statfsSync(dataDir());
    if (bavail * bsize < LEAST_SPACE) throw Object.assign(new Error(), { code: "ENOSPC" });
    return readSecrets(dataDir());
  } catch (error) {
    throw troubleStop(troubleFrom(error));
  }
}

/** Fills an empty database with the demo, unless a committee begins its own; returns whether it is the demo's. */
async function prepareData(database: EmbeddedDatabase, own: boolean): Promise<boolean> {
  const kind = await kindOfData(database.url);
  if (own && (kind === "demo" || kind === "halfDemo"))
    throw new Stop(
      `文件夹 ${dataDir()} 里是演示数据，不能与本单位的数据混用。请另选一个文件夹：DATA_DIR=本单位数据 npm start -- --own`,
      "This folder holds demo data; choose another one for your own: DATA_DIR=our-data npm start -- --own",
    );
  if (own || kind === "own") return false;
  if (kind === "demo") return true;
  if (kind === "halfDemo") {
    await discardHalfDemo(database.url);
    await migrate(database.url);
  }
  await step("载入演示数据（临安市政协八届一次会议）", "demo data", () => loadDemo(database.url));
  return true;
}

async function loadDemo(url: string): Promise<void> {
  const run = await runQuietly(typescript(join(ROOT, "prisma/seed/demo.ts")), stop.signal, {
    ...(typescriptEnvironment() as Record<string, string>),
    DATABASE_URL: url,
  });
  stop.signal.throwIfAborted();
  if (run.code !== 0) throw new Error(`loading the demo failed:\n${run.said}`);
}

function webSettings(url: string, sessionSecret: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || sessionSecret,
    NEXTAUTH_URL: "", // the site works under whatever name it is opened by
    AUTH_TRUST_HOST: "true",
  };
}

async function announce(
  database: EmbeddedDatabase,
  address: Address,
  isDemo: boolean,
): Promise<void> {
  const [first = "", ...others] = addressesOf(address);
  say(`\n提案办理已启动：${first}`, "Ready.");
  for (const other of others) say(`　　　　　　　 ${other}`, "");
  if (isDemo) {
    say(
      "这里是演示数据：总数取自公开的总结，人名、案由和日期均为虚构。",
      "Demo data: the totals are published, the rest is invented.",
    );
  } else {
    const token = await setUpToken(database.url);
    if (token)
      say(
        `请打开一次性的初始设置链接：${first}${paths.setUp(token)}`,
        "Open this one-time set-up link.",
      );
  }
  say("按 Ctrl-C 停止。", "Ctrl-C stops it.");
}

async function serve(
  database: EmbeddedDatabase,
  sessionSecret: string,
  { own, dev }: Options,
): Promise<void> {
  if (!(await database.claim()))
    throw new Stop(
      `这份数据（${dataDir()}）已由另一个正在运行的程序使用。请先停掉它，或用 DATA_DIR=另一个文件夹 PORT=3001 npm start。`,
      "Another start is already running on this data: stop it, or choose another DATA_DIR and PORT.",
    );
  const isDemo = await prepareData(database, own);
  const address = addressFor(isDemo);
  await checkAddress(address);
  if (!dev && !isBuilt())
    await step("构建网站（源码有变时才做）", "next build", () => build(stop.signal));
  stop.signal.throwIfAborted();
  const web = startWeb(address, webSettings(database.url, sessionSecret), dev);
  try {
    const ended = new Promise<"ended">((resolve) => web.once("exit", () => resolve("ended")));
    const asked = new Promise<"asked">((resolve) =>
      stop.signal.addEventListener("abort", () => resolve("asked")),
    );
    const lost = new Promise<"lost">((resolve) => database.onLost(() => resolve("lost")));
    await step("启动网站", "web server", () =>
      Promise.race([waitForWeb(address, web), asked, ended]),
    );
    if (!stop.signal.aborted) await announce(database, address, isDemo);
    const why = await Promise.race([ended, asked, lost]);
    if (why === "lost")
      throw new Stop(
        "数据库停止了，网站随之停止。请再启动一次。",
        "The database has stopped, and the site with it: start again.",
      );
    if (why === "ended")
      throw new Stop(
        "网站意外停止，原因见上。请再启动一次。",
        "The web server has stopped: see above, start again.",
      );
    say("\n正在停止……", "Stopping.");
  } finally {
    await stopWeb(web);
  }
}

async function main(): Promise<number> {
  const options = readArguments();
  const { sessionSecret } = prepareFolder();
  const database = await step(
    "打开数据库",
    process.env.DATABASE_URL ? "DATABASE_URL" : "embedded PostgreSQL",
    openDatabase,
  );
  try {
    stop.signal.throwIfAborted();
    await serve(database, sessionSecret, options);
    return 0;
  } finally {
    await database.close();
  }
}

process.exitCode = await main().catch((error: unknown) =>
  stop.signal.aborted ? 0 : explain(error),
);
if (stop.signal.aborted) say("已停止，数据已保存。", "Stopped; all data is kept.");
process.exit();
