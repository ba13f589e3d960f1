import { ClosureList } from "@/components/plenary-closing/closure-list";
import { CloseForm, ReopenForm } from "@/components/plenary-closing/forms";
import { UnfinishedTable } from "@/components/plenary-closing/unfinished-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { formatLong } from "@/lib/calendar/plain-date";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { readClosing } from "@/lib/plenary-closing/queries";
import { mayClosePlenary } from "@/lib/plenary/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "结束届次" };

export default async function ClosingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const plenary = await orNotFound(readClosing(actor, idOrNotFound((await params).id)));
  const { id, name, closedOn, unfinished, closures } = plenary;
  const verdict = mayClosePlenary(actor);
  const title = closedOn ? `重新开放${name}` : `结束${name}`;
  const crumbs = [
    { href: paths.plenaries.list, label: "届次" },
    { href: paths.plenaries.show(id), label: name },
    { label: closedOn ? "重新开放" : "结束" },
  ];
  return (
    <div className="stack">
      <PageHead
        small
        above={<Breadcrumb items={crumbs} />}
        title={title}
        note={
          closedOn
            ? `已于${formatLong(closedOn)}结束，提案只供查阅、作废有误的记录。`
            : "结束以后，这个届次的提案只供查阅、作废有误的记录，不能再办理；草稿归下一届次。需要时可以重新开放。"
        }
      />
      {unfinished.length > 0 ? (
        <UnfinishedTable cases={unfinished} />
      ) : verdict.may ? (
        closedOn ? (
          <ReopenForm plenaryId={id} />
        ) : (
          <CloseForm plenaryId={id} />
        )
      ) : (
        <Notice tone="plain" title={verdict.reason} />
      )}
      <ClosureList closures={closures} />
    </div>
  );
}
