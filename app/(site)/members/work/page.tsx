import { WorkHead } from "@/components/member-work/work-head";
import { WorkSummary } from "@/components/member-work/work-summary";
import { WorkTable } from "@/components/member-work/work-table";
import { Empty } from "@/components/ui/empty";

import { orNotFound } from "@/lib/found";
import { readMemberWork } from "@/lib/member-work/queries";
import { dayFrom } from "@/lib/overview/asked";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "委员履职" };

type Asked = { plenary?: string; asOf?: string; show?: string };

export default async function MemberWorkPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await currentActor();
  const [plenaries, asked] = await Promise.all([listPlenaries(actor), searchParams]);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  if (!plenary)
    return <Empty title="还没有届次。">建立届次、收到提案以后，这里显示委员的履职情况。</Empty>;
  const asOf = dayFrom(asked.asOf, actor.today);
  const { table, accounts } = await orNotFound(readMemberWork(actor, plenary.id, asOf));
  const none = asked.show === "none";
  const about = { plenaryId: plenary.id, asOf };
  return (
    <div className="stack">
      <WorkHead plenary={plenary} plenaries={plenaries} asOf={asOf} none={none} />
      <WorkSummary accounts={accounts} table={table} about={about} none={none} />
      <WorkTable
        accounts={none ? accounts.filter((one) => one.handedIn === 0) : accounts}
        about={about}
        pointed={table.rules.length > 0}
      />
    </div>
  );
}
