import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { issueLinksAction } from "@/lib/rating-link/actions";
import { mayHandleLinks } from "@/lib/rating-link/policy";
import { listToRate } from "@/lib/rating-link/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "打印征询意见表" };

export default async function RatingFormsPage() {
  const actor = await currentActor();
  const verdict = mayHandleLinks(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const cases = await listToRate(actor);
  return (
    <>
      <PageHead
        title="打印征询意见表"
        note="已答复、还没有评价的提案，一件一页，带一次性二维码；已经发出的二维码照旧能用"
      />
      {cases.length === 0 ? (
        <Empty title="没有等评价的提案。">单位答复以后，在这里打印。</Empty>
      ) : (
        <ActForm action={issueLinksAction} label="打印征询意见表">
          {cases.map(({ id, caseNumber, title }) => (
            <Checkbox
              key={id}
              id={`case-${id}`}
              name="cases"
              value={String(id)}
              label={`${caseNumber ?? ""} ${title}`}
            />
          ))}
          <SubmitButton>准备打印</SubmitButton>
        </ActForm>
      )}
    </>
  );
}
