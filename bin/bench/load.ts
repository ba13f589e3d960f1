import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freshDatabase } from "@/bin/bench/fresh-database";
import { type Actions, Evening } from "@/bin/bench/load-evening";
import { faultsAfter, fillCommittee } from "@/bin/bench/load-people";
import { build, isBuilt } from "@/bin/support/build";
import { ROOT } from "@/bin/support/install.mjs";
import { startWeb, stopWeb, waitForWeb } from "@/bin/support/web";
import { freePort } from "@/lib/db/embedded/cluster";

/**
 * The evening before the cut-off: proposers sign in, write with their text saving itself, look at similar cases, invite,
 * sign each other's and hand in, over HTTP against the built site on a database of its own. Nothing may be lost or
 * double; 95 of 100 savings take less than a second. What it was is kept in bin/bench/RESULTS.md.
 */
const USAGE = `用法：npm run bench -- load [--proposers 300] [--each 5] [--minutes 10] [--earlier 8]
截止前夜：若干委员在若干分钟内登录、边写边存、互相邀请附议（每件 --each 人）并提交，核对没有丢失和重复，报告用时。`;
const LIMIT_MS = 1_000;
const SAVING = ["save by itself", "hand in", "co-sign"];

/** The built site's numbers of the two actions that pages call by themselves. */
async function readActions(): Promise<Actions> {
  const path = join(ROOT, ".next/standalone/.next/server/server-reference-manifest.json");
  const { node } = JSON.parse(await readFile(path, "utf8")) as {
    node: Record<string, { exportedName?: string }>;
  };
  const numberOf = (name: string) => {
    const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
    if (!found) throw new Error(`the built site has no action ${name}`);
    return found[0];
  };
  return { keep: numberOf("keepWritingAction"), similar: numberOf("findSimilarAction") };
}

type Asked = { proposers: number; each: number; minutes: number; earlier: number };

async function measure(
  url: string,
  { proposers, each, minutes, earlier }: Asked,
): Promise<boolean> {
  const stop = new AbortController();
  if (!isBuilt()) await build(stop.signal);
  const filled = await fillCommittee(proposers, earlier);
  const address = { host: "127.0.0.1", port: await freePort() };
  const secret = randomUUID();
  const settings = {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: "",
    AUTH_TRUST_HOST: "true",
  };
  const web = startWeb(address, settings, false);
  try {
    await waitForWeb(address, web);
    const site = `http://${address.host}:${address.port}`;
    process.stderr.write(`load before ${loadavg()[0]!.toFixed(1)}\n`);
    const evening = new Evening(site, filled, await readActions(), minutes * 60_000);
    const begun = Date.now();
    await Promise.all(filled.people.map((_one, at) => evening.write(at, each)));
    const seconds = Math.round((Date.now() - begun) / 1000);
    const faults = [
      ...evening.troubles,
      ...(await faultsAfter(filled.plenaryId, evening.expected)),
    ];
    const p95 = evening.watch.percentile(0.95, SAVING);
    process.stdout.write(
      `${proposers} proposers, ${proposers * each} co-signatures in ${seconds} s, load after ${loadavg()[0]!.toFixed(1)}\n` +
        `  ${"request".padEnd(22)}${"n".padStart(6)}${"half".padStart(10)}${"p95".padStart(10)}${"longest".padStart(10)}\n` +
        `${evening.watch.table()}\n` +
        `savings together: p95 ${Math.round(p95)} ms (limit ${LIMIT_MS}); ` +
        `${faults.length === 0 ? "nothing lost, nothing double" : faults.slice(0, 10).join("; ")}\n`,
    );
    return faults.length === 0 && p95 < LIMIT_MS;
  } finally {
    await stopWeb(web);
  }
}

async function main(asked: Asked): Promise<void> {
  const database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  try {
    if (!(await measure(database.url, asked))) process.exitCode = 1;
  } finally {
    const { db } = await import("@/lib/db/client");
    await db.$disconnect();
    await database.drop();
  }
}

const { values } = parseArgs({
  options: {
    proposers: { type: "string", default: "300" },
    each: { type: "string", default: "5" },
    minutes: { type: "string", default: "10" },
    earlier: { type: "string", default: "8" },
    help: { type: "boolean", default: false },
  },
});
const asked = {
  proposers: Number(values.proposers),
  each: Number(values.each),
  minutes: Number(values.minutes),
  earlier: Number(values.earlier),
};
const wrong =
  Object.values(asked).some((value) => !(value >= 0)) || asked.proposers <= asked.each * 7;
if (values.help || wrong) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else await main(asked);
