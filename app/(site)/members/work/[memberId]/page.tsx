import { AccountTable } from "@/components/member-work/account-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { mayReadMemberWork } from "@/lib/member-work/policy";
import { readAccount } from "@/lib/member-work/queries";
import { dayFrom } from "@/lib/overview/asked";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "委员履职明细" };

type Props = {
  params: Promise<{ memberId: string }>;
  searchParams: Promise<{ plenary?: string; asOf?: string }>;
};

export default async function MemberAccountPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const memberId = idOrNotFound((await params).memberId);
  const [plenaries, asked] = await Promise.all([listPlenaries(actor), searchParams]);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  const asOf = dayFrom(asked.asOf, actor.today);
  const about = { plenaryId: plenary?.id ?? 0, asOf };
  const { table, account } = await orNotFound(readAccount(actor, { ...about, memberId }));
  const all = mayReadMemberWork(actor).may
    ? { label: "委员履职", href: paths.members.work({ plenary: about.plenaryId, asOf }) }
    : { label: "我的履职" };
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[all, { label: account.name }]} />}
        title={`${account.name}的履职明细`}
        note={`${account.sector ?? "界别未填"}　${plenary?.name ?? ""}　截至${formatLong(asOf)}`}
      />
      <AccountTable account={account} table={table} />
    </>
  );
}
