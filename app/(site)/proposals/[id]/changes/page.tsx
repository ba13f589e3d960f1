import { notFound } from "next/navigation";
import { Changes } from "@/components/sent-back/changes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { mayReadChanges } from "@/lib/sent-back/policy";
import { readSentBack } from "@/lib/sent-back/queries";
import { openFacts } from "../open-case";

export const metadata = { title: "退回以后改了什么" };

export default async function ChangesPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  if (!mayReadChanges(actor, facts).may) notFound();
  const all = await readSentBack(actor, facts.id);
  const last = facts.status === "SENT_BACK" ? "到现在，还没有再次提交" : "到现在";
  return (
    <>
      <PageHead
        small
        above={
          <Breadcrumb
            items={[
              { href: paths.register(), label: "提案" },
              { href: paths.proposal.show(facts.id), label: numberInWords(facts) },
              { label: "退回以后改了什么" },
            ]}
          />
        }
        title={`退回以后改了什么：${facts.title}`}
        note="退回时的原文留着，和后来的逐字对照。"
      />
      {all.length === 0 ? (
        <Empty title="没有退回时留下的原文。">本件没有退回修改过，或者那次退回已经撤销。</Empty>
      ) : null}
      {all.map((one, at) => (
        <Changes
          key={one.reviewId}
          sentBack={one}
          title={`第${all.length - at}次退回以后（${at === 0 ? last : "到下一次退回"}）`}
        />
      ))}
    </>
  );
}
