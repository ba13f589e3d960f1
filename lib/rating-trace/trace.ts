import { createHmac } from "node:crypto";

/** Who sent a rating, as far as the request says. */
export type Sender = {
  address: string;
  /** The random id that the browser keeps; null: it keeps none. */
  device: string | null;
  now?: Date;
};

/** For so many days device and address stay comparable; then their hashes are forgotten. */
export const TRACE_DAYS = 180;
/** A rating sent sooner after its page was opened was hardly read. */
const QUICK_MS = 60_000;

const keyed = (secret: string, words: string) =>
  createHmac("sha256", secret).update(`rating-trace:${words}`).digest("base64url");

/** A device's or address's hash: with the site's secret, so that no list of addresses leads back from it. */
export function traceHash(secret: string, what: "device" | "address", value: string): string {
  return keyed(secret, `${what}:${value}`).slice(0, 27);
}

/** The moment at which a case's form was opened, for the form to carry; nobody can write another. */
export function openedMark(secret: string, caseId: number, at: Date): string {
  const words = `${caseId}.${at.getTime()}`;
  return `${words}.${keyed(secret, words).slice(0, 22)}`;
}

/** Was the form sent within a minute of its opening? false without a mark of its own. */
export function isQuick(
  secret: string,
  caseId: number,
  mark: string | undefined,
  now: Date,
): boolean {
  const ms = Number(mark?.split(".")[1]);
  if (!Number.isSafeInteger(ms) || mark !== openedMark(secret, caseId, new Date(ms))) return false;
  return now.getTime() - ms < QUICK_MS;
}
