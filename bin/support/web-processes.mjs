/**
 * The built site in as many processes as there are cores, at most four, behind one port (WEB_PROCESSES sets another
 * number): one process serves pages with one core only. The first one also runs the clock's jobs. One that ends by
 * itself is started again; when that happens again and again, all end.
 */
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOON_MS = 10_000;
const PATIENCE = 3;

/** WEB_PROCESSES where it is a whole number from 1 to 64, else the number of cores, at most four. */
function processes() {
  const asked = Number(process.env.WEB_PROCESSES);
  if (Number.isInteger(asked) && asked >= 1 && asked <= 64) return asked;
  return Math.min(4, availableParallelism());
}

function watchOver() {
  let stopping = false;
  let early = 0;
  const start = (place) => {
    const begun = Date.now();
    const worker = cluster.fork(place === 0 ? {} : { WITHOUT_JOBS: "1" });
    worker.once("exit", (code, signal) => {
      if (stopping) {
        if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
        return;
      }
      early = Date.now() - begun < SOON_MS ? early + 1 : 0;
      console.error(`web process ${place + 1} ended (${signal ?? code})`);
      if (early >= PATIENCE) process.exit(1);
      start(place);
    });
  };
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => {
      stopping = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    });
  for (let place = 0; place < processes(); place += 1) start(place);
}

if (cluster.isPrimary) watchOver();
else await import(pathToFileURL(join(process.cwd(), "server.js")).href);
