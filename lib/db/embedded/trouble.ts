export type TroubleKind = "otherVersion" | "noSpace" | "denied" | "gone" | "failed";

/** The embedded database cannot be opened, for a reason that the person who started it can do something about. */
export class DatabaseTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    /** a path, a version or the server's last words: shown beside the sentence */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
  }
}

/** The same trouble seen through what the system or PostgreSQL said. */
export function troubleFrom(error: unknown, words = ""): DatabaseTrouble {
  if (error instanceof DatabaseTrouble) return error;
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const said = `${message}\n${words}`.trim();
  if (code === "ENOSPC" || code === "53100" || said.includes("No space left"))
    return new DatabaseTrouble("noSpace", said, { cause: error });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new DatabaseTrouble("denied", message, { cause: error });
  return new DatabaseTrouble("failed", said, { cause: error });
}
