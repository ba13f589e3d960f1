import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { idOrNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { noteCheckAction } from "@/lib/rating-trace/actions";
import { mayCheckRatings } from "@/lib/rating-trace/policy";
import { readSuspect } from "@/lib/rating-trace/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "记录核对" };

type Props = { params: Promise<{ traceId: string }> };

export default async function RatingCheckPage({ params }: Props) {
  const actor = await currentActor();
  const verdict = mayCheckRatings(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const suspect = await readSuspect(actor, idOrNotFound((await params).traceId));
  const crumbs = [{ href: paths.ratings, label: "评价开封" }, { label: "记录核对" }];
  if (!suspect)
    return (
      <>
        <PageHead above={<Breadcrumb items={crumbs} />} title="记录核对" />
        <Notice tone="plain" title="这份评价没有值得核对的线索。" />
      </>
    );
  const { proposal, suspicions, traceId, beside } = suspect;
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={`核对${proposal.number}号的${beside ? "附议人" : ""}评价是怎样交回的`}
        note={proposal.title}
      />
      <Notice tone="soon" title={suspicions.join("；")}>
        只是线索，不是证据，与评价内容无关。请先问提案者本人：是不是自己评价的，在哪里交回的。
      </Notice>
      <ActForm action={noteCheckAction} hidden={{ traceId }} className="form-stack mt-4">
        <TextArea
          name="note"
          label="核对的结果"
          hint="问了谁，怎么说；只有提案委看得到，不要写评价内容，最多300字"
          rows={4}
        />
        <SubmitButton>存核对结果</SubmitButton>
      </ActForm>
    </>
  );
}
