import { FactLinks } from "@/components/case-file/fact-links";
import { type Rating, RatingValues } from "@/components/case-file/rating-values";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import { Tag } from "@/components/ui/tag";
import { dayInWords, sourceMark, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";

type Feedback = CaseFile["feedbacks"][number];

type Props = {
  /** That each is in, when, and whether it is open; for everybody who sees the case. */
  feedbacks: Feedback[];
  /** What those say that this person may read. */
  ratings: Rating[];
  /** The case, for who may correct or void a rating's record. */
  correctable?: number;
  /** May the reader confirm this rating, which came from a sheet? */
  mayConfirm?: (rating: Rating) => boolean;
  id: number;
};

/** The proposer's rating of each round: opened ones with what they say, sealed ones under their seal. */
export function RatingsSection({ id, feedbacks, ratings, correctable, mayConfirm }: Props) {
  const ratingOf = ({ id: feedbackId }: Feedback) => ratings.find((one) => one.id === feedbackId);
  const toConfirm = ratings.filter((one) => mayConfirm?.(one)).map((one) => one.id);
  const rounds = standing(feedbacks).toSorted((a, b) => a.round - b.round);
  return (
    <section id="ratings">
      <SectionHead title="评价" note="提案者的评价，成批开封，开封后不改、不删" />
      {rounds.length === 0 ? <Empty title="还没有交回评价。" /> : null}
      {rounds.map((feedback) => (
        <article key={feedback.id} className="mb-4">
          <RoundHead feedback={feedback} several={rounds.length > 1} />
          <OneRating feedback={feedback} rating={ratingOf(feedback)} />
          {toConfirm.includes(feedback.id) ? (
            <p className="no-print">
              <a href={paths.proposal.ratingConfirmation(id, feedback.id)}>核实这次评价</a>
            </p>
          ) : null}
          {correctable ? <FactLinks id={correctable} fact="feedback" factId={feedback.id} /> : null}
        </article>
      ))}
    </section>
  );
}

/** How it came stands beside every rating: 本人, 代登记, or 导入，未核. */
function RoundHead({ feedback, several }: { feedback: Feedback; several: boolean }) {
  const { round, returnedOn, openedOn, source, linkId } = feedback;
  return (
    <h3 className="flex flex-wrap items-center gap-2">
      {several || round > 1 ? `第${round}轮　` : null}
      {dayInWords(returnedOn)}交回
      <Tag look="grey">{linkId ? "本人，凭链接" : (sourceMark(source) ?? "本人")}</Tag>
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
