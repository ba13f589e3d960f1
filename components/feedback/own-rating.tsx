import { OpenedMark } from "@/components/feedback/opened-mark";
import { RatingFields } from "@/components/feedback/rating-fields";
import { RoundReplies } from "@/components/feedback/round-replies";
import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatBeside } from "@/lib/calendar/plain-date";
import type { CaseFile } from "@/lib/case-file/select";
import { classesOf } from "@/lib/case-file/reading";
import { coRateAction } from "@/lib/co-rating/actions";
import { rateAction } from "@/lib/feedback/actions";

type Props = {
  file: CaseFile;
  hidden: Record<string, string | number>;
  round: number;
  dueOn: string | null;
  today: string;
  /** A co-proposer's beside the lead's: the same questions. */
  beside?: boolean;
  /** when the form was opened, as the server marked it; absent: nobody asks */
  opened?: string;
};

/** The member's own rating, made for a phone: how it was answered, did they meet, what you think of it. */
export function OwnRating({ file, hidden, round, dueOn, today, beside, opened }: Props) {
  return (
    <div className="max-w-[46rem] text-l">
      {dueOn ? (
        <p className="mb-3">
          {dueOn < today ? "评价期限是" : "请在"}
          <b>{formatBeside(dueOn, today)}</b>
          {dueOn < today ? "，过了期限仍可以评价。" : "以前评价。"}
        </p>
      ) : null}
      <RoundReplies file={file} round={round} mayConfirm={!beside} />
      <SectionHead title="三、评价" note={round > 1 ? `第${round}轮` : undefined} />
      <ActForm action={beside ? coRateAction : rateAction} hidden={hidden}>
        <RatingFields large suggestions={file.suggestions} classes={classesOf(file, round)} />
        <Seal words="交回后封存">
          <p>
            承办单位、督查室和提案委都看不到；提案委成批开封，满意的和不满意的一起打开。交回后不能改，也不会删。
            {beside
              ? "满意率按第一提案人的评价算；您不满意的，开封后提案委会看到，和您沟通或者请单位重新办理。"
              : "对办理结果不满意的，开封后由单位重新办理，再请您评价。"}
          </p>
        </Seal>
        {opened ? <OpenedMark mark={opened} /> : null}
        <SubmitButton wide>交回评价</SubmitButton>
      </ActForm>
    </div>
  );
}
