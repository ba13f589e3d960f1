import type { Actor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { mediaTypeOf } from "@/lib/file-kind";
import { paths } from "@/lib/paths";
import { mayWriteDraft } from "@/lib/reply-draft/policy";
import { type AddFileInput, MOST_FILES, type RemoveFileInput } from "@/lib/reply-file/schema";
import { ensure } from "@/lib/verdict";

function refuse(sentence: string): never {
  throw new Refusal("invalid", sentence, { file: sentence });
}

/** The open draft of an assignment that the actor may still write. */
async function lockWritable(tx: Tx, actor: Actor, about: { assignmentId: number }) {
  const place = await lockAssignment(tx, actor, about);
  const { facts, assignment, unit } = place;
  ensure(mayWriteDraft(actor, facts, assignment));
  if (!assignment.draft) refuse("还没有答复稿，请先存草稿再加附件。");
  return { facts, draftId: assignment.draft.id, unit, assignment };
}

/**
 * 附件 of a reply, kept in the database as it came, never under the site's own folders.
 * @throws Refusal denied once the draft was sent for check; invalid, when its content is no such file
 */
export function addFile(actor: Actor, input: AddFileInput) {
  return inTransaction(async (tx) => {
    const { facts, draftId, unit, assignment } = await lockWritable(tx, actor, input);
    const { name, size } = input.file;
    const content = new Uint8Array(await input.file.arrayBuffer());
    const mediaType = mediaTypeOf(name, content);
    if (!mediaType)
      refuse("附件只收 PDF、图片和 Office 文件；这个文件的内容或扩展名不对，请重新选择。");
    if ((await tx.replyFile.count({ where: { draftId } })) >= MOST_FILES)
      refuse(`附件最多 ${MOST_FILES} 个，请先去掉不用的。`);
    const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
    const { id: fileId } = await tx.storedFile.create({
      data: { name, mediaType, size, sha256, content },
      select: { id: true },
    });
    await tx.replyFile.create({ data: { draftId, fileId, uploadedById: actor.userId } });
    await recordEvent(tx, actor, {
      kind: "draft.addFile",
      proposalId: facts.id,
      subject: `ReplyDraft:${draftId}`,
      data: { unit, name },
    });
    return { to: paths.assignment.draft(facts.id, assignment.id) };
  });
}

/** Takes an attachment off a draft that has not been sent for check; the file itself stays stored. */
export function removeFile(actor: Actor, input: RemoveFileInput) {
  return inTransaction(async (tx) => {
    const { facts, draftId, unit, assignment } = await lockWritable(tx, actor, input);
    const { fileId } = input;
    const row = await tx.replyFile.findFirst({
      where: { draftId, fileId },
      select: { id: true, file: { select: { name: true } } },
    });
    if (!row) throw new Refusal("conflict", "这个附件刚被去掉。");
    await tx.replyFile.delete({ where: { id: row.id } });
    await recordEvent(tx, actor, {
      kind: "draft.removeFile",
      proposalId: facts.id,
      subject: `ReplyDraft:${draftId}`,
      data: { unit, name: row.file.name },
    });
    return { to: paths.assignment.draft(facts.id, assignment.id) };
  });
}
