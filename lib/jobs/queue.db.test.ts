import { afterEach, expect, test, vi } from "vitest";
import { startJobs, wakeJob } from "@/lib/jobs/queue";

const url = () => process.env.DATABASE_URL ?? "";
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

test("a job is run at the start, by one of two servers at a time", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const run = async () => {
    running += 1;
    runs += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 50));
    running -= 1;
  };
  const job = { name: "counted", cron: "* * * * *", run };
  stops.push(await startJobs(url(), [job]));
  stops.push(await startJobs(url(), [job]));
  await vi.waitFor(() => expect(runs).toBeGreaterThan(0), { timeout: 15_000 });
  expect(most).toBe(1);
});

test("a job that fails is said, and does not end the others", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  let done = false;
  const failing = {
    name: "failing",
    cron: "* * * * *",
    run: () => Promise.reject(new Error("no")),
  };
  const working = {
    name: "working",
    cron: "* * * * *",
    run: async () => {
      done = true;
    },
  };
  stops.push(await startJobs(url(), [failing, working]));
  await vi.waitFor(() => expect(done && said.mock.calls.length > 0).toBe(true), {
    timeout: 15_000,
  });
  expect(said.mock.calls[0]?.[0]).toBe("job failing:");
  said.mockRestore();
});

test("a job is woken from a process that runs none, where another one does", async () => {
  let runs = 0;
  const run = async () => {
    runs += 1;
  };
  const yearly = { name: "woken", cron: "0 0 1 1 *", run, long: true } as const;
  const stop = await startJobs(url(), [yearly]);
  stops.push(stop);
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 15_000 });
  await wakeJob("woken");
  await vi.waitFor(() => expect(runs).toBe(2), { timeout: 15_000 });
  const board = globalThis as { jobsOfProcess?: unknown };
  const own = board.jobsOfProcess;
  delete board.jobsOfProcess;
  vi.stubEnv("WITHOUT_JOBS", "1");
  await wakeJob("woken");
  vi.unstubAllEnvs();
  board.jobsOfProcess = own;
  await vi.waitFor(() => expect(runs).toBe(3), { timeout: 15_000 });
}, 60_000);
