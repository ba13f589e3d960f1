/** Called once when a process of the server starts: in the first one the clock's jobs run beside its pages. */
export async function register(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (process.env.NEXT_RUNTIME !== "nodejs" || !url) return;
  if (process.env.WITHOUT_JOBS) return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startJobs } = await import("@/lib/jobs/queue");
  const { tellNews } = await import("@/lib/notice/commands");
  const { remindWhenDue } = await import("@/lib/reminder/commands");
  const { remindOfPromisesWhenDue } = await import("@/lib/promise/commands");
  const { noteOpeningsWhenDue } = await import("@/lib/opening-due/commands");
  const { endAccountsWhenDue } = await import("@/lib/end-due/commands");
  const { forgetTraces } = await import("@/lib/rating-trace/commands");
  const { gatherWhenDue, sendWaiting } = await import("@/lib/mailing/commands");
  const { EXPORTS_JOB } = await import("@/lib/long-export/kinds");
  const { makeWaitingExports } = await import("@/lib/export-making/commands");
  const { mailRatingLinks } = await import("@/lib/rating-mail/commands");
  const minutely = "* * * * *";
  // The site serves its pages also where the jobs cannot start; what is wrong stands in its log.
  await startJobs(url, [
    { name: "news", cron: minutely, run: tellNews },
    { name: "reminders", cron: minutely, run: () => remindWhenDue(new Date()) },
    { name: "promises", cron: minutely, run: () => remindOfPromisesWhenDue(new Date()) },
    { name: "openings", cron: minutely, run: () => noteOpeningsWhenDue(new Date()) },
    { name: "ends", cron: minutely, run: () => endAccountsWhenDue(new Date()) },
    { name: "traces", cron: "17 3 * * *", run: () => forgetTraces(new Date()) },
    { name: "mails", cron: minutely, run: () => gatherWhenDue(new Date()) },
    { name: "sending", cron: minutely, run: () => sendWaiting() },
    { name: EXPORTS_JOB, cron: minutely, run: makeWaitingExports, long: true },
    { name: "rating-mails", cron: minutely, run: () => mailRatingLinks() },
  ]).catch((error: unknown) => console.error("the jobs did not start:", error));
}
