import { z } from "zod";
import { UnitChange } from "@/lib/db/generated/enums";
import { dayInput, idInput } from "@/lib/proposal/schema";

/** `to-12`: the unit that gets the open assignment 12; left empty, the successor. */
export const succeedUnitInput = z
  .looseObject({
    unitId: idInput,
    change: z.enum(UnitChange, "请选择更名、并入或拆分。"),
    successorId: idInput,
    tookOverOn: dayInput("接续日期"),
  })
  .transform(({ unitId, change, successorId, tookOverOn, ...rest }) => ({
    unitId,
    change,
    successorId,
    tookOverOn,
    others: new Map(
      Object.entries(rest).flatMap(([name, value]) => {
        const [, id] = /^to-(\d+)$/.exec(name) ?? [];
        return id && Number(value) > 0 ? [[Number(id), Number(value)] as const] : [];
      }),
    ),
  }));
export type SucceedUnitInput = z.output<typeof succeedUnitInput>;
