import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { daysFault } from "@/lib/deputy/days";
import { isColleague, mayNameDeputy } from "@/lib/deputy/policy";
import type { EndDeputyInput, NameDeputyInput } from "@/lib/deputy/schema";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { inUseOn } from "@/lib/user/ending";
import { grantWords } from "@/lib/user/labels";
import { ensure } from "@/lib/verdict";

const GRANT = {
  id: true,
  role: true,
  unitId: true,
  handOverOfficeId: true,
  unit: { select: { name: true } },
  collective: { select: { name: true } },
} as const;

/**
 * 请人代办: from one day to another, both included, a colleague acts in one of one's roles; what they do bears both
 * names. Days are of the office's calendar, at most 6 months.
 * @throws Refusal denied for a role that must be one's own act; invalid on the person or the days
 */
export function nameDeputy(actor: Actor, input: NameDeputyInput) {
  return inTransaction(async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id: input.grantId, userId: actor.userId ?? -1 },
      select: GRANT,
    });
    if (!grant) refuse("grantId", "这个角色不是您的，或者刚被取消，请重新选择。");
    ensure(mayNameDeputy(actor, grant));
    const deputy = await tx.user.findFirst({
      where: { id: input.deputyId, ...inUseOn(actor.today) },
      select: {
        id: true,
        name: true,
        grants: { select: { role: true, unitId: true, handOverOfficeId: true } },
      },
    });
    if (
      !deputy ||
      deputy.id === actor.userId ||
      !deputy.grants.some((one) => isColleague(grant, one))
    )
      refuse("deputyId", "只能请本单位、本部门的同事代办，请重新选择。");
    const fault = daysFault(input, actor.today);
    if (fault) refuse(fault.field, fault.sentence);
    const { fromOn, untilOn } = input;
    const [from, until] = [fromPlainDate(fromOn), fromPlainDate(untilOn)];
    const other = await tx.deputy.findFirst({
      where: { grantId: grant.id, endedAt: null, fromOn: { lte: until }, untilOn: { gte: from } },
      select: { deputy: { select: { name: true } } },
    });
    if (other) refuse("fromOn", `这几天已请${other.deputy.name}代办，请先收回，或改日期。`);
    const { id } = await tx.deputy.create({
      data: {
        grantId: grant.id,
        deputyId: deputy.id,
        fromOn: from,
        untilOn: until,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "user.nameDeputy",
      subject: `Deputy:${id}`,
      on: actor.today,
      data: { deputy: deputy.name, role: grantWords(grant), from: fromOn, until: untilOn },
    });
    return { to: paths.account.deputies };
  });
}

/** 收回: from now on the colleague acts in it no more; what they did stays, with both names. */
export function endDeputy(actor: Actor, { deputyRowId }: EndDeputyInput) {
  return inTransaction(async (tx) => {
    const row = await tx.deputy.findFirst({
      where: { id: deputyRowId, endedAt: null, grant: { userId: actor.userId ?? -1 } },
      select: { id: true, deputy: { select: { name: true } }, grant: { select: GRANT } },
    });
    if (!row) throw new Refusal("notFound", "没有这条代办，或者已经收回，请刷新后再看。");
    await tx.deputy.update({ where: { id: row.id }, data: { endedAt: new Date() } });
    await recordEvent(tx, actor, {
      kind: "user.endDeputy",
      subject: `Deputy:${row.id}`,
      on: actor.today,
      data: { deputy: row.deputy.name, role: grantWords(row.grant) },
    });
    return { to: paths.account.deputies };
  });
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}
