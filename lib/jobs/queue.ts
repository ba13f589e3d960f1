import { PgBoss } from "pg-boss";

/** Work that the clock calls. `run` must be safe to be called again, for a server may stop in the midst of it. */
export type Job = {
  name: string;
  /** Minute, hour, day, month, weekday, in Asia/Shanghai. */
  cron: string;
  run: () => Promise<unknown>;
  /** A run may take long, and says by itself what it is at: what a stopped server began is not waited for. */
  long?: true;
};

/** A run that takes longer is given up by the queue: its server has stopped. */
const EXPIRES_SECONDS = 120;
const LONG_EXPIRES_SECONDS = 2 * 60 * 60;
const KEPT_SECONDS = 24 * 60 * 60;

/** The queue of this process, for who asks for a job at once. */
const board = globalThis as unknown as { jobsOfProcess?: PgBoss };

/**
 * Has a job run soon, before its clock says so, from whichever process of the server. What goes wrong stands in the
 * log: the clock sees to the job within its minute.
 */
export async function wakeJob(name: string): Promise<void> {
  const { jobsOfProcess } = board;
  const waking = jobsOfProcess ? jobsOfProcess.send(name) : wakeElsewhere(name);
  await waking.catch((error: unknown) => console.error("jobs:", error));
}

/** Where another process of the server has the queue. */
async function wakeElsewhere(name: string): Promise<void> {
  const { DATABASE_URL: connectionString, WITHOUT_JOBS } = process.env;
  if (!connectionString || !WITHOUT_JOBS) return;
  const only = { supervise: false, schedule: false, migrate: false, createSchema: false };
  const boss = new PgBoss({ connectionString, application_name: "jobs", max: 1, ...only });
  boss.on("error", (error) => console.error("jobs:", error));
  await boss.start();
  try {
    await boss.send(name);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

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
  board.jobsOfProcess = boss;
  for (const { name, cron, run, long } of jobs) {
    // stately: at most one that waits and one that runs; short: at most one that waits.
    await boss.createQueue(name, {
      policy: long ? "short" : "stately",
      retryLimit: 0,
      expireInSeconds: long ? LONG_EXPIRES_SECONDS : EXPIRES_SECONDS,
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
  return () => {
    if (board.jobsOfProcess === boss) delete board.jobsOfProcess;
    return boss.stop({ graceful: true, close: true, timeout: 3_000 });
  };
}
