import { notFound } from "next/navigation";

import { DifferenceHead } from "@/components/plenary-opening/difference-head";
import { DifferenceTable } from "@/components/plenary-opening/difference-table";
import { Empty } from "@/components/ui/empty";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { listPlenaries } from "@/lib/plenary/queries";
import { readDifferences } from "@/lib/plenary-opening/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "与上次会议的不同" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: string }>;
};

export default async function DifferencesPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  const all = await listPlenaries(actor);
  const at = all.findIndex((one) => one.id === id);
  const plenary = all[at] ?? notFound();
  const asked = (await searchParams).with;
  const others = all.filter((one) => one.id !== id);
  // Listed the latest first: the next in the list is the meeting before.
  const before = asked === "standard" ? null : (all[at + 1] ?? null);
  const other = others.find((one) => String(one.id) === asked) ?? before;
  const differences = await orNotFound(readDifferences(actor, id, other?.id ?? null));
  return (
    <div className="stack">
      <DifferenceHead plenary={plenary} others={others} other={other} />
      {differences.length === 0 ? (
        <Empty title="没有不同。">提案类别、办理类别、期限、积分规则、办理办法都一样。</Empty>
      ) : (
        <DifferenceTable
          differences={differences}
          before={other?.name ?? "通用的表"}
          after={plenary.name}
        />
      )}
    </div>
  );
}
