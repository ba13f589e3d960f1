import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { mayReadFigures } from "@/lib/figures/policy";
import { dayFrom } from "@/lib/overview/asked";
import { listPlenaries, type PlenarySummary } from "@/lib/plenary/queries";

export type ReportParams = Partial<Record<string, string>>;

export type Asked = {
  plenary: PlenarySummary;
  plenaries: PlenarySummary[];
  asOf: PlainDate;
};

/** The plenary and day that an address asks for; else why there is nothing to show. */
export async function askedOf(
  actor: Actor,
  params: ReportParams,
): Promise<{ asked: Asked } | { instead: ReactNode }> {
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return {
      instead: (
        <Notice title={`${verdict.reason}。`}>本单位、本人的提案在“提案”和“待办”里看。</Notice>
      ),
    };
  const plenaries = await listPlenaries(actor);
  const plenary = plenaries.find((one) => String(one.id) === params.plenary) ?? plenaries[0];
  if (!plenary)
    return {
      instead: <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里有报表。</Empty>,
    };
  return { asked: { plenary, plenaries, asOf: dayFrom(params.asOf, actor.today) } };
}
