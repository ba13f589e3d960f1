import { UnitReplyList } from "@/components/overview/unit-reply-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { listsUnits, parseFigure } from "@/lib/figures/address";
import { mayReadFigures } from "@/lib/figures/policy";
import { askedParams, type Params } from "@/lib/overview/asked";
import { readAskedPlenary } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { readUnitReplies } from "@/lib/unit-reply/queries";

export const metadata = { title: "数字后面的件次" };

/** What a sum over units counts: the 件次, or for the number of units the units. */
export default async function UnitRepliesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位的数字在“待办”里看。</Notice>;
  const params = await searchParams;
  const { plenary, asked } = await readAskedPlenary(actor, params);
  const address = parseFigure(params, actor.today);
  const table = paths.overviewUnits({
    ...(plenary && { plenary: plenary.id }),
    ...askedParams(asked),
  });
  const above = (
    <Breadcrumb items={[{ href: table, label: "承办单位办理情况" }, { label: metadata.title }]} />
  );
  if (!plenary || !address || !listsUnits(address.figure))
    return (
      <Empty title="没有这个数字。">
        <a href={table}>回到承办单位办理情况</a>，从表里的数字点进来。
      </Empty>
    );
  const replies = await readUnitReplies(actor, plenary.id, address);
  return (
    <>
      <PageHead above={above} title={metadata.title} note={plenary.name} />
      <UnitReplyList
        {...{ replies, address }}
        plenaryId={plenary.id}
        asked={Number([params.page].flat()[0])}
      />
    </>
  );
}
