/**
 * Work that takes in everything that waits for it: asked for while it runs, it runs once more afterwards, for all who
 * asked meanwhile. @returns what ends when a run has ended that began after the asking; rejects when that run did
 */
export function oneAtATime(run: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  const begin = async () => {
    await running.catch(() => {});
    waiting = null;
    running = run();
    await running;
  };
  return () => (waiting ??= begin());
}
