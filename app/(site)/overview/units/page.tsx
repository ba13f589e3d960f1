import { UnitTable } from "@/components/overview/unit-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { formatLong, isPlainDate } from "@/lib/calendar/plain-date";
import { mayReadFigures } from "@/lib/figures/policy";
import { readFigures } from "@/lib/figures/queries";
import { asOfFrom } from "@/lib/overview/dates";
import { numbersOf } from "@/lib/overview/numbers";
import { unitSortFrom } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries, readPlenary } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";
import { hasSuccessions } from "@/lib/succession/queries";

export const metadata = { title: "承办单位办理情况" };

type Asked = Partial<Record<"plenary" | "asOf" | "sort" | "group" | "rollUp", string>>;
type Props = { searchParams: Promise<Asked> };

export default async function OverviewUnitsPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位的数字在“待办”里看。</Notice>;
  const [plenaries, asked] = await Promise.all([listPlenaries(actor), searchParams]);
  const shown = shownPlenary(plenaries, actor.today, asked.plenary);
  const plenary = shown ? await readPlenary(actor, shown.id) : null;
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里显示办理情况。</Empty>
    );
  const asOf = asOfFrom(asked.asOf, actor.today, isPlainDate);
  const rollUp = asked.rollUp === "yes";
  const [figures, succeeded] = await Promise.all([
    readFigures(actor, { plenaryId: plenary.id, asOf, rollUp }),
    hasSuccessions(actor, asOf),
  ]);
  const overview = { href: paths.overview({ plenary: plenary.id, asOf }), label: "办理总览" };
  return (
    <>
      <PageHead
        small
        above={<Breadcrumb items={[overview, { label: "承办单位" }]} />}
        title="承办单位办理情况"
        note={`${plenary.name}　截至${formatLong(asOf)}${rollUp ? "　撤并单位并入接续的单位" : ""}`}
      />
      <UnitTable
        figures={figures}
        numbers={numbersOf(actor, figures)}
        minimum={plenary.rankingMinimum}
        sort={unitSortFrom(asked.sort)}
        bySystem={asked.group === "system"}
        succeeded={succeeded}
      />
    </>
  );
}
