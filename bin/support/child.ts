import { spawn } from "node:child_process";
import { ROOT } from "@/bin/support/install.mjs";

const LINES = 40;

/** Runs Node with the arguments and keeps its last words instead of printing them; ends it when `stop` says so. */
export function runQuietly(
  args: string[],
  stop: AbortSignal,
  settings: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...settings },
  });
  let words = "";
  const listen = (part: Buffer) => {
    words = (words + part.toString()).slice(-20_000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const end = () => child.kill("SIGTERM");
  stop.addEventListener("abort", end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      stop.removeEventListener("abort", end);
      resolve({ code: code ?? 1, said: words.trim().split("\n").slice(-LINES).join("\n") });
    });
  });
}
