import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import type { addProposalFileInput, removeProposalFileInput } from "@/lib/proposal-file/schema";
import { lockProposal } from "@/lib/proposal/commands";
import { editNeedsReason, mayEdit } from "@/lib/proposal/policy";
import { mediaTypeOf } from "@/lib/file-kind";
import { MOST_FILES } from "@/lib/reply-file/schema";
import { ensure } from "@/lib/verdict";

function refuse(sentence: string): never {
  throw new Refusal("invalid", sentence, { file: sentence });
}

/** A proposal whose text may still be written: after the decision what was decided on stays. */
async function lockWritable(tx: Tx, actor: Actor, proposalId: number) {
  const facts = await lockProposal(tx, actor, proposalId);
  ensure(mayEdit(actor, facts));
  if (editNeedsReason(facts)) throw new Refusal("denied", "审查以后附件不再改动。");
  return facts;
}

/** 附件 of a proposal. @throws Refusal denied after the decision; invalid, when its content is no such file */
export function addProposalFile(actor: Actor, input: z.output<typeof addProposalFileInput>) {
  return inTransaction(async (tx) => {
    const { id: proposalId } = await lockWritable(tx, actor, input.proposalId);
    const { name, size } = input.file;
    const content = new Uint8Array(await input.file.arrayBuffer());
    const mediaType = mediaTypeOf(name, content);
    if (!mediaType)
      refuse("附件只收 PDF、图片和 Office 文件；这个文件的内容或扩展名不对，请重新选择。");
    if ((await tx.proposalFile.count({ where: { proposalId } })) >= MOST_FILES)
      refuse(`附件最多 ${MOST_FILES} 个，请先去掉不用的。`);
    const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
    const { id: fileId } = await tx.storedFile.create({
      data: { name, mediaType, size, sha256, content },
      select: { id: true },
    });
    await tx.proposalFile.create({ data: { proposalId, fileId, uploadedById: actor.userId } });
    const event = { proposalId, subject: `StoredFile:${fileId}`, data: { name } };
    await recordEvent(tx, actor, { kind: "proposal.addFile", ...event });
    return { to: paths.proposal.edit(proposalId) };
  });
}

/** Takes an attachment off before the decision; the file itself stays stored. @throws Refusal denied, conflict */
export function removeProposalFile(actor: Actor, input: z.output<typeof removeProposalFileInput>) {
  return inTransaction(async (tx) => {
    const { id: proposalId } = await lockWritable(tx, actor, input.proposalId);
    const { fileId } = input;
    const row = await tx.proposalFile.findFirst({
      where: { proposalId, fileId },
      select: { id: true, file: { select: { name: true } } },
    });
    if (!row) throw new Refusal("conflict", "这个附件刚被去掉。");
    await tx.proposalFile.delete({ where: { id: row.id } });
    const event = { proposalId, subject: `StoredFile:${fileId}`, data: { name: row.file.name } };
    await recordEvent(tx, actor, { kind: "proposal.removeFile", ...event });
    return { to: paths.proposal.edit(proposalId) };
  });
}
