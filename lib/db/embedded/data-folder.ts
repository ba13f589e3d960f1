import { randomBytes, createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { canReach, serverAccount } from "@/lib/db/embedded/account";
import { POSTGRES_MAJOR } from "@/lib/db/embedded/binaries";
import { type Cluster, createCluster } from "@/lib/db/embedded/cluster";
import { DatabaseTrouble } from "@/lib/db/embedded/trouble";

/** What only the owner of DATA_DIR may read; made at the first start. */
export type Secrets = { postgresPassword: string; sessionSecret: string };

/** Where the cluster lies: relative to DATA_DIR, so that the folder can be moved, unless it lies elsewhere. */
type Place = { folder: string; port: number };

/** Reads the secrets, or makes them; two first starts at once end up with the same ones. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    const secrets: Secrets = {
      postgresPassword: randomBytes(24).toString("hex"),
      sessionSecret: randomBytes(32).toString("base64url"),
    };
    writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}

/** Makes DATA_DIR. As root others may pass through it, for the database's account, but not look around. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
}

/**
 * The cluster of a data folder; the first time it is made. As root it lies in DATA_DIR where the database's
 * account can reach it, else below /var/lib/tian.
 * Throws DatabaseTrouble when the folder is of another PostgreSQL, or has gone.
 */
export function openCluster(dataDir: string, password: string): Cluster {
  const folder = placeOf(dataDir)?.folder ?? choosePlace(dataDir);
  const base = isAbsolute(folder) ? folder : join(dataDir, folder);
  const cluster = { data: join(base, "data"), log: join(base, "log"), password };
  const known = placeOf(dataDir) !== null;
  if (!existsSync(cluster.data)) {
    if (known) throw new DatabaseTrouble("gone", cluster.data);
    create(cluster, base);
  }
  checkVersion(cluster.data);
  if (!known) rememberPort(dataDir, folder, 0);
  return cluster;
}

/** The port of the last start, 0 if none. */
export function rememberedPort(dataDir: string): number {
  return placeOf(dataDir)?.port ?? 0;
}

/** Keeps the port for the next start, and where the cluster lies. */
export function rememberPort(dataDir: string, folder: string | null, port: number): void {
  const place: Place = { folder: folder ?? placeOf(dataDir)?.folder ?? "postgres", port };
  const draft = join(dataDir, `database.json.${process.pid}`);
  writeFileSync(draft, JSON.stringify(place));
  renameSync(draft, join(dataDir, "database.json"));
}

function placeOf(dataDir: string): Place | null {
  const file = join(dataDir, "database.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Place) : null;
}

function choosePlace(dataDir: string): string {
  const account = serverAccount();
  const inside = join(dataDir, "postgres");
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  if (!account) return "postgres";
  chownSync(inside, account.uid, account.gid);
  if (canReach(account, inside, true)) return "postgres";
  rmSync(inside, { recursive: true });
  const name = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 12);
  const outside = `/var/lib/tian/${name}`;
  mkdirSync("/var/lib/tian", { recursive: true, mode: 0o755 });
  mkdirSync(outside, { recursive: true, mode: 0o700 });
  chownSync(outside, account.uid, account.gid);
  return outside;
}

/** Made beside its place and moved there whole, so that what was broken off is never taken for a database. */
function create(cluster: Cluster, base: string): void {
  const draft = join(base, `data.${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  createCluster({ ...cluster, data: draft });
  try {
    renameSync(draft, cluster.data);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(cluster.data)) throw error;
  }
}

function checkVersion(data: string): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version !== String(POSTGRES_MAJOR)) throw new DatabaseTrouble("otherVersion", version);
}
