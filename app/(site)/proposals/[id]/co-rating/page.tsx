import { ActPage } from "@/components/case-file/act-page";
import { CoRatingsSection } from "@/components/co-rating/co-ratings-section";
import { OwnRating } from "@/components/feedback/own-rating";
import { mayCoRate } from "@/lib/co-rating/policy";
import { readRatingLimit } from "@/lib/feedback/queries";
import { lastRound } from "@/lib/proposal/standing";
import { openedNow } from "@/lib/sender";
import { about, openFile } from "../open-case";

export const metadata = { title: "附议人评价" };

export default async function CoRatingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts, file, today } = await openFile(params);
  const dueOn = await readRatingLimit(facts);
  return (
    <>
      <ActPage file={facts} title="附议人评价" verdict={mayCoRate(actor, facts)}>
        <OwnRating
          beside
          opened={openedNow(facts.id)}
          file={file}
          hidden={about(facts)}
          round={lastRound(facts)}
          dueOn={dueOn}
          today={today}
        />
      </ActPage>
      <CoRatingsSection actor={actor} facts={facts} />
    </>
  );
}
