import { CandidateTable } from "@/components/key-proposal/candidate-table";
import { PrintButton } from "@/components/register/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { mayReadCandidates } from "@/lib/key-candidate/policy";
import { listCandidates } from "@/lib/key-candidate/queries";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { isStaff } from "@/lib/proposal/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "重点提案候选" };

type Props = { searchParams: Promise<{ plenary?: string }> };

export default async function CandidatesPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayReadCandidates(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const plenary = shownPlenary(plenaries, actor.today, (await searchParams).plenary);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const rows = await listCandidates(actor, plenary.id);
  const others = plenaries.filter(({ id }) => id !== plenary.id);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb items={[{ href: paths.register(), label: "提案" }, { label: "候选" }]} />
        }
        title="重点提案候选"
        note={`${plenary.name}，${rows.length}件，供主席会议遴选；内部内容，不对外`}
        side={rows.length > 0 ? <PrintButton look="plain" /> : null}
      />
      {rows.length > 0 ? (
        <CandidateTable rows={rows} mayChoose={isStaff(actor)} />
      ) : (
        <Empty title="还没有候选。">在提案页上“列为重点候选”以后出现在这里。</Empty>
      )}
      {others.length > 0 ? (
        <p className="no-print note mt-4">
          其他届次：
          {others.map(({ id, name }) => (
            <a key={id} href={paths.keyCandidates({ plenary: id })} className="mr-3">
              {name}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}
