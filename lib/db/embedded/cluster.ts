import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { serverAccount } from "@/lib/db/embedded/account";
import { postgresPrograms } from "@/lib/db/embedded/binaries";

/** A PostgreSQL data folder: `data` holds the cluster, `log` what the server says. */
export type Cluster = { data: string; log: string; password: string };

/** A port that nobody listens on at this moment; `wished` if it is free. */
export async function freePort(wished = 0): Promise<number> {
  const port = await new Promise<number | null>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(wished, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
  return port ?? freePort(0);
}

/** Makes a new cluster in an empty or missing folder: UTF-8, byte order, password for everyone. */
export function createCluster(cluster: Cluster): void {
  const account = serverAccount();
  const programs = postgresPrograms(account);
  mkdirSync(cluster.data, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster.data}.password`;
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (account) {
    chownSync(cluster.data, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    execFileSync(
      join(programs, "bin/initdb"),
      [
        "--pgdata",
        cluster.data,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        "--no-instructions",
      ],
      { ...account, cwd: "/", stdio: ["ignore", "ignore", "pipe"], env: plainEnvironment() },
    );
  } catch (error) {
    rmSync(cluster.data, { recursive: true, force: true });
    const said = (error as { stderr?: Buffer }).stderr?.toString() ?? "";
    throw new Error(`initdb failed: ${said || (error as Error).message}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the server in a process group of its own, so that Ctrl-C ends the web server first and then this. */
export function startPostgres(
  cluster: Cluster,
  port: number,
  settings: Record<string, string> = {},
): ChildProcess {
  const account = serverAccount();
  const log = openSync(cluster.log, "a", 0o600);
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    ...settings,
  };
  const child = spawn(
    join(postgresPrograms(account), "bin/postgres"),
    [
      "-D",
      cluster.data,
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...account, cwd: "/", detached: true, stdio: ["ignore", log, log], env: plainEnvironment() },
  );
  closeSync(log);
  return child;
}

/** What the server said last, for a message. */
export function lastWords(cluster: Cluster): string {
  try {
    return readFileSync(cluster.log, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    return "";
  }
}

/** PG… settings of the person's shell are meant for another server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return Object.fromEntries([...kept, ["LC_ALL", "C.UTF-8"]]) as NodeJS.ProcessEnv;
}
