import { ActPage } from "@/components/case-file/act-page";
import { PromiseRecord } from "@/components/promise/promise-record";
import { WordFields } from "@/components/promise/word-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { sayOnPromiseAction } from "@/lib/promise/actions";
import { maySayOnPromise } from "@/lib/promise/policy";
import { openPromise } from "../open-promise";

export const metadata = { title: "确认兑现" };

type Props = { params: Promise<{ id: string; assignmentId: string; promiseId: string }> };

export default async function PromiseWordPage({ params }: Props) {
  const { actor, facts, promise } = await openPromise(params);
  return (
    <ActPage
      file={facts}
      title="确认兑现"
      note="以第一提案人的话为准，说过的可以再改，以最后一次为准；说没有兑现的，单位要继续办。"
      verdict={maySayOnPromise(actor, facts, promise)}
    >
      <div className="mb-5 max-w-[46rem] bg-tint p-4">
        <PromiseRecord promise={promise} />
      </div>
      <ActForm
        action={sayOnPromiseAction}
        hidden={{ keptId: promise.kept?.id }}
        className="form-stack for-thumbs"
      >
        <WordFields />
        <SubmitButton>交回</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
