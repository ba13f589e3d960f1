import { z } from "zod";
import { idInput } from "@/lib/proposal/schema";
import type { Choice } from "@/lib/leaving/plan";

/** `successorId`: who takes everything; `to-draft-12`: who takes that line instead. Forgiving: for addresses too. */
export function choiceOf(values: Record<string, unknown>): Choice {
  const idIn = (value: unknown) => {
    const id = Number(value);
    return Number.isInteger(id) && id > 0 ? id : null;
  };
  return {
    successorId: idIn(values.successorId),
    others: new Map(
      Object.entries(values).flatMap(([name, value]) => {
        const [, key] = /^to-([a-z]+-\d+)$/.exec(name) ?? [];
        const id = idIn(value);
        return key && id ? [[key, id] as const] : [];
      }),
    ),
  };
}

export const leaveInput = z
  .looseObject({ userId: idInput })
  .transform(({ userId, ...rest }) => ({ userId, ...choiceOf(rest) }));
export type LeaveInput = z.output<typeof leaveInput>;
