import type { Actor } from "@/lib/actor";
import type { ExportWhat } from "@/lib/db/generated/enums";
import { mayReadFigures } from "@/lib/figures/policy";
import { mayExport } from "@/lib/register/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Whoever may take the same out at once may have it made in the background; a file is for an account. */
export function mayAskExport(actor: Actor, what: ExportWhat): Verdict {
  if (actor.userId === null) return no("后台导出要先登录。");
  return what === "REGISTER" ? mayExport(actor) : mayReadFigures(actor);
}

/** Does the person act as they did when they asked? What a file holds is what that role might see. */
export function actsAs(actor: Actor, asked: Actor): Verdict {
  const same =
    actor.userId === asked.userId &&
    actor.role === asked.role &&
    actor.unitId === asked.unitId &&
    actor.memberId === asked.memberId &&
    actor.collectiveId === asked.collectiveId &&
    actor.deputyForId === asked.deputyForId;
  return same ? yes : no("这份文件是以另一个角色要的，请先换回那个角色再下载。");
}
