import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Refusal } from "@/lib/errors";
import { readRegisterRows } from "@/lib/import/queries";
import type { RegisterRow } from "@/lib/import/register-row";
import { writeRegister } from "@/lib/import/write-register";
import { readPlenary } from "@/lib/plenary/queries";
import { mayReadInstructions } from "@/lib/proposal/policy";
import { type ProposalFilter, writeFilter } from "@/lib/register/filter";
import { mayExport } from "@/lib/register/policy";
import { listIds } from "@/lib/register/queries";
import { ensure } from "@/lib/verdict";

/** What the person may not read is not in the file either: 批示 for proposers, and ratings, which may be others'. */
function readableBy(actor: Actor): (row: RegisterRow) => RegisterRow {
  if (mayReadInstructions(actor).may) return (row) => row;
  const hidden = {
    instructingLeaders: null,
    instruction: null,
    feedbackOn: null,
    attitude: null,
    result: null,
    adoption: null,
    implementation: null,
    feedbackComment: null,
  };
  return (row) => ({ ...row, ...hidden });
}

/**
 * The filter's cases as an Excel file of the 46 columns of the 提案目录, in the list's order; importing it changes
 * nothing. Who took how many out stands in the log.
 * @throws Refusal denied; notFound without such a plenary
 */
export async function exportRegister(
  actor: Actor,
  filter: ProposalFilter & { plenary: number },
): Promise<{ name: string; bytes: Buffer }> {
  ensure(mayExport(actor));
  const plenary = await readPlenary(actor, filter.plenary);
  if (!plenary) throw new Refusal("notFound", "没有这个届次。");
  const { ids } = await listIds(actor, filter);
  const bytes = await writeRegister((await readRegisterRows(ids)).map(readableBy(actor)));
  const data = { count: ids.length, filter: writeFilter(filter) } satisfies Prisma.InputJsonValue;
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "register.export", plenaryId: plenary.id, data }),
  );
  return { name: `提案目录（${plenary.name}，${ids.length}件，${actor.today}）.xlsx`, bytes };
}
