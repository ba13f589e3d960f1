import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { QUIET, ROOT } from "@/bin/support/install.mjs";
import { Stop } from "@/bin/support/steps.mjs";

export type Address = { host: string; port: number };

/** HOST and PORT as set; the demo is for this machine alone, a committee's own site for all. */
export function addressFor(isDemo: boolean): Address {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(
      `PORT=${process.env.PORT} 不是端口号。请写 1 到 65535 之间的整数。`,
      "PORT has to be a number from 1 to 65535.",
    );
  return { host: process.env.HOST || (isDemo ? "127.0.0.1" : "0.0.0.0"), port };
}

/** Throws a Stop when the address cannot be listened on. */
export async function checkAddress({ host, port }: Address): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (code === null) return;
  if (code === "EADDRINUSE")
    throw new Stop(
      `端口 ${port} 已被别的程序占用。请先停掉它，或换一个端口：PORT=${port + 1} npm start`,
      `Port ${port} is in use: stop the other program, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === "EACCES")
    throw new Stop(
      `没有使用端口 ${port} 的权限。请换一个 1024 以上的端口：PORT=3000 npm start`,
      `No permission to use port ${port}: choose one above 1024.`,
    );
  throw new Stop(
    `不能在地址 ${host} 上提供服务（${code}）。请检查 HOST。`,
    `Cannot listen on ${host}: check HOST.`,
  );
}

/** Starts the built site's processes (or, for development, the compiler) in a process group of their own. */
export function startWeb(
  { host, port }: Address,
  settings: Record<string, string>,
  dev: boolean,
): ChildProcess {
  const args = dev
    ? [
        join(ROOT, "node_modules/next/dist/bin/next"),
        "dev",
        "--hostname",
        host,
        "--port",
        String(port),
      ]
    : [join(ROOT, "bin/support/web-processes.mjs")];
  const withParent = pathToFileURL(join(ROOT, "bin/support/with-parent.mjs")).href;
  return spawn(process.execPath, [QUIET, "--import", withParent, ...args], {
    cwd: dev ? ROOT : join(ROOT, ".next/standalone"),
    detached: true,
    stdio: ["ignore", dev ? "inherit" : "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: host,
      PORT: String(port),
      ...settings,
    },
  });
}

/** Waits until the site answers. Throws when its process ends before. */
export async function waitForWeb({ host, port }: Address, web: ChildProcess): Promise<void> {
  const name =
    host === "0.0.0.0"
      ? "127.0.0.1"
      : host === "::"
        ? "[::1]"
        : host.includes(":")
          ? `[${host}]`
          : host;
  const patience = Date.now() + 120_000;
  while (web.exitCode === null && web.signalCode === null && Date.now() < patience) {
    const answer = await fetch(`http://${name}:${port}/signin`, { redirect: "manual" }).catch(
      () => null,
    );
    if (answer && answer.status < 500) return;
    if (answer)
      throw new Stop(
        `网站启动后出错（${answer.status}）。`,
        "The site started but answers with an error.",
      );
    await pause(100);
  }
  throw new Stop("网站没有启动，原因见上。", "The web server did not start; see above.");
}

/** Ends it: kindly, and after some seconds for good. */
export async function stopWeb(web: ChildProcess): Promise<void> {
  if (web.exitCode !== null || web.signalCode !== null) return;
  const ended = new Promise((resolve) => web.once("exit", resolve));
  web.kill("SIGTERM");
  const late = setTimeout(() => web.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(late);
}

/** The names under which people can open it: this machine's, and where it listens to all, its addresses. */
export function addressesOf({ host, port }: Address): string[] {
  const own = `http://localhost:${port}`;
  if (host === "127.0.0.1" || host === "localhost" || host === "::1") return [own];
  if (host !== "0.0.0.0" && host !== "::")
    return [`http://${host.includes(":") ? `[${host}]` : host}:${port}`];
  const outer = Object.values(networkInterfaces())
    .flat()
    .filter((entry) => entry && !entry.internal && entry.family === "IPv4")
    .map((entry) => `http://${entry!.address}:${port}`);
  return [own, ...outer];
}
