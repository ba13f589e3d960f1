import { z } from "zod";
import type { PointKind } from "@/lib/db/generated/enums";
import { POINT_KIND_NAMES } from "@/lib/member-work/kinds";
import { readPoints } from "@/lib/member-work/points";

const WRONG = "积分请填 0.1 到 999.9 的数，最多一位小数；不给分的空着。";

/** Points as typed, in tenths; empty: none. */
const points = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const tenths = readPoints(text);
    if (tenths) return tenths;
    context.addIssue({ code: "custom", message: WRONG });
    return z.NEVER;
  });

const inputs = Object.fromEntries(
  POINT_KIND_NAMES.flatMap((kind) => [
    [`points-${kind}`, points],
    [`cap-${kind}`, points],
  ]),
);

/** 积分规则 of a plenary; a limit below what one proposal gives would never be reached whole. */
export const editPointsInput = z
  .object({ plenaryId: z.coerce.number().int(), cap: points, ...inputs })
  .transform(({ plenaryId, cap, ...rows }, context) => {
    const typed = rows as Record<string, number | null>;
    const rules = POINT_KIND_NAMES.flatMap((kind: PointKind) => {
      const tenths = typed[`points-${kind}`] ?? null;
      const capTenths = typed[`cap-${kind}`] ?? null;
      if (tenths === null && capTenths !== null)
        context.addIssue({
          code: "custom",
          path: [`points-${kind}`],
          message: "填了上限，请填每件的积分。",
        });
      if (tenths !== null && capTenths !== null && capTenths < tenths)
        context.addIssue({
          code: "custom",
          path: [`cap-${kind}`],
          message: "上限不能小于每件的积分。",
        });
      return tenths === null ? [] : [{ kind, tenths, capTenths }];
    });
    return { plenaryId, capTenths: cap, rules };
  });
