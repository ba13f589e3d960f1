import { beforeEach, expect, test } from "vitest";
import { accepted, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/reply-draft/commands";
import { saveDraftInput } from "@/lib/reply-draft/schema";
import { addFile, removeFile } from "@/lib/reply-file/commands";
import { readReplyFile } from "@/lib/reply-file/queries";
import { addFileInput } from "@/lib/reply-file/schema";

let register: Register;
let proposalId: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead } = await accepted(register, proposalId));
});

const begin = () =>
  saveDraft(
    register.waterClerk,
    saveDraftInput.parse({ assignmentId: lead, revision: 0, text: "收悉" }),
  );
const form = (content: string, name = "方案.pdf") =>
  addFileInput.parse({
    assignmentId: lead,
    file: new File([content], name, { type: "application/pdf" }),
  });
const fileId = async () => (await db.storedFile.findFirstOrThrow()).id;

test("is added to a draft by its unit, told by its content, and taken off again", async () => {
  await expect(addFile(register.waterClerk, form("%PDF-1.4"))).rejects.toThrow("先存草稿");
  await begin();
  await expect(addFile(register.waterClerk, form("MZ program"))).rejects.toMatchObject({
    fields: { file: expect.any(String) as string },
  });
  await expect(addFile(register.financeClerk, form("%PDF-1.4"))).rejects.toMatchObject({
    kind: "denied",
  });
  await addFile(register.waterClerk, form("%PDF-1.4"));
  expect(await db.storedFile.findFirst()).toMatchObject({
    name: "方案.pdf",
    mediaType: "application/pdf",
    size: 8,
  });
  await removeFile(register.waterClerk, { assignmentId: lead, fileId: await fileId() });
  expect(await db.replyFile.count()).toBe(0);
});

test("is not taken when it is empty or too large", () => {
  const size = (bytes: number) => ({
    assignmentId: lead,
    file: new File([new Uint8Array(bytes)], "a.pdf"),
  });
  expect(addFileInput.safeParse(size(0)).success).toBe(false);
  expect(addFileInput.safeParse(size(20 * 1024 * 1024 + 1)).success).toBe(false);
  expect(addFileInput.safeParse(size(20 * 1024 * 1024)).success).toBe(true);
});

test("is the unit's alone until the reply goes out, and then for whoever may see the case", async () => {
  await begin();
  await addFile(register.waterClerk, form("%PDF-1.4"));
  const id = await fileId();
  expect(await readReplyFile(register.waterHead, proposalId, id)).toMatchObject({
    name: "方案.pdf",
  });
  const gone = { kind: "notFound" };
  await expect(readReplyFile(register.proposer, proposalId, id)).rejects.toMatchObject(gone);
  await expect(readReplyFile(register.staff, proposalId, id)).rejects.toMatchObject(gone);
  const draft = await db.replyDraft.findFirstOrThrow();
  await db.replyDraft.update({ where: { id: draft.id }, data: { closedAt: new Date() } });
  await db.reply.create({
    data: { assignmentId: lead, repliedOn: new Date("2012-06-20"), draftId: draft.id },
  });
  expect(await readReplyFile(register.proposer, proposalId, id)).toMatchObject({
    name: "方案.pdf",
  });
  // A unit that has nothing to do with the case, and the same file under another case.
  await expect(readReplyFile(register.roadsClerk, proposalId, id)).rejects.toMatchObject(gone);
  const other = await register.filedCase();
  await expect(readReplyFile(register.staff, other, id)).rejects.toMatchObject(gone);
});

test("of a voided reply goes into the draft that is written anew, and may be taken off", async () => {
  await begin();
  await addFile(register.waterClerk, form("%PDF-1.4"));
  const draft = await db.replyDraft.findFirstOrThrow();
  await db.replyDraft.update({ where: { id: draft.id }, data: { closedAt: new Date() } });
  await db.reply.create({
    data: {
      assignmentId: lead,
      repliedOn: new Date("2012-06-20"),
      draftId: draft.id,
      voidedAt: new Date(),
      voidReason: "误发",
    },
  });
  await begin();
  const anew = await db.replyDraft.findFirstOrThrow({ where: { closedAt: null } });
  const file = await fileId();
  expect(await db.replyFile.findMany({ where: { draftId: anew.id } })).toMatchObject([
    { fileId: file },
  ]);
  expect(await readReplyFile(register.waterHead, proposalId, file)).toMatchObject({
    name: "方案.pdf",
  });
  await removeFile(register.waterClerk, { assignmentId: lead, fileId: file });
  expect(await db.replyFile.findMany()).toMatchObject([{ draftId: draft.id }]);
});
