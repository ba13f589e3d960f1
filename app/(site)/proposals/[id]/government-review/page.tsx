import { ActPage } from "@/components/case-file/act-page";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import {
  closeGovernmentReviewAction,
  openGovernmentReviewAction,
} from "@/lib/key-proposal/actions";
import {
  mayCloseGovernmentReview,
  mayOpenGovernmentReview,
  openReview,
} from "@/lib/key-proposal/policy";
import { about, openFacts } from "../open-case";

export const metadata = { title: "市长办公会议审阅" };

export default async function GovernmentReviewPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { actor, facts, today } = await openFacts(params);
  if (openReview(facts)) {
    return (
      <ActPage
        file={facts}
        title="登记审阅结果"
        note="审阅以后答复才可以送提案者。"
        verdict={mayCloseGovernmentReview(actor, facts)}
      >
        <ActForm action={closeGovernmentReviewAction} hidden={about(facts)}>
          <DateInput name="closedOn" label="审阅日期" defaultValue={today} max={today} required />
          <TextArea name="outcome" label="审阅意见" rows={3} required />
          <SubmitButton>登记审阅结果</SubmitButton>
        </ActForm>
      </ActPage>
    );
  }
  return (
    <ActPage
      file={facts}
      title="送市长办公会议审阅"
      note="审阅期间答复不能送提案者；本件不计入应办结的件数，期限照算。"
      verdict={mayOpenGovernmentReview(actor, facts)}
    >
      <ActForm action={openGovernmentReviewAction} hidden={about(facts)}>
        <DateInput name="openedOn" label="送审日期" defaultValue={today} max={today} required />
        <SubmitButton>登记送审</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
