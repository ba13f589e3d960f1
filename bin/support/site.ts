import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** A started site, for tests. */
export type Site = { url: string; port: number; said(): string; stop(): Promise<number> };

/**
 * Runs a command that serves the site and waits until its sign-in page answers; what it prints goes on to stderr
 * and is kept in `said`.
 * `seconds`: how long that may take. Throws when the command ends before, or takes longer.
 */
export async function startSite(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; port: number; seconds: number },
): Promise<Site> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    stdio: ["ignore", "pipe", "pipe", "ipc"], // closes when the test run dies, and ends it
    env: { ...options.env, PORT: String(options.port), HOST: "127.0.0.1" },
    detached: true, // Ctrl-C is for the test run, which ends it by `stop`
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      process.stderr.write(chunk);
    });
  const url = `http://localhost:${options.port}`;
  const patience = Date.now() + options.seconds * 1000;
  while (isRunning(child) && Date.now() < patience) {
    const answer = await fetch(`${url}/signin`).catch(() => null);
    if (answer?.ok && (await answer.text()).includes("登录"))
      return { url, port: options.port, said: () => said, stop: () => stop(child) };
    await pause(200);
  }
  const early = !isRunning(child);
  await stop(child);
  throw new Error(early ? "the site did not start" : `no sign-in page within ${options.seconds} s`);
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Ends it as an init system would, and returns its exit code; what is still there after a minute is killed. */
async function stop(child: ChildProcess): Promise<number> {
  if (!isRunning(child)) return child.exitCode ?? 1;
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const code = await ended;
  clearTimeout(late);
  return code;
}
