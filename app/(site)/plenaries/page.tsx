import { notFound } from "next/navigation";

import { PlenaryTable } from "@/components/plenary/plenary-table";
import { LinkButton } from "@/components/ui/button";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { paths } from "@/lib/paths";
import { mayChangePlenary, mayCreatePlenary } from "@/lib/plenary/policy";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "届次" };

export default async function PlenariesPage() {
  const actor = await currentActor();
  if (!mayChangePlenary(actor).may) notFound();
  const plenaries = await listPlenaries(actor);
  const may = mayCreatePlenary(actor).may;
  return (
    <>
      <PageHead
        small
        title="届次"
        side={may ? <LinkButton href={paths.plenaries.new}>新建届次</LinkButton> : null}
      />
      <ListSentence>
        共{plenaries.length}个届次，后开的在前。提案类别、办理类别、期限按届次设置，互不影响。
      </ListSentence>
      <PlenaryTable plenaries={plenaries} today={actor.today} />
    </>
  );
}
