import { expect, test } from "vitest";
import { oneAtATime } from "@/lib/jobs/one-at-a-time";

/** Runs that end when they are told to. */
function runs() {
  const begun: { end: () => void; fail: (error: Error) => void }[] = [];
  const ask = oneAtATime(
    () => new Promise<void>((end, fail) => begun.push({ end: () => end(), fail })),
  );
  return { begun, ask };
}

test("who asks during a run shares one run that begins after it", async () => {
  const { begun, ask } = runs();
  const first = ask();
  await expect.poll(() => begun.length).toBe(1);
  const later = [ask(), ask(), ask()];
  begun[0]?.end();
  await first;
  await expect.poll(() => begun.length).toBe(2);
  const last = ask();
  begun[1]?.end();
  await Promise.all(later);
  await expect.poll(() => begun.length).toBe(3);
  begun[2]?.end();
  await last;
  expect(begun).toHaveLength(3);
});

test("a run that fails is told to who asked for it alone; the next one runs", async () => {
  const { begun, ask } = runs();
  const first = ask();
  await expect.poll(() => begun.length).toBe(1);
  const second = ask();
  begun[0]?.fail(new Error("lost"));
  await expect(first).rejects.toThrow("lost");
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.end();
  await second;
  const third = ask();
  await expect.poll(() => begun.length).toBe(3);
  begun[2]?.end();
  await third;
});
