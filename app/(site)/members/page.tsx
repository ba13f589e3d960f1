import { MemberLinks } from "@/components/member/member-links";
import { MemberSearch } from "@/components/member/member-search";
import { CollectiveTable, MemberTable } from "@/components/member/member-tables";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead, SectionHead } from "@/components/ui/head";
import { orNotFound } from "@/lib/found";
import { mayReadMemberWork } from "@/lib/member-work/policy";
import { listCollectives, listMembers, readLeft } from "@/lib/member/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "委员和集体提案者" };

export default async function MembersPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const actor = await currentActor();
  const q = ([(await searchParams).q].flat()[0] ?? "").trim();
  const members = await orNotFound(listMembers(actor, q));
  const collectives = await listCollectives(actor, q);
  const left = await readLeft(actor);
  const words = q ? `名称、单位或界别里有“${q}”的` : "全部";
  return (
    <>
      <PageHead
        small
        title="委员和集体提案者"
        side={<MemberLinks work={mayReadMemberWork(actor).may} />}
      />
      <MemberSearch q={q} />
      <ListSentence links={q ? <a href={paths.members.list()}>清除条件</a> : null}>
        显示{words}委员{members.length}人，集体{collectives.length}个。手机号只供办理提案时联系。
      </ListSentence>
      {members.length > 0 ? (
        <MemberTable members={members} left={left.members} />
      ) : (
        <Empty title={q ? "没有这样的委员。" : "名册里还没有委员。"}>
          可以一位一位加，也可以导入名册。
        </Empty>
      )}
      {collectives.length > 0 ? (
        <section className="mt-6">
          <SectionHead title="集体提案者" note={`${collectives.length}个`} />
          <CollectiveTable collectives={collectives} left={left.collectives} />
        </section>
      ) : null}
    </>
  );
}
