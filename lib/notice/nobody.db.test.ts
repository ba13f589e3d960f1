import { expect, it } from "vitest";
import { makeRegister } from "@/lib/assignment/testing";
import { recordEvent } from "@/lib/audit/record";
import { db, inTransaction } from "@/lib/db/client";
import { tellNews } from "@/lib/notice/commands";

it("goes once through an event that is nobody's news, and forgets it with the last minutes", async () => {
  const register = await makeRegister();
  const proposalId = await register.filedCase();
  // News of committee staff, of whom none has an account.
  await inTransaction((tx) =>
    recordEvent(tx, register.proposer, { kind: "proposal.submit", proposalId }),
  );
  await tellNews();
  expect(await db.newsOfNobody.count()).toBe(1);
  const { userId } = register.staff;
  await db.roleGrant.create({ data: { userId: userId ?? 0, role: "committeeStaff" } });
  await tellNews();
  expect([await db.newsOfNobody.count(), await db.notice.count()]).toEqual([1, 0]);
  // The next one is theirs.
  await inTransaction((tx) =>
    recordEvent(tx, register.proposer, { kind: "proposal.submit", proposalId }),
  );
  await tellNews();
  expect([await db.newsOfNobody.count(), await db.notice.count()]).toEqual([1, 1]);
  await db.newsOfNobody.updateMany({ data: { at: new Date(0) } });
  await tellNews();
  expect(await db.newsOfNobody.count()).toBe(0);
});
