import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { ActPage } from "@/components/case-file/act-page";
import { PromiseRecord } from "@/components/promise/promise-record";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { DateInput } from "@/components/ui/text-input";
import { keepPromiseAction } from "@/lib/promise/actions";
import { mayKeepPromise } from "@/lib/promise/policy";
import { isUnit } from "@/lib/proposal/policy";
import { openPromise } from "../open-promise";

export const metadata = { title: "登记兑现" };

type Props = { params: Promise<{ id: string; assignmentId: string; promiseId: string }> };

export default async function KeepingPage({ params }: Props) {
  const { actor, facts, promise, today } = await openPromise(params);
  return (
    <ActPage
      file={facts}
      title="登记兑现"
      note="登记以后告诉提案者和提案委，由第一提案人确认是否属实。办理类别不随之改变。"
      verdict={mayKeepPromise(actor, facts, promise)}
    >
      <div className="mb-5 max-w-[46rem] bg-tint p-4">
        <PromiseRecord promise={promise} />
      </div>
      <ActForm
        action={keepPromiseAction}
        hidden={{ assignmentId: promise.assignmentId, promiseId: promise.id }}
      >
        {isUnit(actor) ? null : <OnBehalf of={promise.unit} />}
        <DateInput
          name="keptOn"
          label="兑现日期"
          hint="做成的那一天，不早于答复日期"
          defaultValue={today}
          max={today}
          required
        />
        <TextArea name="what" label="做了什么" hint="提案者看得到，最多1000字" rows={4} required />
        <ScanInput label="照片或证明材料" />
        <SubmitButton>登记兑现</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
