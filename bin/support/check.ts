import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, isBuilt } from "@/bin/support/build";
import { checkCleanCopy } from "@/bin/support/check-copy";
import { findChromium } from "@/bin/support/chromium";
import { ROOT, typescript, typescriptEnvironment } from "@/bin/support/install.mjs";
import { startSite } from "@/bin/support/site";
import { explain, say, step, Stop } from "@/bin/support/steps.mjs";
import { freePort } from "@/lib/db/embedded/cluster";

const TOOLS = join(ROOT, "node_modules/.bin");
const work = mkdtempSync(join(tmpdir(), "register-check-"));
const counted = { passed: 0, failed: 0 };

/** One step that holds or does not; a failure is told and the rest goes on, so that one run shows everything. */
async function check(chinese: string, english: string, act: () => unknown): Promise<void> {
  try {
    await step(chinese, english, act);
    counted.passed++;
  } catch (error) {
    counted.failed++;
    explain(error);
  }
}

/** Runs one of the installed tools; its words go to stderr. Throws when it is not content. */
function run(file: string, args: string[], settings: Record<string, string> = {}): void {
  const { status } = spawnSync(file, args, {
    cwd: ROOT,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
    env: { ...process.env, ...settings },
  });
  const command = [file, ...args].join(" ").replaceAll(ROOT, "");
  if (status !== 0) throw new Stop("未通过，原因见上。", `${command} ended with ${status}`);
}

/** Adds a tool's own count of tests; a report that is missing is a failure. */
function count(
  report: string,
  read: (document: never) => { passed: number; failed: number },
): void {
  if (!existsSync(report)) {
    counted.failed++;
    return;
  }
  const { passed, failed } = read(JSON.parse(readFileSync(report, "utf8")) as never);
  counted.passed += passed;
  counted.failed += failed;
}

async function unitTests(): Promise<void> {
  const report = join(work, "vitest.json");
  const args = [
    join(ROOT, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  await check("规则与数据库测试", "vitest", () => run(process.execPath, args));
  count(report, (all: { numPassedTests: number; numFailedTests: number }) => ({
    passed: all.numPassedTests,
    failed: all.numFailedTests,
  }));
}

async function journeys(): Promise<void> {
  const chromium = await findChromium();
  const report = join(work, "playwright.json");
  const port = await freePort();
  const data = { DATA_DIR: join(work, "data"), DATABASE_URL: "" };
  const site = await startSite(process.execPath, typescript(join(ROOT, "bin/support/serve.ts")), {
    cwd: ROOT,
    env: typescriptEnvironment(data),
    port,
    seconds: 300,
  });
  try {
    await check("浏览器中的办理全程", "playwright", () =>
      run(process.execPath, [join(ROOT, "node_modules/@playwright/test/cli.js"), "test"], {
        ...data,
        BASE_URL: site.url,
        CHROMIUM: chromium,
        PLAYWRIGHT_REPORT: report,
      }),
    );
    count(
      report,
      ({ stats }: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
      }),
    );
  } finally {
    await check("停止网站", "clean stop", async () => {
      const code = await site.stop();
      if (code !== 0) throw new Error(`the site ended with ${code}`);
    });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { all: { type: "boolean" } },
    allowPositionals: true,
  });
  const everything = values.all || process.env.CI === "true";
  if (!positionals.includes("e2e")) {
    await check("格式", "oxfmt", () => run(join(TOOLS, "oxfmt"), ["--check"]));
    await check("静态检查", "oxlint", () => run(join(TOOLS, "oxlint"), ["--type-aware"]));
    await check("类型", "tsc", () => run(join(TOOLS, "tsc"), ["--noEmit"]));
    await check("无用的代码", "knip", () =>
      run(process.execPath, [
        join(ROOT, "node_modules/knip/bin/knip.js"),
        "--no-progress",
        "--include=files,dependencies,unlisted",
      ]),
    );
    await unitTests();
  }
  if (!isBuilt()) await check("构建", "next build", () => build(new AbortController().signal));
  await check("网站与浏览器", "site and journeys", journeys);
  if (everything) await check("在全新副本中启动两次", "npm start in a clean copy", checkCleanCopy);
}

try {
  await main();
} catch (error) {
  counted.failed++;
  explain(error);
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (counted.failed) say("有未通过的检查，见上。", "Some checks failed; see above.");
process.stdout.write(`${counted.passed} passed, ${counted.failed} failed\n`);
process.exit(counted.failed ? 1 : 0);
