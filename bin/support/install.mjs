/** What stands before everything else: packages as the lock file says, then the pinned Node. For Node 20, without a package. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Stop, step } from "./steps.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NODE = join(ROOT, "node_modules/.bin/node");

/** Installs the packages unless they are the lock file's already. */
export async function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(
      `需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。`,
      `Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
    );
  if (isInstalled()) return;
  await step("安装程序包（首次约一分钟）", "npm ci", runNpmCi);
}

/** npm writes node_modules/.package-lock.json last, so an installation that was broken off is not taken for whole. */
function isInstalled() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installed) || !existsSync(NODE)) return false;
  const has = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wants = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  return Object.entries(wants).every(
    ([path, entry]) =>
      path === "" || has[path]?.version === entry.version || (entry.optional && !has[path]),
  );
}

function runNpmCi() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const run = spawnSync(command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 << 20,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" }, // or it tries to download one
  });
  if (run.status === 0) return;
  const said = `${run.stderr ?? ""}${run.error ?? ""}`.trim().split("\n").slice(-12).join("\n");
  if (said.includes("ENOSPC"))
    throw new Stop(
      "磁盘空间不足，无法安装程序包。请腾出至少 2 GB 后再启动。",
      "No disk space left for the packages: free 2 GB and start again.",
    );
  throw new Stop(
    `安装程序包失败。请检查能否访问 npm 源（npm ping），再启动一次。\n${said}`,
    "npm ci failed: check that the npm registry can be reached (npm ping), then start again.",
  );
}

/**
 * Prisma's adapter loads relations side by side on one connection, of which pg warns on every run; the warning is
 * theirs to mend, and on the screen of whoever starts the site it says nothing that they could do.
 */
export const QUIET = "--disable-warning=DeprecationWarning";

/** Arguments with which the pinned Node runs a TypeScript file of ours, from whatever folder. */
export function typescript(file, args = []) {
  const tsx = pathToFileURL(join(ROOT, "node_modules/tsx/dist/loader.mjs")).href;
  return [QUIET, "--conditions=react-server", "--import", tsx, file, ...args];
}

/** Environment for such a run: the alias @/ is found although the person stands in another folder. */
export function typescriptEnvironment(more = {}) {
  return { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"), ...more };
}

/** Runs a TypeScript file on the pinned Node and returns its exit code; ends with it, and it with us. */
export function handOver(file, args = [], more = {}) {
  const child = spawn(NODE, typescript(join(ROOT, file), args), {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel closes when we die, however we die
    env: typescriptEnvironment(more),
  });
  process.on("SIGINT", () => {}); // Ctrl-C reaches the child by itself
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGKILL" ? 137 : 1)));
  });
}
