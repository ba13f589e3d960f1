import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serverAccount } from "@/lib/db/embedded/account";
import { createCluster, freePort, lastWords, startPostgres } from "@/lib/db/embedded/cluster";
import { waitForPostgres } from "@/lib/db/embedded/wait";
import { migrate } from "@/prisma/migrate";

/** What every test file's set-up is told: a migrated database to copy from. */
declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/** One PostgreSQL for the whole run, in a temporary folder, with the migrated database `template_register`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "register-test-"));
  const account = serverAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = {
    data: join(folder, "data"),
    log: join(folder, "log"),
    password: randomBytes(12).toString("hex"),
  };
  createCluster(cluster);
  const port = await freePort();
  const server = startPostgres(cluster, port, FAST);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = `postgresql://postgres:${cluster.password}@127.0.0.1:${port}`;
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const admin = await waitForPostgres(
      `${url}/postgres`,
      () => server.exitCode === null,
      () => lastWords(cluster),
    );
    await admin.query("CREATE DATABASE template_register");
    await admin.end();
    await migrate(`${url}/template_register`);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("postgresUrl", url);
  return stop;
}
