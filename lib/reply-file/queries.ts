import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { mayReadInstructions, visibleTo } from "@/lib/proposal/policy";
import { mayReadDraft } from "@/lib/reply-draft/policy";

/**
 * An attachment of a reply, or a signed page, as it came: for those who may see the case. Before the reply goes out
 * only for those who may read the draft; the signed page is never for proposers.
 * @throws Refusal notFound
 */
export async function readReplyFile(actor: Actor, proposalId: number, fileId: number) {
  const row = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: FACTS_SELECT,
  });
  if (!row) throw notFound();
  const readable = toFacts(row)
    .assignments.filter((one) => one.draft && mayReadDraft(actor, one).may)
    .flatMap((one) => one.draft?.id ?? []);
  const sent: Prisma.ReplyDraftWhereInput = {
    OR: [{ id: { in: readable } }, { replies: { some: { voidedAt: null } } }],
    assignment: { proposalId, voidedAt: null },
  };
  const places: Prisma.StoredFileWhereInput[] = [{ filesOfReply: { some: { draft: sent } } }];
  if (mayReadInstructions(actor).may) places.push({ scansOfDraft: { some: { draft: sent } } });
  const file = await db.storedFile.findFirst({
    where: { id: fileId, OR: places },
    select: { name: true, mediaType: true, content: true },
  });
  if (!file) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
