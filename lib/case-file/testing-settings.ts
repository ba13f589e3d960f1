import { expect } from "vitest";
import type { Actor } from "@/lib/actor";
import { enterDay, enterNotice, removeDays } from "@/lib/calendar-day/commands";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { enterDayInput, enterNoticeInput, removeDaysInput } from "@/lib/calendar-day/schema";
import { addDays, toPlainDate } from "@/lib/calendar/plain-date";
import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import { rowsChanged } from "@/lib/case-file/testing-changes";
import type { Scene } from "@/lib/case-file/testing-office";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { endDeputy, nameDeputy } from "@/lib/deputy/commands";
import { mayNameDeputy } from "@/lib/deputy/policy";
import { endDeputyInput, nameDeputyInput } from "@/lib/deputy/schema";
import { editClasses } from "@/lib/class-table/commands";
import { editClassesInput } from "@/lib/class-table/schema";
import { editSwitches } from "@/lib/plenary/commands";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { editLimitsInput, editSwitchesInput } from "@/lib/plenary/schema";
import { editLimits } from "@/lib/running-limit/commands";
import { succeedUnit } from "@/lib/succession/commands";
import { maySucceedUnit } from "@/lib/succession/policy";
import { openAssignments } from "@/lib/succession/queries";
import { succeedUnitInput } from "@/lib/succession/schema";
import { createUnit } from "@/lib/unit/commands";
import { mayManageUnits } from "@/lib/unit/policy";
import { createUnitInput } from "@/lib/unit/schema";

type Looked = { to: unknown } | { shown: { seen: string } };

/** Looks first, as the form does, and saves what was seen; the look changes nothing. */
function looking<Input extends object>(run: (actor: Actor, input: Input) => Promise<Looked>) {
  return async (actor: Actor, input: Input) => {
    const before = await rowsChanged();
    const look = await run(actor, { ...input, act: "preview" });
    expect(await rowsChanged(), "a preview changed something").toBe(before);
    if (!("shown" in look)) throw new Error("it was saved without a look");
    return run(actor, { ...input, act: "save", seen: look.shown.seen });
  };
}

/** One month, three, 60 days …: another limit for a step. */
function limit({ pick }: Scene) {
  const key = pick.of([
    "REPLY",
    "REPLY",
    "ASSIST_OPINION",
    "ACCEPT",
    "REHANDLING",
    "REPLY-INTERIM",
  ]);
  const basis = pick.of(["MONTHS", "DAYS", "WORKDAYS"]);
  const n = basis === "MONTHS" ? 1 + (pick.next() % 4) : 3 + (pick.next() % 60);
  return { [`n-${key}`]: String(n), [`basis-${key}`]: basis };
}

/** What is set once is saved; where running limits would move, the person says whether they do. */
async function editLimitsSeen(actor: Actor, input: Parameters<typeof editLimits>[1]) {
  const { shown } = await editLimits(actor, { ...input, running: undefined, seen: undefined });
  return shown.saved ? { shown } : editLimits(actor, { ...input, seen: shown.seen });
}

async function succession({ pick, office, actor }: Scene) {
  const alive = office.units.filter(({ endedOn }) => endedOn === null);
  const unit = pick.of(pick.oneIn(8) ? office.units : alive);
  const others = alive.filter(({ id }) => id !== unit?.id);
  const successor = pick.of(others);
  if (!unit || !successor || alive.length < 4) return null;
  const change = pick.of(["RENAMED", "MERGED", "SPLIT"]);
  const open = change === "SPLIT" ? await openAssignments(db, unit.id) : [];
  return {
    unitId: unit.id,
    change,
    successorId: successor.id,
    tookOverOn: pick.day(actor.today),
    ...Object.fromEntries(
      open.filter(() => pick.oneIn(2)).map(({ id }) => [`to-${id}`, String(pick.of(others)?.id)]),
    ),
  };
}

const nextName = ({ office }: Scene) =>
  `县第${"一二三四五六七八九十"[office.units.length % 10]}${office.units.length}局`;

