import { PgBoss } from "pg-boss";

/** Work that the clock calls. `run` must be safe to be called again, for a server may stop in the midst of it. */
export type Job = {
  name: string;
  /** Minute, hour, day, month, weekday, in Asia/Shanghai. */
  cron: string;
  run: () => Promise<unknown>;
};

/** A run that takes longer is given up by the queue: its server has stopped. */
const EXPIRES_SECONDS = 120;
const KEPT_SECONDS = 24 * 60 * 60;

/**
 * Runs the jobs as their clock says, from a queue in the same PostgreSQL (schema `pgboss`): however many servers
 * there are, each is run by one of them at a time. Each is run once at the start, for the time that no server ran.
 * @returns what ends it
 */
export async function startJobs(
  connectionString: string,
  jobs: readonly Job[],
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString,
    application_name: "jobs",
    max: 2,
    cronMonitorIntervalSeconds: 15,
  });
  boss.on("error", (error) => console.error("jobs:", error));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    // stately: at most one that waits and one that runs.
    await boss.createQueue(name, {
      policy: "stately",
      retryLimit: 0,
      expireInSeconds: EXPIRES_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
    });
    await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
      try {
        await run();
      } catch (error) {
        console.error(`job ${name}:`, error);
        throw error;
      }
    });
    await boss.schedule(name, cron, null, { tz: "Asia/Shanghai" });
    await boss.send(name);
  }
  return () => boss.stop({ graceful: true, close: true, timeout: 3_000 });
}
