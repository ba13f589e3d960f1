/** What people see of a start or a test run: one line a step, with its time. Plain JavaScript for Node 20. */

const colour = process.stderr.isTTY
  ? (code, text) => `\u001b[${code}m${text}\u001b[0m`
  : (_, text) => text;

/** A sentence, Chinese first; on stderr, so that a command's own document has stdout for itself. */
export function say(chinese, english) {
  process.stderr.write(`${chinese}  ${colour(2, english)}\n`);
}

/** Runs one step and prints its name, then its time. `act` may return a word to print beside it. */
export async function step(chinese, english, act) {
  const begun = performance.now();
  process.stderr.write(`· ${chinese} ${colour(2, english)} …`);
  try {
    const word = await act();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stderr.write(` ${typeof word === "string" ? `${word} ` : ""}${seconds} s\n`);
    return word;
  } catch (error) {
    process.stderr.write("\n");
    throw error;
  }
}

/** A stop that the person can do something about: a sentence in each language and no stack. */
export class Stop extends Error {
  constructor(chinese, english) {
    super(`${chinese}\n${english}`);
  }
}

/** Prints what ended the run and returns the exit code. */
export function explain(error) {
  if (error instanceof Stop) process.stderr.write(`\n${colour(31, "✗")} ${error.message}\n`);
  else
    process.stderr.write(
      `\n${colour(31, "✗")} 出现意外错误。Unexpected error.\n${error?.stack ?? error}\n`,
    );
  return 1;
}
