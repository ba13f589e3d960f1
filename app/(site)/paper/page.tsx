import { HeapForm } from "@/components/paper/heap-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { saveHeapAction } from "@/lib/paper/actions";
import { mayLogPaper } from "@/lib/paper/policy";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "纸质件成批登记" };

type Props = { searchParams: Promise<{ plenary?: string }> };

export default async function PaperPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayLogPaper(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const asked = Number((await searchParams).plenary);
  const plenary = shownPlenary(plenaries, actor.today, asked);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const others = plenaries.filter((one) => one.id !== plenary.id);
  return (
    <>
      <PageHead
        title="纸质件成批登记"
        note={`${plenary.name}；一行一件，各存各的，记录上标明“代登记”和登记人`}
        side={<a href={paths.register({ plenary: plenary.id, paper: "yes" })}>看已代登记的提案</a>}
      />
      <HeapForm
        key={plenary.id}
        action={saveHeapAction}
        plenaryId={plenary.id}
        today={actor.today}
        checkAt={paths.paperCheck({})}
      />
      {others.length > 0 ? (
        <nav className="mt-6" aria-label="其他届次">
          其他届次：
          {others.map((one) => (
            <a key={one.id} className="mr-3" href={paths.paper({ plenary: one.id })}>
              {one.name}
            </a>
          ))}
        </nav>
      ) : null}
    </>
  );
}
