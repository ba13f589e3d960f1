import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { assigned, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { recordEvent } from "@/lib/audit/record";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { endDeputy, nameDeputy } from "@/lib/deputy/commands";
import { nameDeputyInput } from "@/lib/deputy/schema";
import { markAllRead, tellNews } from "@/lib/notice/commands";
import { countUnread, readInbox } from "@/lib/notice/queries";

let register: Register;
let head: Actor;
let clerk: Actor;
let headGrant: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  ({ waterHead: head, waterClerk: clerk } = register);
  const grant = (actor: Actor) =>
    db.roleGrant.create({
      data: { userId: actor.userId ?? 0, role: actor.role as "unitClerk", unitId: actor.unitId },
    });
  await grant(clerk);
  ({ id: headGrant } = await grant(head));
  const days = { fromOn: "2012-03-29", untilOn: "2012-04-05" };
  await nameDeputy(
    head,
    nameDeputyInput.parse({ grantId: headGrant, deputyId: clerk.userId, ...days }),
  );
});

/** The clerk in the head's role. */
const deputyOn = (day: PlainDate): Actor =>
  on(day, { ...clerk, role: "unitHead", deputyFor: head.name });

/** A case comes to the unit on that day. */
async function handedOver(day: PlainDate, by: Actor = register.office): Promise<void> {
  const id = await register.filedCase();
  await assigned(register, id);
  const event = { kind: "proposal.handOver", proposalId: id };
  await db.$transaction((tx) => recordEvent(tx, on(day, by), event));
  await tellNews();
}

test("who stands in sees what the person was told meanwhile, marked; not what came before or after", async () => {
  await handedOver("2012-03-28");
  expect(await countUnread(deputyOn("2012-03-29"))).toBe(0);
  await handedOver("2012-03-29");
  await handedOver("2012-04-05");
  const { rows, total } = await readInbox(deputyOn("2012-04-05"), 1);
  expect(total).toBe(2);
  expect(rows.map(({ deputyFor }) => deputyFor)).toEqual([head.name, head.name]);
  expect(rows[0]?.proposal?.number).toBe("088");
  await handedOver("2012-04-06");
  expect((await readInbox(deputyOn("2012-04-05"), 1)).total).toBe(2);
});

test("once the days are over, or taken back, nothing is left to read", async () => {
  await handedOver("2012-03-29");
  const own = on("2012-03-29", clerk);
  expect((await readInbox(own, 1)).elsewhere).toBe(1);
  expect((await readInbox(own, 1)).rows.map(({ deputyFor }) => deputyFor)).toEqual([null]);
  expect(await countUnread(deputyOn("2012-04-06"))).toBe(0);
  expect((await readInbox(on("2012-04-06", clerk), 1)).elsewhere).toBe(0);
  const row = await db.deputy.findFirstOrThrow();
  await endDeputy(head, { deputyRowId: row.id });
  expect(await countUnread(deputyOn("2012-03-29"))).toBe(0);
  expect((await readInbox(own, 1)).elsewhere).toBe(0);
});

test("read marks are each one's own", async () => {
  await handedOver("2012-03-29");
  await markAllRead(deputyOn("2012-03-29"));
  expect(await countUnread(deputyOn("2012-03-29"))).toBe(0);
  expect(await countUnread(on("2012-03-29", head))).toBe(1);
  expect(await countUnread(on("2012-03-29", clerk))).toBe(1);
  await markAllRead(on("2012-03-29", head));
  await handedOver("2012-03-30");
  await markAllRead(on("2012-03-30", head));
  expect(await countUnread(deputyOn("2012-03-30"))).toBe(1);
});

test("who did it is not told of it, also not as the deputy; the absent person is", async () => {
  await handedOver("2012-03-29", deputyOn("2012-03-29"));
  expect(await countUnread(deputyOn("2012-03-29"))).toBe(0);
  expect(await countUnread(on("2012-03-29", head))).toBe(1);
});

test("a colleague of the very same role is told once", async () => {
  const second = await register.actor("unitHead", { unitId: head.unitId });
  await db.roleGrant.create({
    data: { userId: second.userId ?? 0, role: "unitHead", unitId: second.unitId },
  });
  const days = { fromOn: "2012-04-06", untilOn: "2012-04-10" };
  const naming = { grantId: headGrant, deputyId: second.userId, ...days };
  await nameDeputy(head, nameDeputyInput.parse(naming));
  await handedOver("2012-04-06");
  await expect(db.notice.count({ where: { userId: second.userId ?? 0 } })).resolves.toBe(1);
  expect(await countUnread(on("2012-04-06", second))).toBe(1);
});

test("a role that is taken away takes its deputies and what they were told along", async () => {
  await handedOver("2012-03-29");
  await db.roleGrant.delete({ where: { id: headGrant } });
  await expect(db.notice.count({ where: { deputyId: { not: null } } })).resolves.toBe(0);
});
