import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { MISS_THROTTLE } from "@/lib/link-miss/throttle";
import { lockedUntil } from "@/lib/sign-in/throttle";

/** Refuses an address that tried too many links that are none. @throws Refusal denied */
async function refuseGuessing(address: string, now: Date): Promise<void> {
  const misses = await db.ratingLinkMiss.findMany({
    where: { address },
    orderBy: { at: "desc" },
    take: MISS_THROTTLE.wrong,
    select: { at: true },
  });
  const until = lockedUntil(
    misses.map(({ at }) => at),
    MISS_THROTTLE,
    now,
  );
  if (until) throw new Refusal("denied", "试得太多，请过一刻钟再开，或联系提案委。");
}

/** Counts a link that is none, and passes every refusal on. */
export async function counted<Done>(
  address: string,
  now: Date,
  act: () => Promise<Done>,
): Promise<Done> {
  await refuseGuessing(address, now);
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && error.kind === "notFound")
      await db.ratingLinkMiss.create({ data: { address, at: now } });
    throw error;
  }
}
