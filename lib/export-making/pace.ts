import { setTimeout } from "node:timers/promises";

/** No single pause is longer, that an export on a busy machine still comes to its end. */
const LONGEST_MS = 1_000;

/**
 * After each slice of work rests as long as it took: pages never share the server with more than half of an export.
 * @returns what is called after each slice
 */
export function pacing(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    await setTimeout(Math.min(performance.now() - begun, LONGEST_MS));
    begun = performance.now();
  };
}