/** Acts on what the register's rules stand on: units, deputies, the calendar, limits, switches. */
export const SETTINGS: Record<string, RandomAct> = {
  createUnit: act(
    createUnitInput,
    createUnit,
    (s) => (s.office.units.length > 9 ? null : { name: nextName(s), system: "GOVERNMENT" }),
    (s) => mayManageUnits(s.actor),
  ),
  succeedUnit: act(succeedUnitInput, succeedUnit, succession, (s) =>
    maySucceedUnit(s.actor, { endedOn: null, succeeded: false }),
  ),
  nameDeputy: act(
    nameDeputyInput,
    nameDeputy,
    async ({ actor, pick }) => {
      const { role, unitId } = actor;
      const own = await db.roleGrant.findFirst({
        where: { userId: actor.userId ?? -1, role: role as Role },
      });
      const like = unitId === null ? { role: role as Role } : { unitId };
      const others = await db.roleGrant.findMany({
        where: pick.oneIn(6) ? {} : { ...like, userId: { not: actor.userId ?? -1 } },
        orderBy: { id: "asc" },
      });
      const until = addDays(actor.today, pick.next() % 20);
      const deputyId = pick.of(others)?.userId;
      return own && deputyId
        ? { grantId: own.id, deputyId, fromOn: actor.today, untilOn: until }
        : null;
    },
    ({ actor }) => mayNameDeputy(actor, { role: actor.role as Role }),
  ),
  endDeputy: act(
    endDeputyInput,
    endDeputy,
    async ({ actor, pick }) => {
      const rows = await db.deputy.findMany({
        where: pick.oneIn(6) ? {} : { grant: { userId: actor.userId ?? -1 }, endedAt: null },
        orderBy: { id: "asc" },
      });
      const one = pick.of(rows);
      return one ? { deputyRowId: one.id } : null;
    },
    () => null,
  ),
  enterDay: act(
    enterDayInput,
    looking(enterDay),
    (s) => ({
      date: addDays(s.actor.today, (s.pick.next() % 130) - 10),
      kind: s.pick.of(["off", "off", "worked"]),
      name: "临时安排",
    }),
    (s) => mayChangeCalendar(s.actor),
  ),
  enterNotice: act(
    enterNoticeInput,
    looking(enterNotice),
    (s) => {
      const from = addDays(s.actor.today, s.pick.next() % 120);
      const words = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
      const until = addDays(from, 2 + (s.pick.next() % 5));
      const worked = addDays(until, 6 - new Date(until).getUTCDay()); // the Saturday after it
      const text = `一、端午节：${words(from)}至${words(until)}放假调休。${words(worked)}上班。`;
      return { text, year: from.slice(0, 4) };
    },
    (s) => mayChangeCalendar(s.actor),
  ),
  removeDays: act(
    removeDaysInput,
    looking(removeDays),
    async (s) => {
      const rows = await db.calendarDay.findMany({ orderBy: { date: "asc" } });
      const some = rows.filter(() => s.pick.oneIn(2));
      return Object.fromEntries(some.map(({ date }) => [`date-${toPlainDate(date)}`, "on"]));
    },
    (s) => mayChangeCalendar(s.actor),
  ),
  editLimits: act(
    editLimitsInput,
    editLimitsSeen,
    (s) => ({
      plenaryId: s.facts.plenaryId,
      ...limit(s),
      ...limit(s),
      running: s.pick.of(["move", "move", "keep"]),
    }),
    (s) => mayChangePlenary(s.actor),
  ),
  editClasses: act(
    editClassesInput,
    editClasses,
    async (s) => {
      const { plenaryId } = s.facts;
      const classes = await db.outcomeClass.findMany({ where: { plenaryId } });
      const rows = classes.map(({ id, wording, resolved, position }) => ({
        [`rank-${id}`]: String(s.pick.oneIn(3) ? 1 + (s.pick.next() % 4) : position + 1),
        [`wording-${id}`]: wording,
        ...((s.pick.oneIn(4) ? !resolved : resolved) ? { [`resolved-${id}`]: "on" } : {}),
      }));
      return Object.assign({ plenaryId }, ...rows) as Record<string, unknown>;
    },
    (s) => mayChangePlenary(s.actor),
  ),
  editSwitches: act(
    editSwitchesInput,
    editSwitches,
    async (s) => {
      const now = await db.plenary.findUniqueOrThrow({ where: { id: s.facts.plenaryId } });
      const on = (name: string, is: boolean) =>
        (s.pick.oneIn(4) ? !is : is) ? { [name]: "on" } : {};
      return {
        plenaryId: now.id,
        maxRounds: s.pick.of([1, 2, 2, 3]),
        ...on("attitudeOpensRound", now.attitudeOpensRound),
        ...(now.oneUnitConsultsForAll ? { oneUnitConsultsForAll: "on" } : {}),
        ...on("consultationRequired", now.consultationRequired),
        ...on("officePassesReplies", now.officePassesReplies),
        ...on("allMustRate", now.allMustRate),
        ...on("limitsMoveToWorkday", now.limitsMoveToWorkday),
        caseNumberWidth: s.pick.of([3, 3, 4]),
        rankingMinimum: 1 + (s.pick.next() % 5),
        ratingLinkDays: s.pick.of([1, 60]),
        openingWeekday: s.pick.of([1, 3, 5]),
        openingWeeks: s.pick.of([1, 2]),
      };
    },
    (s) => mayChangePlenary(s.actor),
  ),
};
