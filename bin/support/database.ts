import { resolve } from "node:path";
import pg from "pg";
import { ROOT } from "@/bin/support/install.mjs";
import { Stop } from "@/bin/support/steps.mjs";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "@/lib/db/embedded/open";
import { DatabaseTrouble, type TroubleKind } from "@/lib/db/embedded/trouble";
import { migrate, NewerDatabase } from "@/prisma/migrate";

/** The folder that holds everything this installation keeps; a path in DATA_DIR counts from the checkout. */
export function dataDir(): string {
  return resolve(ROOT, process.env.DATA_DIR || ".data");
}

/** The database to work on, brought to this version: that of DATABASE_URL, else the embedded one. */
export async function openDatabase(): Promise<EmbeddedDatabase> {
  const database = process.env.DATABASE_URL
    ? await outsideDatabase(process.env.DATABASE_URL)
    : await insideDatabase();
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw migrationStop(error);
  }
}

async function insideDatabase(): Promise<EmbeddedDatabase> {
  try {
    return await openEmbeddedDatabase(dataDir());
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw troubleStop(error);
    throw error;
  }
}

/** Nothing of an outside server is ours to claim or to stop: several sites may stand before one. */
async function outsideDatabase(url: string): Promise<EmbeddedDatabase> {
  const client = connect(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    const [server] = rows;
    if (server && server.version < 140_000)
      throw new Stop(
        `DATABASE_URL 指向的 PostgreSQL 是 ${Math.floor(server.version / 10_000)} 版，需要 14 版或更新的版本。`,
        "The PostgreSQL behind DATABASE_URL is older than 14: use 14 or newer.",
      );
    if (server && server.encoding !== "UTF8")
      throw new Stop(
        `DATABASE_URL 指向的数据库编码是 ${server.encoding}，需要 UTF8。请新建：CREATE DATABASE tian ENCODING 'UTF8' TEMPLATE template0;`,
        "The database behind DATABASE_URL is not UTF8: create one with ENCODING 'UTF8'.",
      );
  } catch (error) {
    throw error instanceof Stop ? error : outsideStop(error);
  } finally {
    await client.end().catch(() => {});
  }
  return { url, claim: async () => true, onLost: () => {}, close: async () => {} };
}

function connect(url: string): pg.Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error("not postgresql://…");
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new Stop(
      "DATABASE_URL 写法不对。应像这样：postgresql://用户:密码@主机:5432/数据库（密码中的特殊字符要写成 %40 之类）。",
      "DATABASE_URL is malformed; it should look like postgresql://user:password@host:5432/database.",
    );
  }
}

const OUTSIDE: Record<string, [string, string]> = {
  ECONNREFUSED: [
    "该地址没有 PostgreSQL 在运行。请检查主机和端口，或先启动它。",
    "Nothing listens there: check host and port.",
  ],
  ENOTFOUND: ["找不到这台主机。请检查主机名。", "Unknown host: check its name."],
  EAI_AGAIN: [
    "找不到这台主机。请检查主机名和网络。",
    "Unknown host: check its name and the network.",
  ],
  ETIMEDOUT: [
    "该地址没有回应。请检查主机、端口和防火墙。",
    "No answer: check host, port and firewall.",
  ],
  "28P01": ["用户名或密码不对。", "Wrong user or password."],
  "28000": [
    "这个用户不许登录。请检查用户名和 pg_hba.conf。",
    "This user may not log in: check its name and pg_hba.conf.",
  ],
  "3D000": [
    "没有这个数据库。请先新建（createdb）。",
    "There is no such database: create it first (createdb).",
  ],
};

function outsideStop(error: unknown): Stop {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const [chinese, english] = OUTSIDE[code] ?? [
    `${message}。请检查 DATABASE_URL。`,
    "Check DATABASE_URL.",
  ];
  return new Stop(
    `连不上 DATABASE_URL 指向的数据库：${chinese}`,
    `Cannot connect to DATABASE_URL: ${english}`,
  );
}

function migrationStop(error: unknown): unknown {
  if (error instanceof NewerDatabase)
    return new Stop(
      `数据由更新的版本写成（${error.migration}）。请更新程序后再启动，或用 DATA_DIR=另一个文件夹 npm start。`,
      "The data was written by a newer version: update the program, or choose another folder with DATA_DIR=….",
    );
  const { code = "", message = "" } =
    (error as { cause?: { code?: string; message?: string } }).cause ?? {};
  if (message.includes("pg_trgm"))
    return new Stop(
      "数据库里不能启用扩展 pg_trgm。请由数据库管理员安装 postgresql-contrib，并执行：CREATE EXTENSION pg_trgm;",
      "The extension pg_trgm cannot be created: install postgresql-contrib and CREATE EXTENSION pg_trgm.",
    );
  if (code === "42501")
    return new Stop(
      "数据库用户没有建表的权限。请让它成为该数据库的所有者。",
      "The database user may not create tables: make it the owner of the database.",
    );
  if (code === "53100") return troubleStop(new DatabaseTrouble("noSpace", ""));
  return error;
}

const TROUBLE: Record<TroubleKind, (detail: string) => [string, string]> = {
  otherVersion: (detail) => [
    `数据文件夹 ${dataDir()} 属于 PostgreSQL ${detail}，与本程序不符。请换用写成它的程序版本，或用 DATA_DIR=另一个文件夹 npm start。`,
    `The data folder belongs to PostgreSQL ${detail}: use the version of this program that wrote it, or another DATA_DIR.`,
  ],
  noSpace: () => [
    `磁盘空间不足：${dataDir()}。请腾出至少 1 GB 后再启动。`,
    "No disk space left: free at least 1 GB and start again.",
  ],
  denied: (detail) => [
    `没有读写数据文件夹的权限：${dataDir()}（${detail}）。请用写成它的用户启动，或用 DATA_DIR=另一个文件夹 npm start。`,
    "The data folder cannot be read or written: start as the user who made it, or choose another DATA_DIR.",
  ],
  gone: (detail) => [
    `数据库文件不见了：${detail}。请把它放回原处；若要重新开始，请用 DATA_DIR=另一个文件夹 npm start。`,
    "The database's files are gone: put them back, or begin anew with another DATA_DIR.",
  ],
  failed: (detail) => [
    `内置数据库没有启动，数据文件夹 ${dataDir()}：\n${detail}`,
    "The embedded database did not start.",
  ],
};

/** The trouble in a sentence. */
export function troubleStop({ kind, detail }: DatabaseTrouble): Stop {
  return new Stop(...TROUBLE[kind](detail));
}
