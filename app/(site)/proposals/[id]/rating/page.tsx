import { ActPage } from "@/components/case-file/act-page";
import { RatingsSection } from "@/components/case-file/ratings-section";
import { OwnRating } from "@/components/feedback/own-rating";
import { PaperRating } from "@/components/feedback/paper-rating";
import { mayEnterFromPaper, mayRate } from "@/lib/feedback/policy";
import { readRatingLimit, readRatings } from "@/lib/feedback/queries";
import { lastRound } from "@/lib/proposal/standing";
import { openedNow } from "@/lib/sender";
import { isStaff } from "@/lib/proposal/policy";
import { about, openFile } from "../open-case";

export const metadata = { title: "评价" };

export default async function RatingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, file, today } = await openFile(params);
  const paper = isStaff(actor);
  const round = lastRound(facts);
  const [dueOn, ratings] = await Promise.all([
    readRatingLimit(facts),
    readRatings(actor, facts.id),
  ]);
  const returned = facts.feedbacks.some((feedback) => feedback.round === round);
  return (
    <>
      <ActPage
        file={facts}
        title={paper ? "代录评价" : "评价"}
        verdict={paper ? mayEnterFromPaper(actor, facts) : mayRate(actor, facts)}
      >
        {paper ? (
          <PaperRating file={file} hidden={about(facts)} round={round} today={today} />
        ) : (
          <OwnRating
            file={file}
            hidden={about(facts)}
            round={round}
            dueOn={dueOn}
            today={today}
            opened={openedNow(facts.id)}
          />
        )}
      </ActPage>
      {returned ? (
        <RatingsSection id={facts.id} feedbacks={file.feedbacks} ratings={ratings} />
      ) : null}
    </>
  );
}
