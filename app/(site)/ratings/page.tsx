import { OpeningList } from "@/components/feedback/opening-list";
import { RatingOpenings } from "@/components/feedback/rating-openings";
import { SuspectList } from "@/components/rating-trace/suspect-list";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { mayOpenRatings } from "@/lib/feedback/policy";
import { listOpenings, readOpeningPlan } from "@/lib/feedback/queries";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { listSuspects } from "@/lib/rating-trace/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "评价开封" };

type Props = { searchParams: Promise<{ plenary?: string }> };

export default async function RatingsPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayOpenRatings(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const asked = Number((await searchParams).plenary);
  const plenary = shownPlenary(plenaries, actor.today, asked);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const [plan, suspects, openings] = await Promise.all([
    readOpeningPlan(actor, plenary.id),
    listSuspects(actor, plenary.id),
    listOpenings(actor, plenary.id),
  ]);
  return (
    <>
      <PageHead
        title="评价开封"
        note={plenary.name}
        side={<a href={paths.ratingForms}>打印征询意见表</a>}
      />
      <RatingOpenings plenaryId={plenary.id} plan={plan} last={openings[0]} today={actor.today} />
      <SuspectList suspects={suspects} today={actor.today} />
      <OpeningList openings={openings} />
      {plenaries.length > 1 ? (
        <nav className="mt-6" aria-label="其他届次">
          其他届次：
          {plenaries
            .filter((one) => one.id !== plenary.id)
            .map((one) => (
              <a key={one.id} className="mr-3" href={`?plenary=${one.id}`}>
                {one.name}
              </a>
            ))}
        </nav>
      ) : null}
    </>
  );
}
