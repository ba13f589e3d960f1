import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { addMonths, formatLong, fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { mayKeepHallLinks } from "@/lib/hall-link/policy";
import type { MakeHallLinkInput, RevokeHallLinkInput } from "@/lib/hall-link/schema";
import { hashOfToken, newToken } from "@/lib/hall-link/token";
import { paths } from "@/lib/paths";
import { ensure } from "@/lib/verdict";

/** A link lasts no longer than a year, that a forgotten one ends by itself. */
const MOST_MONTHS = 12;

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * Makes a link to the big screen of a plenary. The address is told this once: only its hash is kept.
 * @throws Refusal denied; invalid on the day or the plenary
 */
export function makeHallLink(actor: Actor, input: MakeHallLinkInput) {
  return inTransaction(async (tx) => {
    ensure(mayKeepHallLinks(actor));
    const { plenaryId, place, expiresOn, dark } = input;
    const last = addMonths(actor.today, MOST_MONTHS);
    if (expiresOn < actor.today) refuse("expiresOn", "链接用到的日期不能早于今天。");
    if (expiresOn > last) refuse("expiresOn", `链接最多用一年，请不晚于${formatLong(last)}。`);
    const plenary = await tx.plenary.findUnique({
      where: { id: plenaryId },
      select: { name: true },
    });
    if (!plenary) refuse("plenaryId", "没有这个届次，请重新选择。");
    const token = newToken();
    const { id } = await tx.hallLink.create({
      data: {
        plenaryId,
        place,
        dark,
        tokenHash: hashOfToken(token),
        expiresOn: fromPlainDate(expiresOn),
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "hallLink.make",
      plenaryId,
      subject: `HallLink:${id}`,
      on: actor.today,
      data: { place, plenary: plenary.name, until: expiresOn },
    });
    return { shown: { address: paths.hall(token), place } };
  });
}

/** Ends a link: the screen that shows it says so within a minute. @throws Refusal denied; notFound */
export function revokeHallLink(actor: Actor, { hallLinkId }: RevokeHallLinkInput) {
  return inTransaction(async (tx) => {
    ensure(mayKeepHallLinks(actor));
    const where = { id: hallLinkId, revokedAt: null };
    const { count } = await tx.hallLink.updateMany({
      where,
      data: { revokedAt: new Date(), revokedById: actor.userId },
    });
    if (count === 0) throw new Refusal("notFound", "没有这个链接，或者已经收回，请刷新后再看。");
    const { place, plenaryId } = await tx.hallLink.findUniqueOrThrow({ where: { id: hallLinkId } });
    await recordEvent(tx, actor, {
      kind: "hallLink.revoke",
      plenaryId,
      subject: `HallLink:${hallLinkId}`,
      on: actor.today,
      data: { place },
    });
    return { to: paths.hallLinks };
  });
}
