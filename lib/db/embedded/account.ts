import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The system account the database server runs as; null: the one that started us. */
export type Account = { uid: number; gid: number } | null;

function lookUp(name: string): Account {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, which is made where it is
 * missing; where that fails `nobody` does. A normal user runs it as themselves.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const account = lookUp("postgres");
  if (account) return account;
  spawnSync("useradd", [
    "--system",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  return lookUp("postgres") ?? lookUp("nobody") ?? { uid: 65534, gid: 65534 };
}

/** Whether the account can read (or, with `write`, use as its own) what stands at the path: every folder above counts. */
export function canReach(account: Account, path: string, write = false): boolean {
  if (!account) return true;
  try {
    execFileSync(
      "/bin/sh",
      ["-c", write ? 'test -d "$1" && test -w "$1"' : 'test -r "$1"', "sh", path],
      {
        ...account,
        cwd: "/",
        stdio: "ignore",
      },
    );
    return true;
  } catch {
    return false;
  }
}
