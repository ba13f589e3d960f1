import { WordRow } from "@/components/consultation/word-row";
import { OpenedMark } from "@/components/feedback/opened-mark";
import { RatingFields } from "@/components/feedback/rating-fields";
import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatLong } from "@/lib/calendar/plain-date";
import { rateByLinkAction } from "@/lib/rating-link/actions";
import { WORD_FIELDS } from "@/lib/rating-link/schema";
import type { AskedByLink } from "@/lib/rating-link/queries";

type Props = { asked: AskedByLink; token: string; opened: string };

/** Everything that is asked, on one page of a phone: who answered, did they meet, what you think of it. */
export function LinkRating({ asked, token, opened }: Props) {
  const { replies, consultations, suggestions } = asked;
  const classes = [...new Set(replies.flatMap((one) => one.outcomeClass ?? []))].join("、");
  const toSay = consultations.filter(({ said }) => !said);
  return (
    <div className="text-l">
      <SectionHead title="一、谁答复的" note={asked.round > 1 ? `第${asked.round}轮` : undefined} />
      <ul className="stack mb-5">
        {replies.map(({ unit, on, outcomeClass }) => (
          <li key={unit + on}>
            {unit}，{formatLong(on)}答复{outcomeClass ? `，${outcomeClass}` : ""}
          </li>
        ))}
      </ul>
      <p className="note mb-5">答复全文见寄给您的答复函。</p>
      <ActForm action={rateByLinkAction} hidden={{ token }}>
        {asked.beside ? null : <SectionHead title="二、面商" note="当面商量过的" />}
        {toSay.length === 0 && !asked.beside ? (
          <p>{consultations.length > 0 ? "面商您都说过了。" : "承办单位没有登记面商。"}</p>
        ) : null}
        {toSay.map(({ id, unit, on, place }) => (
          <WordRow
            key={id}
            legend={`${unit}登记：${formatLong(on)}和您面商，属实吗`}
            hint={place ? `地点：${place}；可以不选` : "可以不选"}
            nameOf={(field) => `${WORD_FIELDS[field]}-${id}`}
          />
        ))}
        <SectionHead title={asked.beside ? "二、评价" : "三、评价"} />
        <RatingFields large suggestions={suggestions} classes={classes} />
        <Seal words="交回后封存">
          <p>
            承办单位、督查室和提案委都看不到；提案委成批开封，满意的和不满意的一起打开。交回后不能改，这个链接也不能再用。
            {asked.beside ? "满意率按第一提案人的评价算；您不满意的，开封后提案委会看到。" : null}
          </p>
        </Seal>
        <OpenedMark mark={opened} />
        <SubmitButton wide>交回评价</SubmitButton>
      </ActForm>
    </div>
  );
}
