import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { assigned, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { endDeputy, nameDeputy } from "@/lib/deputy/commands";
import { listDeputies, listOwnRoles } from "@/lib/deputy/queries";
import { nameDeputyInput } from "@/lib/deputy/schema";
import { switchRole } from "@/lib/sign-in/commands";
import { findSignedIn } from "@/lib/sign-in/queries";

let register: Register;
let head: Actor;
let clerk: Actor;
let headGrant: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  clerk = register.waterClerk;
  head = await register.actor("unitHead", { unitId: clerk.unitId });
  const grant = (actor: Actor) =>
    db.roleGrant.create({
      data: { userId: actor.userId ?? 0, role: actor.role as "unitClerk", unitId: actor.unitId },
    });
  await grant(clerk);
  await grant(register.financeClerk);
  ({ id: headGrant } = await grant(head));
});

const days = (over: Record<string, unknown> = {}) =>
  nameDeputyInput.parse({
    grantId: headGrant,
    deputyId: clerk.userId,
    fromOn: "2012-03-29",
    untilOn: "2012-04-05",
    ...over,
  });
const asDeputy = (today: "2012-03-28" | "2012-03-29" | "2012-04-05" | "2012-04-06") =>
  findSignedIn({ userId: clerk.userId ?? 0, grantId: headGrant, version: 0 }, today);

test("on those days, both included, a colleague acts in the role, and each act bears both names", async () => {
  expect((await listOwnRoles(head))[0]?.colleagues.map(({ userId }) => userId)).toEqual([
    clerk.userId,
  ]);
  await nameDeputy(head, days());
  expect(await asDeputy("2012-03-28")).toBeNull();
  const signedIn = await asDeputy("2012-03-29");
  expect(signedIn?.actor).toMatchObject({
    userId: clerk.userId,
    role: "unitHead",
    deputyFor: head.name,
  });
  expect(signedIn?.roles.map(({ words }) => words)).toEqual([
    "县水利局经办人",
    `县水利局负责人（代${head.name}）`,
  ]);
  expect(await asDeputy("2012-04-05")).not.toBeNull();
  expect(await asDeputy("2012-04-06")).toBeNull();

  const proposalId = await register.filedCase();
  const { lead } = await assigned(register, proposalId);
  if (!signedIn) throw new Error("nobody stands in");
  await accept(signedIn.actor, acceptInput.parse({ assignmentId: lead, acceptedOn: "2012-03-29" }));
  const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(event).toMatchObject({
    actorId: clerk.userId,
    actorName: `${clerk.name}（代${head.name}）`,
    actorRole: "unitHead",
  });
});

test("the role is changed into and out of like one's own, and ends when it is taken back", async () => {
  await nameDeputy(head, days({ fromOn: "2012-03-28" }));
  const key = await switchRole(clerk, { grantId: headGrant });
  expect(key).toMatchObject({ userId: clerk.userId, grantId: headGrant });
  const finance = switchRole(register.financeClerk, { grantId: headGrant });
  await expect(finance).rejects.toMatchObject({ kind: "denied" });
  const [row] = await listDeputies(head);
  const theirs = endDeputy(clerk, { deputyRowId: row?.id ?? 0 });
  await expect(theirs).rejects.toMatchObject({ kind: "notFound" });
  await endDeputy(head, { deputyRowId: row?.id ?? 0 });
  expect(await asDeputy("2012-03-29")).toBeNull();
  expect(await listDeputies(head)).toEqual([]);
});

test("refused: people of another unit, days past or too long or taken, and acts that must be one's own", async () => {
  const fault = (input: Record<string, unknown>, field: string) =>
    expect(nameDeputy(head, days(input))).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    });
  await fault({ deputyId: register.financeClerk.userId }, "deputyId");
  await fault({ deputyId: head.userId }, "deputyId");
  await fault({ fromOn: "2012-03-27" }, "fromOn");
  await fault({ untilOn: "2012-03-28" }, "untilOn");
  await fault({ untilOn: "2012-10-01" }, "untilOn");
  await nameDeputy(head, days());
  await fault({ fromOn: "2012-04-05", untilOn: "2012-04-09" }, "fromOn");
  const again = nameDeputy(
    { ...head, deputyFor: "别人" },
    days({ fromOn: "2012-04-06", untilOn: "2012-04-09" }),
  );
  await expect(again).rejects.toMatchObject({ kind: "denied" });
  const { id } = await db.roleGrant.create({
    data: {
      userId: register.proposer.userId ?? 0,
      role: "proposer",
      memberId: register.proposer.memberId,
    },
  });
  const proposer = nameDeputy(register.proposer, days({ grantId: id }));
  await expect(proposer).rejects.toMatchObject({ message: expect.stringContaining("本人") });
  await db.user.update({ where: { id: head.userId ?? 0 }, data: { disabledAt: new Date() } });
  expect(await asDeputy("2012-03-29")).toBeNull(); // who is gone has nobody to stand in
  expect(await listDeputies(on("2012-04-06", head))).toEqual([]);
});
