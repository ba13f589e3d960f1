import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Cluster, freePort, lastWords, startPostgres } from "@/lib/db/embedded/cluster";
import {
  makeDataDir,
  openCluster,
  readSecrets,
  rememberedPort,
  rememberPort,
} from "@/lib/db/embedded/data-folder";
import { troubleFrom } from "@/lib/db/embedded/trouble";
import { waitForPostgres } from "@/lib/db/embedded/wait";

const DATABASE = "tian";
/** Advisory locks in the database `postgres`; PostgreSQL lets go of them when a process dies, however it dies. */
const IN_USE = 72_707_370;
const SERVED = 72_707_371;

export type EmbeddedDatabase = {
  url: string;
  /** Takes the right to serve this data; false: another start has it. */
  claim(): Promise<boolean>;
  /** Calls back if the database goes away without `close`. */
  onLost(act: () => void): void;
  /** Lets go; the last one to leave stops the server and waits until it has ended. */
  close(): Promise<void>;
};

/**
 * Opens the database of a data folder: attaches to its server where one runs (the site's own, or one that a
 * crashed start left behind), else starts it. Several processes may have it open at once.
 * Throws DatabaseTrouble.
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  let cluster: Cluster | null = null;
  try {
    makeDataDir(dataDir);
    cluster = openCluster(dataDir, readSecrets(dataDir).postgresPassword);
    return await open(dataDir, cluster);
  } catch (error) {
    throw troubleFrom(error, cluster ? lastWords(cluster) : "");
  }
}

async function open(dataDir: string, cluster: Cluster, attempt = 1): Promise<EmbeddedDatabase> {
  const running = readPostmaster(cluster);
  const port = running?.port ?? (await freePort(rememberedPort(dataDir)));
  const child = running ? null : startPostgres(cluster, port);
  child?.unref();
  const url = `postgresql://postgres:${cluster.password}@127.0.0.1:${port}`;
  try {
    const client = await waitForPostgres(
      `${url}/postgres`,
      () => (child ? isRunning(child) : readPostmaster(cluster) !== null),
      () => lastWords(cluster),
    );
    await client.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
    await createDatabase(client);
    if (child) rememberPort(dataDir, null, port);
    return holding(client, cluster, child, `${url}/${DATABASE}`);
  } catch (error) {
    // Somebody else started or stopped the same server at this moment.
    if (attempt >= 5) throw error;
    await pause(300 * attempt);
    return open(dataDir, cluster, attempt + 1);
  }
}

function holding(
  client: pg.Client,
  cluster: Cluster,
  child: ChildProcess | null,
  url: string,
): EmbeddedDatabase {
  let lost: (() => void) | null = null;
  let closing = false;
  client.on("error", () => closing || lost?.());
  client.on("end", () => closing || lost?.());
  const ask = async (statement: string) =>
    (await client.query<{ yes: boolean }>(`SELECT ${statement} AS yes`)).rows[0]?.yes === true;
  return {
    url,
    claim: () => ask(`pg_try_advisory_lock(${SERVED})`),
    onLost: (act) => {
      lost = act;
    },
    close: async () => {
      closing = true;
      const last = await ask(
        `pg_advisory_unlock_shared(${IN_USE}) AND pg_try_advisory_lock(${IN_USE})`,
      ).catch(() => false);
      const running = readPostmaster(cluster);
      if (last && running) process.kill(running.pid, "SIGINT");
      await client.end().catch(() => {});
      if (last && running) await ended(child, running.pid);
    },
  };
}

async function ended(child: ChildProcess | null, pid: number): Promise<void> {
  const patience = Date.now() + 60_000;
  while (Date.now() < patience && (child ? isRunning(child) : isAlive(pid))) await pause(50);
}

/** The server that has the folder open, by its lock file; null where there is none, or its process is gone. */
function readPostmaster(cluster: Cluster): { pid: number; port: number } | null {
  const file = join(cluster.data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid = 0, , , port = 0] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !isAlive(pid)) return null;
  if (isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true }); // PostgreSQL itself would take the stranger for a server and not start
  return null;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

/** After a crash, or in a new container, the same number may belong to anybody. Where /proc is missing it is believed. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return !existsSync("/proc/self");
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (found.rowCount) return;
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
    if (error.code !== "42P04" && error.code !== "23505") throw error; // somebody else was faster
  });
}
