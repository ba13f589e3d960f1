import { type Actor, systemActor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { casesBehind, type Figures, readFigures } from "@/lib/figures/queries";
import { mayKeepHallLinks } from "@/lib/hall-link/policy";
import { hashOfToken } from "@/lib/hall-link/token";
import { ensure } from "@/lib/verdict";

export type HallLinkRow = {
  id: number;
  place: string;
  plenary: string;
  expiresOn: PlainDate;
  /** open: it opens today; over: its day has passed; revoked. */
  state: "open" | "over" | "revoked";
};

/** Every link that was ever made, those that open first, then the latest. @throws Refusal denied */
export async function listHallLinks(actor: Actor): Promise<HallLinkRow[]> {
  ensure(mayKeepHallLinks(actor));
  const rows = await db.hallLink.findMany({
    orderBy: { id: "desc" },
    select: {
      id: true,
      place: true,
      expiresOn: true,
      revokedAt: true,
      plenary: { select: { name: true } },
    },
  });
  const shown = rows.map(({ id, place, plenary, expiresOn, revokedAt }): HallLinkRow => {
    const last = toPlainDate(expiresOn);
    const state = revokedAt ? "revoked" : last < actor.today ? "over" : "open";
    return { id, place, plenary: plenary.name, expiresOn: last, state };
  });
  return [
    ...shown.filter((one) => one.state === "open"),
    ...shown.filter((one) => one.state !== "open"),
  ];
}

export type Hall = {
  figures: Figures;
  /** Numbers and titles of the key proposals, and nothing else about any case. */
  keys: { number: string; title: string }[];
  dark: boolean;
};

/** What the holder of a link sees today, whoever they are; null: the link is none, over or revoked. */
export async function readHall(visitor: Actor, token: string): Promise<Hall | null> {
  const { today } = visitor;
  const link = await db.hallLink.findFirst({
    where: {
      tokenHash: hashOfToken(token),
      revokedAt: null,
      expiresOn: { gte: fromPlainDate(today) },
    },
    select: { plenaryId: true, dark: true },
  });
  if (!link) return null;
  // The link is the right to read these figures: it was made by somebody who has it.
  const reader = systemActor(today, "大屏幕");
  const [figures, ids] = await Promise.all([
    readFigures(reader, { plenaryId: link.plenaryId, asOf: today }),
    casesBehind(reader, link.plenaryId, { figure: "key", asOf: today }),
  ]);
  const rows = await db.proposal.findMany({
    where: { id: { in: ids } },
    orderBy: [{ caseNumber: "asc" }, { id: "asc" }],
    select: { caseNumber: true, title: true },
  });
  const keys = rows.map(({ caseNumber, title }) => ({ number: caseNumber ?? "", title }));
  return { figures, keys, dark: link.dark };
}
