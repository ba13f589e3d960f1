import type { PlainDate } from "@/lib/calendar/plain-date";
import type { Role, UnitSystem } from "@/lib/db/generated/enums";

/**
 * Who asks, in which of their roles, and on which day. Today is part of the question: the demo committee's
 * today is a setting, a real one's is the date in Asia/Shanghai, and no rule reads the clock.
 */
export type Actor = {
  /** null: a command from the shell, or the public */
  userId: number | null;
  name: string;
  role: Role | "system" | "public";
  unitId: number | null;
  memberId: number | null;
  collectiveId: number | null;
  today: PlainDate;
  /** Of the government office: the unit systems that its office looks after; left out: all (handbook §1). */
  systems?: readonly UnitSystem[];
  /** Whom the person stands in for in this role for some days (代); their acts bear both names. */
  deputyFor?: string;
  /** Of a proposer: the first day on which they, or their collective, were no longer in office; left out: they are. */
  leftOn?: PlainDate;
};

const NOBODY = { userId: null, unitId: null, memberId: null, collectiveId: null };

/** A command started from the shell by whoever runs the server; it may do what committee staff may. */
export function systemActor(today: PlainDate, name = "命令行"): Actor {
  return { ...NOBODY, name, role: "system", today };
}

/** A reader without sign-in: published proposals and replies only. */
export function publicActor(today: PlainDate): Actor {
  return { ...NOBODY, name: "公众", role: "public", today };
}
