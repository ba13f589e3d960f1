import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@/bin/support/install.mjs";
import { startSite } from "@/bin/support/site";
import { freePort } from "@/lib/db/embedded/cluster";

/** Longest times of a start on two cores: the first from nothing, a later one, with room for a busy machine. */
const FIRST_START = 600;
const LATER_START = 60;
const EXPECTED = { received: 271, filed: 217, key: 5, units: 65, answered: 212 };

/**
 * Starts the site in a clean copy of the repository, in a folder with spaces and Chinese characters, reads the
 * demo's figures while it runs, stops it, and starts it once more on the same data. Throws what does not hold.
 */
export async function checkCleanCopy(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "register-copy-"));
  const copy = join(folder, "提案 办理");
  try {
    execFileSync("git", ["clone", "--quiet", ROOT, copy]);
    const port = await freePort();
    const { DATABASE_URL: _url, DATA_DIR: _dir, ...env } = process.env;
    const times: string[] = [];
    for (const seconds of [FIRST_START, LATER_START]) {
      const begun = Date.now();
      const site = await startSite("npm", ["start"], { cwd: copy, env, port, seconds });
      times.push(`${((Date.now() - begun) / 1000).toFixed(0)} s`);
      let counts: Record<string, number> = {};
      let code = 1;
      try {
        counts = readFigures(copy, env);
      } finally {
        code = await site.stop();
      }
      if (code !== 0) throw new Error(`npm start ended with ${code} after SIGTERM`);
      if (await fetch(site.url).catch(() => null))
        throw new Error("the site still answers after SIGTERM to npm start");
      compare(counts);
    }
    compare(readFigures(copy, env)); // and when nothing runs
    return times.join(", ");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFigures(
  cwd: string,
  env: Omit<NodeJS.ProcessEnv, "NODE_ENV">,
): Record<string, number> {
  const args = [
    "run",
    "--silent",
    "figures",
    "--",
    "--plenary",
    "八届一次会议",
    "--as-of",
    "2012-06-25",
    "--json",
  ];
  const text = execFileSync("npm", args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return (JSON.parse(text) as { counts: Record<string, number> }).counts;
}

function compare(counts: Record<string, number>): void {
  for (const [name, value] of Object.entries(EXPECTED))
    if (counts[name] !== value)
      throw new Error(`the demo's figure ${name} is ${counts[name]}, not ${value}`);
}
