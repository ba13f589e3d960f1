import { FactLinks } from "@/components/case-file/fact-links";
import { DefinitionList } from "@/components/ui/definition-list";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import { Tag } from "@/components/ui/tag";
import { dayInWords, sourceMark, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { ADOPTION_LABEL, IMPLEMENTATION_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import type { readRatings } from "@/lib/feedback/queries";

type Feedback = CaseFile["feedbacks"][number];
type Rating = Awaited<ReturnType<typeof readRatings>>[number];

type Props = {
  /** That each is in, when, and whether it is open; for everybody who sees the case. */
  feedbacks: Feedback[];
  /** What those say that this person may read. */
  ratings: Rating[];
  /** The case, for who may correct or void a rating's record. */
  correctable?: number;
};

/** The proposer's rating of each round: opened ones with what they say, sealed ones under their seal. */
export function RatingsSection({ feedbacks, ratings, correctable }: Props) {
  const rounds = standing(feedbacks).toSorted((a, b) => a.round - b.round);
  return (
    <section id="ratings">
      <SectionHead title="评价" note="提案者的评价，成批开封，开封后不改、不删" />
      {rounds.length === 0 ? <Empty title="还没有交回评价。" /> : null}
      {rounds.map((feedback) => (
        <article key={feedback.id} className="mb-4">
          <RoundHead feedback={feedback} several={rounds.length > 1} />
          <OneRating
            feedback={feedback}
            rating={ratings.find((rating) => rating.id === feedback.id)}
          />
          {correctable ? <FactLinks id={correctable} fact="feedback" factId={feedback.id} /> : null}
        </article>
      ))}
    </section>
  );
}

/** How it came stands beside every rating: 本人, 代登记, or 导入，未核. */
function RoundHead({ feedback, several }: { feedback: Feedback; several: boolean }) {
  const { round, returnedOn, openedOn, source } = feedback;
  return (
    <h3 className="flex flex-wrap items-center gap-2">
      {several || round > 1 ? `第${round}轮　` : null}
      {dayInWords(returnedOn)}交回
      <Tag look="grey">{sourceMark(source) ?? "本人"}</Tag>
      {openedOn && source !== "IMPORT" ? (
        <span className="note font-normal">{dayInWords(openedOn)}开封</span>
      ) : null}
    </h3>
  );
}

function OneRating({ feedback, rating }: { feedback: Feedback; rating: Rating | undefined }) {
  if (feedback.openedOn) {
    return rating ? (
      <RatingValues rating={rating} />
    ) : (
      <p className="note">评价已经开封，这里不显示内容。</p>
    );
  }
  return (
    <Seal words="已交回，封存">
      <p>
        {rating
          ? "开封以前只有提案者本人看得到；提案委下一次开封时和其他评价一起打开。"
          : "开封以前谁也看不到内容，提案委下一次开封时和其他评价一起打开。"}
      </p>
      {rating ? <RatingValues rating={rating} /> : null}
    </Seal>
  );
}

function RatingValues({ rating }: { rating: Rating }) {
  const { attitude, result, adoption, implementation, comment } = rating;
  return (
    <DefinitionList
      items={[
        { term: "办理态度", value: attitude ? SATISFACTION_LABEL[attitude] : "没有评" },
        { term: "办理结果", value: result ? <b>{SATISFACTION_LABEL[result]}</b> : "没有评" },
        ...(adoption ? [{ term: "采纳情况", value: ADOPTION_LABEL[adoption] }] : []),
        ...(implementation
          ? [{ term: "落实情况", value: IMPLEMENTATION_LABEL[implementation] }]
          : []),
        ...(comment ? [{ term: "意见", value: comment }] : []),
      ]}
    />
  );
}
